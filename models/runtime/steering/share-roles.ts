import { groundRoles } from '../layers/ground-roles.ts';
import { cellCounts, type ExemplarCell, type Grid, type SourceCell } from '../geometry/grid.ts';
import type { GroundRole } from '../layers/roles.ts';
import { exemplarOf } from '../match/cells.ts';
import type { Candidates } from '../match/match.ts';
import type { LayerNode } from '../types.ts';
import { cellsOf, confine, type MatchRule } from './constraints.ts';

/** Which of several exemplars each role of the source takes its look from. */
export interface Shared {
  /** Exemplars that have roles, and the rule that confines these to it. */
  rules: (MatchRule & { exemplar: number })[];
  ownerOf(role: GroundRole): number;
}

/**
 * Shares the source out among several exemplars, role by role: all buttons take one exemplar's look, all cards one, and so on, each from the
 * exemplar that won most of the softmax there. Left to itself the softmax mixes the exemplars within one element, and a light and a dark page
 * make a grey one.
 * found: the match over all exemplars; bias: what that was matched under.
 */
export function shareRoles(
  found: Candidates,
  bias: Float32Array,
  source: Grid<SourceCell>,
  exemplars: readonly Grid<ExemplarCell>[],
  root: LayerNode,
): Shared {
  const roles = groundRoles(root, source);
  const counts = cellCounts(exemplars);
  const votes = new Map<GroundRole, Float64Array>();
  roles.forEach((role, cell) => {
    const own = votes.get(role) ?? new Float64Array(counts.length);
    votes.set(role, own);
    for (let i = cell * found.k; i < (cell + 1) * found.k; i++)
      own[exemplarOf(counts, found.index[i]!)[0]]! += found.weight[i]!;
  });
  // Of equals the exemplar that was chosen first.
  const owners = new Map([...votes].map(([role, own]) => [role, own.indexOf(Math.max(...own))]));
  const ownerOf = (role: GroundRole): number => owners.get(role) ?? 0;
  const rules = [...new Set(owners.values())].sort().map((exemplar) => ({
    exemplar,
    // Never null: a cell of this exemplar was matched.
    bias: confine(bias, cellsOf(exemplars[exemplar]!))!,
    weights: Float32Array.from(roles, (role) => Number(ownerOf(role) === exemplar)),
    certain: false,
  }));
  return { rules, ownerOf };
}
