import type { Box } from '../geometry/box.ts';
import type { Rgb } from '../image/rgb.ts';
import type { Colours } from '../image/colours.ts';
import type { StyledNode } from '../layers/styled-node.ts';
import type { Plan } from '../plan/plan.ts';
import type { Raster } from '../types.ts';
import type { PlacedElement } from './placed-elements.ts';

/** The colour that an element has at a pixel, over what lies below it; 0..255. */
export type Filling = (x: number, y: number, below: Rgb) => Rgb;

/** What the elements of a picture are painted from. */
export interface PaintedFrom {
  plan: Plan;
  exemplars: readonly {
    image: Raster;
    /** By id; absent of an exemplar without layers. */
    nodes: ReadonlyMap<string, StyledNode> | undefined;
    /** What can be seen of its layers, by id. */
    seen: ReadonlyMap<string, Box> | undefined;
  }[];
  /** The source at the picture's size. */
  own: Colours;
  /** Whether a picture of the source shows something and is no mere placeholder. */
  isPhoto(placed: PlacedElement): boolean;
}
