/** Bundled into a page of a browser with WebGPU: solves a match there and compares it with double precision. */
import type { Correspondence } from '../../models/runtime/match/match.ts';
import { createGpuMatcher } from '../../ui/engine/webgpu/match-kernel.ts';
import { openDevice } from '../../ui/engine/webgpu/open-device.ts';
import { randomProblem, reference, type Problem } from '../runtime/match-problems.ts';

export interface Ask {
  channels: number;
  cells: number;
  rows: number;
  seed: number;
  sharpness?: number;
  /** `ties`: every fourth exemplar cell is the first one again; `constant`: no features; `forbidden`: the first half may not be used. */
  twist?: 'ties' | 'constant' | 'forbidden';
}

export interface Errors {
  warped: number;
  confidence: number;
  weight: number;
  /** How far the score of a kept candidate lies below the one in its place. */
  score: number;
  /** Whether every row's candidates are different cells. */
  distinct: boolean;
  /** Candidates of the first row. */
  first: number[];
}

function problemOf({ channels, cells, rows, seed, sharpness = 100, twist }: Ask): Problem {
  const problem = { ...randomProblem(channels, cells, rows, seed), sharpness };
  if (twist === 'constant') problem.queries.fill(0);
  if (twist === 'forbidden') problem.bias.fill(-1e4, 0, cells >> 1);
  if (twist === 'ties') {
    for (let d = 0; d < channels; d++) {
      for (let n = 0; n < cells; n += 4) problem.keys[d * cells + n] = problem.keys[d * cells]!;
      problem.queries[d * rows] = problem.keys[d * cells]!;
    }
  }
  return problem;
}

function compare(problem: Problem, found: Correspondence): Errors {
  const { rows, valueChannels } = problem;
  const { k } = found;
  const errors: Errors = { warped: 0, confidence: 0, weight: 0, score: 0, distinct: true, first: [] };
  const worse = (name: 'warped' | 'confidence' | 'weight' | 'score', error: number): void => {
    errors[name] = Number.isFinite(error) ? Math.max(errors[name], Math.abs(error)) : Infinity;
  };
  reference(problem).forEach(({ scores, weights, warped, confidence }, r) => {
    warped.forEach((value, v) => worse('warped', found.warped[v * rows + r]! - value));
    if (found.warped.length !== valueChannels * rows) worse('warped', Infinity);
    worse('confidence', found.confidence[r]! - confidence);
    const sorted = [...scores].sort((a, b) => b - a);
    const cells = [...found.index.subarray(r * k, (r + 1) * k)];
    if (new Set(cells).size !== k) errors.distinct = false;
    cells.forEach((cell, i) => {
      worse('weight', found.weight[r * k + i]! - weights[cell]!);
      worse('score', (scores[cell]! - sorted[i]!) / Math.max(1, problem.sharpness / 100));
    });
  });
  errors.first = [...found.index.subarray(0, k)];
  return errors;
}

async function check(ask: Ask): Promise<Errors> {
  const { device } = await openDevice();
  const problem = problemOf(ask);
  const matcher = await createGpuMatcher(device, problem);
  const found = await matcher.match(problem.queries, problem.sharpness, problem.bias, async () => {});
  await matcher.release();
  device.destroy();
  return compare(problem, found);
}

/** What happens to a match whose device is taken away while it runs. */
async function lose(): Promise<string> {
  const { device } = await openDevice();
  const problem = problemOf({ channels: 48, cells: 900, rows: 5000, seed: 1 });
  const matcher = await createGpuMatcher(device, problem);
  const running = matcher.match(problem.queries, 100, problem.bias, async (fraction) => {
    if (fraction > 0) device.destroy();
  });
  return running.then(
    () => 'finished',
    (thrown: Error) => thrown.name,
  );
}

declare global {
  interface Window {
    kernel: { check(ask: Ask): Promise<Errors>; lose(): Promise<string> };
  }
}
window.kernel = { check, lose };
