import type { Correspondence, Matcher } from '../match/match.ts';
import type { MatchRule } from './constraints.ts';

/**
 * Matches again the source cells that rules hold, each under its rule's bias and never more rows than those; every other row is the one
 * that was given, bit for bit. Where a rule holds in part (the rim of a pinned spot) both softmaxes are mixed in that proportion.
 * queries [D, R]; free: the match of all rows. -> a new correspondence
 */
export async function steerMatch(
  matcher: Matcher,
  queries: Float32Array,
  sharpness: number,
  free: Correspondence,
  rules: readonly MatchRule[],
  between: (fraction: number) => Promise<void>,
): Promise<Correspondence> {
  const total = free.confidence.length;
  const result: Correspondence = {
    k: free.k,
    warped: free.warped.slice(),
    confidence: free.confidence.slice(),
    index: free.index.slice(),
    weight: free.weight.slice(),
  };
  for (const [i, { bias, weights, certain }] of rules.entries()) {
    const rows = Array.from(weights.keys()).filter((row) => weights[row]! > 0);
    const found = await matcher.match(pickRows(queries, total, rows), sharpness, bias, (fraction) =>
      between((i + fraction) / rules.length),
    );
    if (certain) found.confidence.fill(1);
    rows.forEach((row, r) => mixRow(result, row, total, found, r, rows.length, weights[row]!));
  }
  return result;
}

/** [C, total] -> [C, rows.length] */
function pickRows(matrix: Float32Array, total: number, rows: readonly number[]): Float32Array {
  const channels = matrix.length / total;
  const picked = new Float32Array(channels * rows.length);
  for (let c = 0, to = 0; c < channels; c++) for (const row of rows) picked[to++] = matrix[c * total + row]!;
  return picked;
}

/** Row `to` of `into` becomes `share` of row `from` of `other` and the rest of itself. */
function mixRow(
  into: Correspondence,
  to: number,
  total: number,
  other: Correspondence,
  from: number,
  count: number,
  share: number,
): void {
  const mix = (own: number, others: number): number => (share === 1 ? others : own + share * (others - own));
  for (let v = 0; v < into.warped.length / total; v++)
    into.warped[v * total + to] = mix(into.warped[v * total + to]!, other.warped[v * count + from]!);
  into.confidence[to] = mix(into.confidence[to]!, other.confidence[from]!);
  const { k } = into;
  const votes = new Map<number, number>();
  const vote = (cell: number, weight: number): void => void votes.set(cell, (votes.get(cell) ?? 0) + weight);
  for (let i = 0; i < k; i++) vote(other.index[from * k + i]!, share * other.weight[from * k + i]!);
  if (share < 1)
    for (let i = 0; i < k; i++) vote(into.index[to * k + i]!, (1 - share) * into.weight[to * k + i]!);
  // Stable, so that of equals the earlier candidate leads; fewer than k cells can only be where all exemplars have fewer.
  const best = [...votes].sort(([, a], [, b]) => b - a).slice(0, k);
  best.forEach(([cell, weight], i) => {
    into.index[to * k + i] = cell;
    into.weight[to * k + i] = weight;
  });
}
