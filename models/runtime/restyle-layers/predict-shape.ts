import type { Grid, SourceCell } from '../geometry/grid.ts';
import { LENGTHS, type Attributes, type Length } from '../types.ts';

/** One length that the network predicts of a layer, pooled over its cells. */
export interface Predicted {
  /** Median, units of the frame. */
  length: number;
  /** Between the quartiles, units of the frame. */
  spread: number;
  /** Share of the cells that are longer than this many units. */
  above(units: number): number;
  /** As long as can be told: it may be longer. */
  atMost: boolean;
}

/** Fewer cells than this say nothing: each sees its neighbours' elements too. */
const FEWEST = 4;
/** Share of what can be told from which on a length may be longer. */
const LONGEST = 0.9;

/** What the network says of the cells of one layer, or of all copies of a drawing together; null where they are too few. */
export function predictShape(
  { lengths, longest }: Attributes,
  cells: readonly SourceCell[],
  grid: Grid<SourceCell>,
  frame: { width: number },
): Record<Length, Predicted> | null {
  if (cells.length < FEWEST) return null;
  const unit = frame.width / grid.across;
  const pooled = LENGTHS.map((name): [Length, Predicted] => {
    const sorted = Float32Array.from(cells, (cell) => unit * lengths[name][cell]!).sort();
    const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))]!;
    const above = (units: number): number => sorted.filter((length) => length > units).length / sorted.length;
    const length = at(0.5);
    return [
      name,
      { length, spread: at(0.75) - at(0.25), above, atMost: length >= LONGEST * unit * longest[name] },
    ];
  });
  return Object.fromEntries(pooled) as Record<Length, Predicted>;
}
