import type { OrtLike } from './ort.ts';
import { createRunner, type Runner } from './runner.ts';

/** Work that any runner can do, with the same outcome. */
export type Job = (runner: Runner) => Promise<void>;

/** The pipeline's own onnxruntime and its helpers: further ones, each on a thread of its own. */
export interface WorkerPool {
  /** On the pipeline's own onnxruntime. */
  readonly main: Runner;
  /**
   * Does all jobs, each on a runner that is free. `between` runs before every job of the main runner with the share done; what it throws ends the work once
   * the jobs under way have ended, and so does what a job throws on the main runner. A helper that fails is asked no more, and its job is done by the others.
   */
  share(jobs: readonly Job[], between?: (fraction: number) => Promise<void>): Promise<void>;
  /** Gives the graph of these bytes back on every runner. */
  close(bytes: Uint8Array): Promise<void>;
  release(): Promise<void>;
}

/**
 * helpers: those that stand at the moment. They compute what `ort` computes to the last bit, so it does not show who did which job. Without any the
 * jobs are done in order.
 */
export function createWorkerPool(
  ort: OrtLike,
  options?: Record<string, unknown>,
  helpers: () => readonly OrtLike[] = () => [],
): WorkerPool {
  const main = createRunner(ort, options);
  const started = new Map<OrtLike, Runner>();
  const stopped = new Set<OrtLike>();

  function standing(): [OrtLike, Runner][] {
    return helpers().flatMap((helper): [OrtLike, Runner][] => {
      if (stopped.has(helper)) return [];
      const runner = started.get(helper) ?? createRunner(helper, options);
      started.set(helper, runner);
      return [[helper, runner]];
    });
  }

  const stop = (helper: OrtLike): void => {
    stopped.add(helper);
    started.delete(helper);
  };
  /** On the main runner and on all helpers, of whom some may be gone: then nothing of them is left to give back. */
  async function everywhere(give: (runner: Runner) => Promise<void>): Promise<void> {
    await give(main);
    await Promise.all([...started].map(([helper, runner]) => give(runner).catch(() => stop(helper))));
  }

  return {
    main,
    share: (jobs, between = async () => {}) =>
      shareJobs(jobs, between, main, jobs.length > 1 ? standing() : [], stopped, stop),
    close: (bytes) => everywhere((runner) => runner.close(bytes)),
    release: () => everywhere((runner) => runner.release()),
  };
}

/** Does all jobs on the main runner and some helpers; see WorkerPool.share. stopped: the helpers that failed, here or elsewhere; `stop` adds one. */
async function shareJobs(
  jobs: readonly Job[],
  between: (fraction: number) => Promise<void>,
  main: Runner,
  helpers: readonly [OrtLike, Runner][],
  stopped: ReadonlySet<OrtLike>,
  stop: (helper: OrtLike) => void,
): Promise<void> {
  const waiting = [...jobs];
  let [done, halted] = [0, false];

  const mainWorks = async (): Promise<void> => {
    try {
      for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
        await between(done / jobs.length);
        await job(main);
        done++;
      }
    } catch (error) {
      halted = true;
      throw error;
    }
  };
  const helperWorks = async ([helper, runner]: [OrtLike, Runner]): Promise<void> => {
    while (!halted && !stopped.has(helper)) {
      const job = waiting.shift();
      if (job === undefined) return;
      try {
        await job(runner);
        done++;
      } catch {
        // Whatever it was: if the job itself is at fault, it fails on the main runner too, who tells.
        stop(helper);
        waiting.unshift(job);
      }
    }
  };

  // The main runner may compute on this very thread and hear nothing meanwhile, so helpers begin first and have a second job waiting.
  const helping = helpers.map(helperWorks);
  const working = mainWorks();
  helping.push(...helpers.map(helperWorks));
  const [worked] = await Promise.allSettled([working, ...helping]);
  if (worked.status === 'rejected') throw worked.reason;
  // What a helper gave back after the main runner had gone.
  await mainWorks();
}
