import { wrap } from 'comlink';
import { ProblemError } from '../problem.ts';
import type { EngineHome } from './served-engine.ts';
import { isProgressMessage, type EngineService } from './worker-protocol.ts';

/** A classic worker at `url`. A worker that cannot start reports by its error event, hence through `died`. */
export function openWorkerHome(url: string): EngineHome {
  const worker = new Worker(url);
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new ProblemError('EngineFailed', event.message || 'The worker could not start.'));
    });
    worker.addEventListener('messageerror', () => {
      reject(new ProblemError('EngineFailed', 'A message of the worker could not be read.'));
    });
  });
  return {
    service: wrap<EngineService>(worker) as unknown as EngineService,
    died,
    onProgress(listener) {
      worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (isProgressMessage(data)) listener(data.run, data.progress);
      });
    },
    close: () => worker.terminate(),
  };
}
