import * as ort from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { createMatcher, type Correspondence } from '../../../models/runtime/match/match.ts';
import { rowsPerBlock, SCORE_BUFFERS, SCORE_BYTES } from '../../../models/runtime/match/plan-blocks.ts';
import type { OrtLike } from '../../../models/runtime/ort/ort.ts';
import { createWorkerPool } from '../../../models/runtime/ort/worker-pool.ts';
import { countedOrt } from '../counted-ort.ts';
import { randomProblem, reference, type Problem } from './match-problems.ts';

async function solve(problem: Problem, backend: OrtLike = ort): Promise<Correspondence> {
  const matcher = await createMatcher(
    createWorkerPool(backend, { intraOpNumThreads: 1, logSeverityLevel: 3 }),
    problem,
  );
  const found = await matcher.match(problem.queries, problem.sharpness, problem.bias, async () => {});
  await matcher.release();
  return found;
}

async function check(problem: Problem): Promise<Correspondence> {
  const found = await solve(problem);
  const { rows, cells, valueChannels } = problem;
  const k = Math.min(8, cells);
  // float32 holds a cosine to about 1e-7, so a score, and with it a weight, to that times the sharpness.
  const tolerance = 5e-5 * Math.max(1, problem.sharpness / 100);
  expect(found.k).toBe(k);
  expect(found.index.length).toBe(rows * k);
  reference(problem).forEach(({ scores, weights, warped, confidence }, r) => {
    for (let v = 0; v < valueChannels; v++)
      expect(Math.abs(found.warped[v * rows + r]! - warped[v]!)).toBeLessThan(tolerance);
    expect(Math.abs(found.confidence[r]! - confidence)).toBeLessThan(1e-5);
    const best = [...scores].sort((a, b) => b - a);
    const seen = new Set<number>();
    for (let i = 0; i < k; i++) {
      const cell = found.index[r * k + i]!;
      seen.add(cell);
      expect(Math.abs(scores[cell]! - best[i]!)).toBeLessThan(20 * tolerance);
      expect(Math.abs(found.weight[r * k + i]! - weights[cell]!)).toBeLessThan(tolerance);
    }
    expect(seen.size).toBe(k);
  });
  return found;
}

test.each([
  ['one cell against one', 8, 1, 1],
  ['one cell against many', 8, 700, 1],
  ['many against one', 8, 1, 300],
  ['fewer cells than candidates', 16, 5, 40],
  ['one full block', 48, 300, 256],
  ['a block and one row', 48, 300, 257],
  ['sizes that divide nothing', 33, 977, 613],
])('agrees with double precision: %s', async (_, channels, cells, rows) => {
  await check(randomProblem(channels, cells, rows, cells + rows));
});

test.each([0.01, 1, 100, 10_000])('agrees with double precision at sharpness %d', async (sharpness) => {
  await check({ ...randomProblem(24, 400, 90, 11), sharpness });
});

test('equal cells share the weight, and the first of them leads', async () => {
  const base = randomProblem(16, 40, 10, 5);
  const keys = base.keys.slice();
  for (let d = 0; d < 16; d++) for (const n of [20, 39]) keys[d * 40 + n] = keys[d * 40 + 3]!;
  const queries = base.queries.slice();
  for (let d = 0; d < 16; d++) queries[d * 10] = keys[d * 40 + 3]!;
  const found = await check({ ...base, keys, queries });
  expect([...found.index.subarray(0, 3)]).toEqual([3, 20, 39]);
  for (let i = 0; i < 3; i++) expect(found.weight[i]).toBeCloseTo(1 / 3, 4);
});

test('constant features: zero cosine, uniform weights, the mean of all values', async () => {
  const base = randomProblem(16, 50, 6, 6);
  const found = await check({ ...base, queries: new Float32Array(16 * 6) });
  expect(found.confidence).toEqual(new Float32Array(6));
  expect(found.weight[0]).toBeCloseTo(1 / 50, 6);
});

test('opposed features keep a negative cosine', async () => {
  const base = randomProblem(16, 1, 1, 8);
  const found = await check({ ...base, queries: base.keys.map((x) => -x) });
  expect(found.confidence[0]).toBeCloseTo(-1, 5);
});

test('a bias forbids cells, and the confidence is that of the best cell allowed', async () => {
  const base = randomProblem(16, 60, 20, 9);
  const bias = base.bias.map((_, n) => (n < 30 ? -1e4 : 0));
  const found = await check({ ...base, bias });
  expect(Array.from({ length: 20 }, (_, r) => found.index[r * 8]!).every((cell) => cell >= 30)).toBe(true);
});

test('blocks: score-sized buffers stay within 8 MiB for every grid, and one row too large is TooLarge', () => {
  for (const cells of [1, 7, 4096, 16_384, 65_536, 300_000, 2 ** 20]) {
    const rows = rowsPerBlock(cells);
    expect(rows).toBeGreaterThanOrEqual(1);
    expect(rows * cells * 4 * SCORE_BUFFERS).toBeLessThanOrEqual(SCORE_BYTES);
  }
  expect(() => rowsPerBlock(2 ** 20 + 1)).toThrow(expect.objectContaining({ name: 'TooLarge' }));
});

test('the match runs in those blocks and no larger', async () => {
  const { ort: counted, runs } = countedOrt();
  await solve(randomProblem(8, 9000, 500, 3), counted);
  const sizes = runs.map(({ feeds }) => feeds['queries']![1]!);
  expect(Math.max(...sizes)).toBe(rowsPerBlock(9000));
  expect(sizes.reduce((a, b) => a + b)).toBe(500);
});
