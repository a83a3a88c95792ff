import type { Matches, Raster } from '../types.ts';

/** What the network drew, with the match that it was drawn from; not finished and not blended. */
export interface Drawn {
  /** Null where a plan has left it nothing to draw. */
  network: Raster | null;
  warp: Raster;
  matches: Matches;
}
