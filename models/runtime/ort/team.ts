import type { OrtLike } from './ort.ts';
import { createRunner, type Runner } from './runner.ts';

/** Work that any runner can do, with the same outcome. */
export type Job = (runner: Runner) => Promise<void>;

/** The pipeline's own onnxruntime and its helpers: further ones, each on a thread of its own. */
export interface Team {
  /** On the pipeline's own onnxruntime. */
  readonly lead: Runner;
  /**
   * Does all jobs, each on a runner that is free. `between` runs before every job of the lead with the share done; what it throws ends the work once
   * the jobs under way have ended, and so does what a job throws on the lead. A helper that fails is asked no more, and its job is done by the others.
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
export function createTeam(
  ort: OrtLike,
  options?: Record<string, unknown>,
  helpers: () => readonly OrtLike[] = () => [],
): Team {
  const lead = createRunner(ort, options);
  const hired = new Map<OrtLike, Runner>();
  const dismissed = new Set<OrtLike>();

  function standing(): [OrtLike, Runner][] {
    return helpers().flatMap((helper): [OrtLike, Runner][] => {
      if (dismissed.has(helper)) return [];
      const runner = hired.get(helper) ?? createRunner(helper, options);
      hired.set(helper, runner);
      return [[helper, runner]];
    });
  }

  const dismiss = (helper: OrtLike): void => {
    dismissed.add(helper);
    hired.delete(helper);
  };
  /** On the lead and on all helpers, of whom some may be gone: then nothing of them is left to give back. */
  async function everywhere(give: (runner: Runner) => Promise<void>): Promise<void> {
    await give(lead);
    await Promise.all([...hired].map(([helper, runner]) => give(runner).catch(() => dismiss(helper))));
  }

  return {
    lead,
    async share(jobs, between = async () => {}) {
      const waiting = [...jobs];
      let [done, stopped] = [0, false];

      const leadWorks = async (): Promise<void> => {
        try {
          for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
            await between(done / jobs.length);
            await job(lead);
            done++;
          }
        } catch (error) {
          stopped = true;
          throw error;
        }
      };
      const helperWorks = async ([helper, runner]: [OrtLike, Runner]): Promise<void> => {
        while (!stopped && !dismissed.has(helper)) {
          const job = waiting.shift();
          if (job === undefined) return;
          try {
            await job(runner);
            done++;
          } catch {
            // Whatever it was: if the job itself is at fault, it fails on the lead too, who tells.
            dismiss(helper);
            waiting.unshift(job);
          }
        }
      };

      const others = jobs.length > 1 ? standing() : [];
      // The lead may compute on this very thread and hear nothing meanwhile, so helpers begin first and have a second job waiting.
      const helping = others.map(helperWorks);
      const leading = leadWorks();
      helping.push(...others.map(helperWorks));
      const [led] = await Promise.allSettled([leading, ...helping]);
      if (led.status === 'rejected') throw led.reason;
      // What a helper gave back after the lead had gone.
      await leadWorks();
    },
    close: (bytes) => everywhere((runner) => runner.close(bytes)),
    release: () => everywhere((runner) => runner.release()),
  };
}
