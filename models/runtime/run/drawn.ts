import type { Attributes, Matches, Raster } from '../types.ts';

/** A finished picture before it is blended; moving the strength needs nothing else. Same size. */
export interface Drawn {
  /** As the network drew it: what a steered drawing is made from. */
  network: Raster;
  image: Raster;
  warp: Raster;
  matches: Matches;
  attributes: Attributes | null;
}
