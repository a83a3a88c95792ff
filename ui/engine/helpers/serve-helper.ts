import { expose, transfer, type Endpoint } from 'comlink';
import type { OrtLike, SessionLike } from '../../../models/runtime/ort/ort.ts';
import { ProblemError } from '../../bridge/problem.ts';
import { answerPulse } from '../server/answer-pulse.ts';
import type { HelperService, SentTensor } from './helper-protocol.ts';

/** Serves an onnxruntime to the engine that started this worker. load: gives onnxruntime its binary. */
export function serveHelper(ort: OrtLike, load: (wasm: Uint8Array) => void, endpoint: Endpoint): void {
  const sessions = new Map<number, SessionLike>();
  let last = 0;
  const sessionOf = (session: number): SessionLike => {
    const found = sessions.get(session);
    if (!found) throw new ProblemError('EngineFailed', `The helper has no session ${session}.`);
    return found;
  };
  const service: HelperService = {
    load,
    async create(model, options) {
      const session = await ort.InferenceSession.create(model, options);
      sessions.set(++last, session);
      return { session: last, inputNames: session.inputNames, outputNames: session.outputNames };
    },
    async run(session, feeds) {
      const given = Object.entries(feeds).map(([name, { data, dims }]) => [
        name,
        new ort.Tensor('float32', data as Float32Array, dims),
      ]);
      const outputs = await sessionOf(session).run(Object.fromEntries(given));
      const sent: Record<string, SentTensor> = {};
      for (const [name, { dims, type, data }] of Object.entries(outputs))
        sent[name] = { dims: [...dims], type, data };
      return transfer(
        sent,
        Object.values(sent).map(({ data }) => (data as Float32Array).buffer),
      );
    },
    async release(session) {
      const released = sessionOf(session);
      sessions.delete(session);
      await released.release();
    },
  };
  answerPulse(endpoint);
  expose(service, endpoint);
}
