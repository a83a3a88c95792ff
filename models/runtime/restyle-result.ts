import type { Plan } from './plan/plan.ts';
import type { Grids } from './run/grids-of.ts';
import type { CellMatch, Raster, Verb } from './types.ts';

/** What a run of the pipeline gives back: plain data, structured-cloneable. */
export interface RestyleResult {
  /** Source size (long side capped by settings.size). */
  image: Raster;
  /** Null where the plan left the network nothing to draw and the cells were not asked for (RestyleInput.tellCells): then none were matched. */
  cells: CellMatch | null;
  /** How cells lie over the source and over each exemplar. */
  grids: Grids;
  /** What every element of the source becomes; null where the pack has no element network. */
  plan: Plan | null;
  /** Wall time of each verb in milliseconds. */
  milliseconds: Record<Verb, number>;
}
