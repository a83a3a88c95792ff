import * as native from 'onnxruntime-node';
import type { OrtLike, SessionLike } from '../../models/runtime/ort/ort.ts';

/** onnxruntime-node as it is, but that each run of a session is noted. */
export function notedOrt(note: (session: SessionLike) => string): { ort: OrtLike; runs: string[] } {
  const runs: string[] = [];
  const ort: OrtLike = {
    Tensor: native.Tensor as unknown as OrtLike['Tensor'],
    InferenceSession: {
      async create(bytes, options) {
        const session = (await native.InferenceSession.create(bytes, options)) as unknown as SessionLike;
        return {
          inputNames: session.inputNames,
          outputNames: session.outputNames,
          run: (feeds) => (runs.push(note(session)), session.run(feeds)),
          release: () => session.release(),
        };
      },
    },
  };
  return { ort, runs };
}
