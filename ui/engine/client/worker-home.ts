import { wrap } from 'comlink';
import { ProblemError } from '../../bridge/problem.ts';
import type { EngineHome } from './engine-client.ts';
import { isRunMessage, type EngineService } from '../worker-protocol.ts';

/** A classic worker at `url`. A worker that cannot start reports by its error event, hence through `died`. */
export function openWorkerHome(url: string): EngineHome {
  const worker = new Worker(url);
  return {
    service: wrap<EngineService>(worker) as unknown as EngineService,
    died: deathOf(worker),
    onMessage(listener) {
      worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (isRunMessage(data)) listener(data);
      });
    },
    close: () => worker.terminate(),
  };
}

/** Rejects when the worker cannot start, breaks, or says what cannot be read; never resolves. */
export function deathOf(worker: Worker): Promise<never> {
  return new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new ProblemError('EngineFailed', event.message || 'The worker could not start.'));
    });
    worker.addEventListener('messageerror', () => {
      reject(new ProblemError('EngineFailed', 'A message of the worker could not be read.'));
    });
  });
}
