import * as ort from 'onnxruntime-node';
import type { OrtLike, SessionLike } from '../../models/runtime/ort/ort.ts';

export interface Run {
  graph: 'encode_exemplar' | 'encode_source' | 'match' | 'synthesise';
  feeds: Record<string, readonly number[]>;
}

/** onnxruntime-node that notes every run (graph and shapes of its inputs) and every session that is open. */
export function countedOrt(): { ort: OrtLike; runs: Run[]; open: Set<SessionLike>; created: () => number } {
  const runs: Run[] = [];
  const open = new Set<SessionLike>();
  let created = 0;
  const create = async (model: Uint8Array): Promise<SessionLike> => {
    const session = await ort.InferenceSession.create(model, { intraOpNumThreads: 1, logSeverityLevel: 3 });
    created++;
    const graph = session.outputNames.includes('keys')
      ? 'encode_exemplar'
      : session.outputNames.includes('queries')
        ? 'encode_source'
        : session.inputNames.includes('bias')
          ? 'match'
          : 'synthesise';
    const counted: SessionLike = {
      inputNames: session.inputNames,
      outputNames: session.outputNames,
      run(feeds) {
        runs.push({
          graph,
          feeds: Object.fromEntries(Object.entries(feeds).map(([name, { dims }]) => [name, dims])),
        });
        return session.run(feeds as ort.InferenceSession.FeedsType);
      },
      release() {
        open.delete(counted);
        return session.release();
      },
    };
    open.add(counted);
    return counted;
  };
  return {
    ort: { Tensor: ort.Tensor, InferenceSession: { create } } as OrtLike,
    runs,
    open,
    created: () => created,
  };
}
