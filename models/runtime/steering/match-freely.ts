import type { ExemplarCell, Grid, SourceCell } from '../geometry/grid.ts';
import { isOnGpu } from '../ort/on-gpu.ts';
import { isMatcherOnGpu, readMatch, releaseMatch, type Found } from '../match/match-on-gpu.ts';
import type { Matcher } from '../match/match.ts';
import { readQueries, type Queries } from '../match/sides.ts';
import type { LayerNode } from '../types.ts';
import { shareRoles, type Shared } from './share-roles.ts';
import { steerMatch } from './steer-match.ts';

/** A match that nothing but forbidden parts steers. */
export interface FreeMatch {
  found: Found;
  /** Null with one exemplar, and where no layers tell what belongs together: then each cell chooses for itself. */
  shared: Shared | null;
}

export interface FreeRequest {
  queries: Queries;
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
  const found = await matchAll(matcher, queries, sharpness, bias, (fraction) =>
    between(several ? fraction / 2 : fraction),
  );
  if (!several) return { found, shared: null };
  // Roles are shared out row by row, in main memory.
  const [rows, all] = [await readQueries(queries), await readMatch(found, queries.cells)];
  releaseMatch(found);
  const shared = shareRoles(all, bias, source, exemplars, root);
  const confined = await steerMatch(matcher, rows, sharpness, all, shared.rules, (fraction) =>
    between(0.5 + fraction / 2),
  );
  return { found: confined, shared };
}

/** All cells of the source, on the GPU where both sides are there. */
async function matchAll(
  matcher: Matcher,
  { grid, cells }: Queries,
  sharpness: number,
  bias: Float32Array,
  between: (fraction: number) => Promise<void>,
): Promise<Found> {
  if (isMatcherOnGpu(matcher) && isOnGpu(grid))
    return matcher.matchOnGpu({ grid, cells }, sharpness, bias, between);
  return matcher.match(await readQueries({ grid, cells }), sharpness, bias, between);
}
