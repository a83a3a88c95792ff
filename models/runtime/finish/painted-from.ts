import type { Colours } from '../image/colours.ts';
import type { StyledNode } from '../layers/styled-node.ts';
import type { Plan } from '../plan/plan.ts';
import type { Raster } from '../types.ts';
import type { PlacedElement } from './placed-elements.ts';

/** What the elements of a picture are painted from. */
export interface PaintedFrom {
  plan: Plan;
  exemplars: readonly {
    image: Raster;
    /** By id; absent of an exemplar without layers. */
    nodes: ReadonlyMap<string, StyledNode> | undefined;
  }[];
  /** The source at the picture's size. */
  own: Colours;
  /** Whether a picture of the source shows something and is no mere placeholder. */
  isPhoto(placed: PlacedElement): boolean;
}
