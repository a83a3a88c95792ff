import type { SourceCell } from '../attribution/grid.ts';
import type { Matches } from '../types.ts';
import type { Look, StyledLayer } from './exemplar-looks.ts';

/** How the source cells of a group voted. */
export interface Tally {
  /** Share of the votes by look, 0..1; what nobody owns is in none. */
  looks: Map<Look, number>;
  layers: Map<StyledLayer, number>;
  /** Share of the votes that fell on exemplars without layers, or between the layers. */
  lost: number;
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
  const { k, index, weight } = matches;
  const found: Tally = { looks: new Map(), layers: new Map(), lost: 0 };
  for (const cell of cells) {
    let total = 0;
    for (let i = cell * k; i < (cell + 1) * k; i++) total += weight[i]!;
    if (total <= 0) continue;
    for (let i = cell * k; i < (cell + 1) * k; i++) {
      const vote = weight[i]! / total / cells.length;
      const [look, layer] = [lookAt[index[i]!] ?? null, layerAt[index[i]!] ?? null];
      if (look === null || layer === null) {
        found.lost += vote;
        continue;
      }
      found.looks.set(look, (found.looks.get(look) ?? 0) + vote);
      found.layers.set(layer, (found.layers.get(layer) ?? 0) + vote);
    }
  }
  return found;
}
