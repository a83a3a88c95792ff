import { isOnGpu } from '../ort/on-gpu.ts';
import { isMatcherOnGpu, type Found } from '../match/match-on-gpu.ts';
import type { Matcher } from '../match/match.ts';
import { readQueries, type Queries } from '../match/sides.ts';

/**
 * The match that nothing but forbidden parts steers: each source cell with the cells of all exemplars, on the GPU where both sides are there.
 * bias: what forbiddenBias gives.
 */
export async function matchFreely(
  matcher: Matcher,
  queries: Queries,
  sharpness: number,
  bias: Float32Array,
  between: (fraction: number) => Promise<void>,
): Promise<Found> {
  if (isMatcherOnGpu(matcher) && isOnGpu(queries.grid))
    return matcher.matchOnGpu({ grid: queries.grid, cells: queries.cells }, sharpness, bias, between);
  return matcher.match(await readQueries(queries), sharpness, bias, between);
}
