import type { Matches } from '../types.ts';
import type { ExemplarCell, Grid, SourceCell } from '../geometry/grid.ts';

/** Which exemplar cells the source's were matched to, and how strongly. */
type Votes = Pick<Matches, 'k' | 'index' | 'weight'>;

/**
 * The weights between one source cell and its candidates, scaled so that they sum to 1. Only the eight best are kept of the softmax; on a flat
 * page hundreds of equal cells share the rest, so that without the scaling a glyph, whose weight is on few cells, would outvote the
 * whole ground around it. All zero where the weights vanish.
 */
function shares({ k, weight }: Votes, cell: SourceCell): Float32Array {
  const own = weight.slice(cell * k, (cell + 1) * k);
  const total = own.reduce((sum, w) => sum + w, 0);
  return total > 0 ? own.map((w) => w / total) : own;
}

/**
 * Where some source cells took their style from: for every exemplar, one share per cell of its grid. Each source cell has one vote, which its eight
 * best exemplar cells divide by their softmax weights (the paper's eq. 3); the shares of all exemplars sum to 1.
 */
export function heatOverExemplars(
  matches: Votes,
  exemplars: readonly Grid<ExemplarCell>[],
  cells: readonly SourceCell[],
): Float32Array[] {
  const joined = new Float32Array(exemplars.reduce((sum, grid) => sum + grid.columns * grid.rows, 0));
  for (const cell of cells) {
    const vote = shares(matches, cell);
    for (let i = 0; i < matches.k; i++)
      joined[matches.index[cell * matches.k + i]!]! += vote[i]! / cells.length;
  }
  return exemplars.map(({ first, columns, rows }) => joined.subarray(first, first + columns * rows));
}

/**
 * The transpose: which share of its style every source cell took from these exemplar cells, 0..1. Zero also where they were the ninth choice
 * or later, which the match does not keep.
 */
export function heatOverSource(matches: Matches, cells: readonly ExemplarCell[]): Float32Array {
  const asked = new Set<number>(cells);
  return Float32Array.from({ length: matches.confidence.length }, (_, place) => {
    const vote = shares(matches, place as SourceCell);
    return vote.reduce(
      (sum, share, i) => (asked.has(matches.index[place * matches.k + i]!) ? sum + share : sum),
      0,
    );
  });
}

/** The warmest cell of a grid, the first of equals; null where nothing is warm. */
export function warmest<Cell extends SourceCell | ExemplarCell>(
  heat: Float32Array,
  { first }: Pick<Grid<Cell>, 'first'>,
): Cell | null {
  let best = 0;
  for (let i = 1; i < heat.length; i++) if (heat[i]! > heat[best]!) best = i;
  return heat.length > 0 && heat[best]! > 0 ? ((first + best) as Cell) : null;
}
