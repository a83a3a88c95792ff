import { cancelled } from '../errors.ts';
import type { Progress, Raster, Verb } from '../types.ts';
import { pause } from './pause.ts';

/** Told while a verb works: the share that is done, 0..1, and a first look where there is one. Throws Cancelled. */
export type Report = (fraction: number, firstLook?: Raster) => Promise<void>;

/** The verbs of one run, one after the other. */
export interface Steps {
  /** Milliseconds that each verb took so far. */
  readonly milliseconds: Record<Verb, number>;
  /** Runs one verb: clock, progress from 0 to 1, and a chance to cancel before it and wherever it calls `report`. */
  step<T>(verb: Verb, work: (report: Report) => Promise<T>): Promise<T>;
}

/** now: milliseconds, monotonic; isCancelled: asked wherever a verb reports. */
export function createSteps(
  now: () => number,
  isCancelled: () => boolean,
  tell: (progress: Progress) => void = () => {},
): Steps {
  const milliseconds: Record<Verb, number> = { prepare: 0, align: 0, match: 0, synthesise: 0 };
  return {
    milliseconds,
    async step(verb, work) {
      const report: Report = async (fraction, firstLook) => {
        tell({ verb, fraction, ...(firstLook && { firstLook }) });
        await pause();
        if (isCancelled()) throw cancelled();
      };
      const start = now();
      await report(0);
      const result = await work(report);
      await report(1);
      milliseconds[verb] = now() - start;
      return result;
    },
  };
}
