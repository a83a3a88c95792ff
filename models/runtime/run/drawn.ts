import type { CellMatch, Raster } from '../types.ts';

/** What the network drew, with the match that it was drawn from; not finished and not blended. */
export interface Drawn extends CellMatch {
  /** Null where a plan has left it nothing to draw. */
  network: Raster | null;
}
