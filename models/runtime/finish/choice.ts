import type { Raster } from '../types.ts';
import type { Matched } from '../votes/element-votes.ts';

/** Colours that the user chose, by pins. */
export interface Choice {
  /** 1 where the user chose the colour. [H * W] */
  pixels: Uint8Array;
  /** What the network drew without them, H x W. */
  before: Raster;
  /** What the match found without them. */
  matched: Matched;
}
