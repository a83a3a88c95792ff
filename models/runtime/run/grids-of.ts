import {
  exemplarGrids,
  sourceGrid,
  type ExemplarCell,
  type Grid,
  type SourceCell,
} from '../geometry/grid.ts';
import type { Card } from '../pack/card.ts';
import type { RestyleInput } from '../types.ts';

/** How cells lie over the source, and over each exemplar among the cells of all of them, as `Matches.index` counts. */
export interface Grids {
  source: Grid<SourceCell>;
  exemplars: readonly Grid<ExemplarCell>[];
}

/** The grids of one run: sizes alone tell them, before anything is encoded. */
export function gridsOf({ source, exemplars, settings }: RestyleInput, card: Card): Grids {
  const pictures = exemplars.map(({ image }) => image);
  return { source: sourceGrid(source, card, settings.size), exemplars: exemplarGrids(pictures, card) };
}
