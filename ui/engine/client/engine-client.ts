import { ProblemError } from '../../bridge/problem.ts';
import { rejectOnAbort } from '../../session/reject-on-abort.ts';
import type { Engine, EngineReport, RunOptions } from '../engine.ts';
import { createWatchdog, PATIENCE, type Watchdog } from './watchdog.ts';
import type { EngineService, RunMessage } from '../worker-protocol.ts';

/** One home of the service, worker or page. */
export interface EngineHome {
  service: EngineService;
  /** Rejects when the home dies; never resolves. */
  died: Promise<never>;
  /** Called with all that is told of every run. */
  onMessage(listener: (message: RunMessage) => void): void;
  close(): void;
}

/**
 * An Engine on a loaded home. A run waits until the former one has really ended, since a cancelled run goes on until the pipeline
 * next looks at its signal; whoever cancelled does not wait. A home that dies, or whose run (a cancelled one too) falls silent, fails
 * every run under way and is `gone`.
 */
export function createServedEngine(home: EngineHome, report: EngineReport, patience = PATIENCE): Engine {
  let lastRun = 0;
  let settled: Promise<unknown> = Promise.resolve();
  const listeners = new Map<number, (message: RunMessage) => void>();
  const watchdogs = new Set<Watchdog>();
  home.onMessage((message) => listeners.get(message.run)?.(message));

  let end: (reason: ProblemError) => void = ignoreOutcome;
  const gone = new Promise<ProblemError>((resolve) => {
    end = (reason) => {
      for (const watchdog of watchdogs) watchdog.stop();
      resolve(reason);
    };
  });
  home.died.catch(end);
  const failed = gone.then((reason): never => {
    throw reason;
  });
  failed.catch(ignoreOutcome);

  return {
    report,
    gone,
    async restyle(input, options) {
      const { signal } = options;
      const run = ++lastRun;
      const aborted = rejectOnAbort(signal, () => home.service.cancel(run));
      const watchdog = createWatchdog(patience, (silence) => end(new ProblemError('EngineFailed', silence)));
      const former = settled;
      const work = (async () => {
        await former;
        signal.throwIfAborted();
        watchdogs.add(watchdog);
        watchdog.begin();
        listeners.set(run, (message) => {
          watchdog.sign();
          pass(message, options);
        });
        return home.service.restyle(run, input);
      })().finally(() => {
        watchdog.stop();
        watchdogs.delete(watchdog);
        listeners.delete(run);
      });
      settled = work.then(ignoreOutcome, ignoreOutcome);
      return Promise.race([work, aborted, failed]);
    },
    helpers: () => Promise.race([home.service.helpers(), failed]),
    dispose() {
      end(new ProblemError('EngineFailed', 'The engine was shut down.'));
      home.close();
    },
  };
}

function pass(message: RunMessage, { onProgress, onPlan }: RunOptions): void {
  if ('plan' in message) onPlan?.(message.plan);
  else onProgress(message.progress);
}

/** The outcome belongs to whoever awaits the run; the queue only needs to know that it ended. */
const ignoreOutcome = (): void => undefined;
