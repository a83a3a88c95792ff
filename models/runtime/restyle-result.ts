import type { ExemplarCell, Grid, SourceCell } from './geometry/grid.ts';
import type { Plan } from './plan/plan.ts';
import type { Matches, Raster, Verb } from './types.ts';

/** What a run of the pipeline gives back: plain data, structured-cloneable. */
export interface RestyleResult {
  /** Source size (long side capped by settings.size). */
  image: Raster;
  /** The exemplar's colours warped onto the source grid, one pixel per cell. */
  warp: Raster;
  matches: Matches;
  /** How the cells of the match lie over the source and over each exemplar. */
  grids: { source: Grid<SourceCell>; exemplars: readonly Grid<ExemplarCell>[] };
  /** What every element of the source becomes; null where the pack has no element network. */
  plan: Plan | null;
  /** Wall time of each verb in milliseconds. */
  milliseconds: Record<Verb, number>;
}
