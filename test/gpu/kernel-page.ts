/** Bundled into a page of a browser with WebGPU: solves a match there and compares it with double precision. */
import { readFromGpu, releaseOnGpu, type TensorOnGpu } from '../../models/runtime/ort/on-gpu.ts';
import {
  readMatch,
  releaseMatch,
  type CorrespondenceOnGpu,
  type MatcherOnGpu,
} from '../../models/runtime/match/match-on-gpu.ts';
import type { Correspondence } from '../../models/runtime/match/match.ts';
import type { Size } from '../../models/runtime/geometry/plan-geometry.ts';
import { extendTensor } from '../../models/runtime/image/tensors.ts';
import { cropTensor, type Window as Cut } from '../../models/runtime/synthesise/crop.ts';
import type { GpuDevice } from '../../ui/engine/webgpu/gpu-types.ts';
import { createGpuMatcher } from '../../ui/engine/webgpu/match-kernel.ts';
import { onDevice } from '../../ui/engine/webgpu/on-device.ts';
import { openDevice } from '../../ui/engine/webgpu/open-device.ts';
import { randomProblem, reference, type Problem } from '../runtime/match/match-problems.ts';
import { bufferTensors, layOut } from './buffer-tensors.ts';
import { watchDevice } from './watch-device.ts';

export interface Ask {
  channels: number;
  cells: number;
  rows: number;
  seed: number;
  sharpness?: number;
  /** `ties`: every fourth exemplar cell is the first one again; `constant`: no features; `forbidden`: the first half may not be used; `broken`: a key is no number. */
  twist?: 'ties' | 'constant' | 'forbidden' | 'broken';
  /** The rows as cells of a padded grid on the GPU; without it they come from main memory. */
  source?: Size;
  /** The exemplars that the cells are of; one without padding where it is not said. */
  exemplars?: Size[];
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
  /** Of a match that stays on the GPU: whether the padding repeats what lies beside it, and the colours are those of the warp. */
  padded?: boolean;
  colours?: boolean;
}

function problemOf({ channels, cells, rows, seed, sharpness = 100, twist }: Ask): Problem {
  const problem = { ...randomProblem(channels, cells, rows, seed), sharpness };
  if (twist === 'constant') problem.queries.fill(0);
  if (twist === 'broken') problem.keys[5] = NaN;
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

/** A matcher on the problem's cells, as one exemplar after the other. */
async function openMatcher(
  device: GpuDevice,
  problem: Problem,
  exemplars: readonly Size[],
): Promise<MatcherOnGpu> {
  let first = 0;
  const grids = exemplars.map((cells) => {
    const lay = (values: Float32Array): TensorOnGpu => layOut(device, values, problem.cells, first, cells);
    const grid = { keys: lay(problem.keys), values: lay(problem.values), cells };
    first += cells.width * cells.height;
    return grid;
  });
  const matcher = await createGpuMatcher(device, bufferTensors, grids, [0, 1, 4]);
  // The kernel has its own copy by then.
  for (const { keys, values } of grids) releaseOnGpu({ keys, values });
  return matcher;
}

async function check(ask: Ask): Promise<Errors> {
  const { device } = await openDevice();
  const problem = problemOf(ask);
  const [source, exemplars] = [ask.source, ask.exemplars ?? [{ width: ask.cells, height: 1 }]];
  const matcher = await openMatcher(device, problem, exemplars);
  const { queries, sharpness, bias, rows } = problem;
  const pause = async (): Promise<void> => {};
  const errors = source
    ? await errorsOnGpu(
        problem,
        source,
        await matcher.matchOnGpu(
          { grid: layOut(device, queries, rows, 0, source), cells: source },
          sharpness,
          bias,
          pause,
        ),
      )
    : compare(problem, await matcher.match(queries, sharpness, bias, pause));
  await matcher.release();
  device.destroy();
  return errors;
}

/** compare, and whether the padding repeats the last column and row and the colours are the warp's. */
async function errorsOnGpu(problem: Problem, cells: Size, found: CorrespondenceOnGpu): Promise<Errors> {
  const { rows, valueChannels } = problem;
  const { warped, confidence } = await readFromGpu(found.grid);
  const inside = await readMatch(found, cells);
  const errors = compare(problem, inside);
  const size = { width: warped!.dims[3]!, height: warped!.dims[2]! };
  const again = (data: Float32Array, channels: number): Float32Array =>
    extendTensor({ dims: [1, channels, cells.height, cells.width], data }, size).data;
  errors.padded =
    warped!.data.join() === again(inside.warped, valueChannels).join() &&
    confidence!.data.join() === again(found.confidence, 1).join();
  errors.colours = [0, 1, 4].every(
    (v, i) =>
      found.colours.subarray(i * rows, (i + 1) * rows).join() ===
      inside.warped.subarray(v * rows, (v + 1) * rows).join(),
  );
  releaseMatch(found);
  return errors;
}

/** Whether windows cut on the device are those cut in main memory. */
async function crop(windows: Cut[]): Promise<boolean[]> {
  const { device } = await openDevice();
  const size = { width: 20, height: 12 };
  const { queries } = problemOf({ channels: 6, cells: 1, rows: 240, seed: 3 });
  const grid = layOut(device, queries, 240, 0, size);
  const plain = { dims: [1, 6, 12, 20], data: queries };
  const parts = onDevice(device, bufferTensors);
  const same: boolean[] = [];
  for (const window of windows) {
    const cut = await parts.crop(grid, window);
    const { read } = await readFromGpu({ read: cut });
    const wanted = cropTensor(plain, window);
    same.push(read!.dims.join() === wanted.dims.join() && read!.data.join() === wanted.data.join());
    releaseOnGpu({ cut });
  }
  device.destroy();
  return same;
}

/** What happens to a match whose device is taken away while it runs. */
async function lose(onGpu: boolean): Promise<string> {
  const { device } = await openDevice();
  const problem = problemOf({ channels: 48, cells: 900, rows: 5000, seed: 1 });
  const { queries, bias } = problem;
  const cells = { width: 100, height: 50 };
  const matcher = await openMatcher(device, problem, [{ width: 30, height: 30 }]);
  const between = async (fraction: number): Promise<void> => {
    if (fraction > 0) device.destroy();
  };
  const grid = layOut(device, queries, 5000, 0, cells);
  const running: Promise<unknown> = onGpu
    ? matcher.matchOnGpu({ grid, cells }, 100, bias, between)
    : matcher.match(queries, 100, bias, between);
  return running.then(
    () => 'finished',
    (thrown: Error) => thrown.name,
  );
}

/** What happens where the device has no room for the warp, and how many bytes of buffers are left then. */
async function starve(): Promise<{ name: string; left: number }> {
  const { device } = await openDevice();
  const problem = problemOf({ channels: 8, cells: 100, rows: 100, seed: 1 });
  const cells = { width: 10, height: 10 };
  const matcher = await openMatcher(device, problem, [cells]);
  const grid = layOut(device, problem.queries, 100, 0, cells);
  const counts = watchDevice(device);
  const pop = device.popErrorScope.bind(device);
  let popped = 0;
  // The inner scope is for invalid calls, the outer one for memory.
  device.popErrorScope = async () => {
    const error = await pop();
    return popped++ % 2 === 1 ? { message: 'no room' } : error;
  };
  const name = await matcher
    .matchOnGpu({ grid, cells }, 100, problem.bias, async () => {})
    .then(
      () => 'finished',
      (thrown: Error) => thrown.name,
    );
  return { name, left: counts.live() };
}

declare global {
  interface Window {
    kernel: {
      check(ask: Ask): Promise<Errors>;
      crop(windows: Cut[]): Promise<boolean[]>;
      lose(onGpu: boolean): Promise<string>;
      starve(): Promise<{ name: string; left: number }>;
    };
  }
}
window.kernel = { check, crop, lose, starve };
