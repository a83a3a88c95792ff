import { readMatch, type Found } from '../match/match-on-gpu.ts';
import type { Correspondence } from '../match/match.ts';
import { queriesOf, readQueries } from '../match/sides.ts';
import { matchFreely } from '../steering/match-freely.ts';
import { steerMatch } from '../steering/steer-match.ts';
import type { Constraints } from './constrain.ts';
import type { Aligned } from './encoded.ts';
import type { Run } from './run.ts';
import type { Report } from './steps.ts';

/** What was matched; steered where there are rules. */
export interface MatchedInputs {
  free: Found;
  steered: Correspondence | null;
}

/** match: cosine, softmax, warp (eq. 2 to 4), in blocks of rows; null where its drawing is kept. */
export async function matchInputs(
  { input: { settings }, caches }: Run,
  { source, exemplars }: Aligned,
  { bias, rules, exemplarKey, freeKey, steeredKey }: Constraints,
  report: Report,
): Promise<MatchedInputs | null> {
  const { sharpness } = settings;
  const isSteered = rules.length > 0;
  if (isSteered ? caches.steeredDrawings.has(steeredKey) : caches.drawings.has(freeKey)) return null;
  const matcher = await caches.matcher(exemplarKey, exemplars);
  const { geometry } = source.prepared;
  const queries = queriesOf({ geometry, encoding: source.encoding }, exemplars[0]!.encoding);
  const free = await caches.freeMatches.get(freeKey, () =>
    matchFreely(matcher, queries, sharpness, bias, (fraction) => report(isSteered ? fraction / 2 : fraction)),
  );
  if (!isSteered) return { free, steered: null };
  // Rules pick single rows, in main memory.
  const [rows, all] = [await readQueries(queries), await readMatch(free, geometry.cells)];
  const steered = await steerMatch(matcher, rows, sharpness, all, rules, (fraction) =>
    report(0.5 + fraction / 2),
  );
  return { free, steered };
}
