import { wrap } from 'comlink';
import { ProblemError } from '../../bridge/problem.ts';
import type { EngineHome } from './engine-client.ts';
import { isRunMessage, type EngineService } from '../worker-protocol.ts';
import { watchPulse } from './watch-pulse.ts';

/** A classic worker at `url`. A worker that cannot start reports by its error event, hence through `died`; one that ends without a word is missed within 3 s. */
export function openWorkerHome(url: string): EngineHome {
  const worker = new Worker(url);
  const pulse = watchPulse(worker);
  const rest = pulse.watch();
  return {
    service: wrap<EngineService>(worker) as unknown as EngineService,
    died: Promise.race([deathOf(worker), pulse.lost]),
    onMessage(listener) {
      worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (isRunMessage(data)) listener(data);
      });
    },
    close() {
      rest();
      worker.terminate();
    },
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
