import type { Attributes, Matches, Raster } from '../types.ts';

/** What the network drew, with the match that it was drawn from; not finished and not blended. */
export interface Drawn {
  network: Raster;
  warp: Raster;
  matches: Matches;
  attributes: Attributes | null;
}
