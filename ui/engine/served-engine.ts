import type { Progress } from '../../models/runtime/types.ts';
import { ProblemError } from '../problem.ts';
import type { Engine, EngineReport } from './engine.ts';
import type { EngineService } from './worker-protocol.ts';

/** One home of the service, worker or page. */
export interface EngineHome {
  service: EngineService;
  /** Rejects when the home dies; never resolves. */
  died: Promise<never>;
  /** Called with every progress of every run. */
  onProgress(listener: (run: number, progress: Progress) => void): void;
  close(): void;
}

/**
 * An Engine on a loaded home. A run waits until the former one has really ended, since a cancelled run goes on until the pipeline
 * next looks at its signal; whoever cancelled does not wait.
 */
export function createServedEngine(home: EngineHome, report: EngineReport): Engine {
  let lastRun = 0;
  let settled: Promise<unknown> = Promise.resolve();
  const listeners = new Map<number, (progress: Progress) => void>();
  home.onProgress((run, progress) => listeners.get(run)?.(progress));
  return {
    report,
    async restyle(input, { signal, onProgress }) {
      const run = ++lastRun;
      const aborted = rejectOnAbort(signal, () => home.service.cancel(run));
      const former = settled;
      const work = (async () => {
        await former;
        signal.throwIfAborted();
        listeners.set(run, onProgress);
        return home.service.restyle(run, input);
      })().finally(() => listeners.delete(run));
      settled = work.then(ignoreOutcome, ignoreOutcome);
      return Promise.race([work, aborted, home.died]);
    },
    dispose: () => home.close(),
  };
}

/** The outcome belongs to whoever awaits the run; the queue only needs to know that it ended. */
const ignoreOutcome = (): void => undefined;

function rejectOnAbort(signal: AbortSignal, then: () => void): Promise<never> {
  return new Promise((_, reject) => {
    const abort = (): void => {
      then();
      reject(new ProblemError('Cancelled', 'The restyle was cancelled; press Restyle to run it again.'));
    };
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}
