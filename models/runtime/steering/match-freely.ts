import type { ExemplarCell, Grid, SourceCell } from '../attribution/grid.ts';
import type { Correspondence, Matcher } from '../match/match.ts';
import type { LayerNode } from '../types.ts';
import { shareRoles, type Shared } from './share-roles.ts';
import { steerMatch } from './steer-match.ts';

/** A match that nothing but forbidden parts steers. */
export interface FreeMatch {
  found: Correspondence;
  /** Null with one exemplar, and where no layers tell what belongs together: then each cell chooses for itself. */
  shared: Shared | null;
}

export interface FreeRequest {
  /** [D, R] */
  queries: Float32Array;
  sharpness: number;
  /** What forbiddenBias gives. */
  bias: Float32Array;
  source: Grid<SourceCell>;
  exemplars: readonly Grid<ExemplarCell>[];
  root: LayerNode | undefined;
  between(fraction: number): Promise<void>;
}

/** Matches all source cells with the cells of all exemplars, and where there are several shares the source's roles out among them. */
export async function matchFreely(matcher: Matcher, request: FreeRequest): Promise<FreeMatch> {
  const { queries, sharpness, bias, source, exemplars, root, between } = request;
  const several = exemplars.length > 1 && root !== undefined;
  const found = await matcher.match(queries, sharpness, bias, (fraction) =>
    between(several ? fraction / 2 : fraction),
  );
  if (!several) return { found, shared: null };
  const shared = shareRoles(found, bias, source, exemplars, root);
  const confined = await steerMatch(matcher, queries, sharpness, found, shared.rules, (fraction) =>
    between(0.5 + fraction / 2),
  );
  return { found: confined, shared };
}
