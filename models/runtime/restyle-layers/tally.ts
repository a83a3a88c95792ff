import type { SourceCell } from '../geometry/grid.ts';
import type { Matches } from '../types.ts';
import type { Look, StyledLayer } from './exemplar-looks.ts';

/** How the source cells of a group voted. */
export interface Tally {
  /** Share of the votes by look, 0..1; what nobody owns is in none. */
  looks: Map<Look, number>;
  layers: Map<StyledLayer, number>;
  /** Share of the votes by exemplar, whether owned or not. */
  exemplars: number[];
}

/**
 * Each source cell has one vote, which its best exemplar cells divide by their softmax weights, scaled to sum to 1
 * (attribution/heat.ts says why); the votes of each exemplar cell go to whoever owns it.
 */
export function tally(
  matches: Matches,
  cells: readonly SourceCell[],
  lookAt: readonly (Look | null)[],
  layerAt: readonly (StyledLayer | null)[],
): Tally {
  const ends = matches.exemplars.map(({ width, height }) => width * height);
  for (let i = 1; i < ends.length; i++) ends[i]! += ends[i - 1]!;
  const { k, index, weight } = matches;
  const found: Tally = { looks: new Map(), layers: new Map(), exemplars: ends.map(() => 0) };
  for (const cell of cells) {
    let total = 0;
    for (let i = cell * k; i < (cell + 1) * k; i++) total += weight[i]!;
    if (total <= 0) continue;
    for (let i = cell * k; i < (cell + 1) * k; i++) {
      const vote = weight[i]! / total / cells.length;
      found.exemplars[ends.findIndex((end) => index[i]! < end)]! += vote;
      const [look, layer] = [lookAt[index[i]!] ?? null, layerAt[index[i]!] ?? null];
      if (look === null || layer === null) continue;
      found.looks.set(look, (found.looks.get(look) ?? 0) + vote);
      found.layers.set(layer, (found.layers.get(layer) ?? 0) + vote);
    }
  }
  return found;
}
