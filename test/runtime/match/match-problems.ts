import type { ExemplarCells } from '../../../models/runtime/match/match-graph.ts';
import { random } from '../rasters.ts';

/** Columns centred over the channels and L2-normalised; a constant column becomes zeros, as in the encoders. */
function descriptors(channels: number, cells: number, value: (d: number, n: number) => number): Float32Array {
  const result = new Float32Array(channels * cells);
  for (let n = 0; n < cells; n++) {
    const column = Array.from({ length: channels }, (_, d) => value(d, n));
    const mean = column.reduce((a, b) => a + b) / channels;
    const norm = Math.hypot(...column.map((x) => x - mean));
    column.forEach((x, d) => (result[d * cells + n] = norm > 1e-9 ? (x - mean) / norm : 0));
  }
  return result;
}

/** A match to solve, with everything it needs. */
export interface Problem extends ExemplarCells {
  queries: Float32Array;
  rows: number;
  sharpness: number;
  bias: Float32Array;
}

/** Equations 2 to 4 in double precision, with the whole matrix. */
export function reference({
  queries,
  keys,
  values,
  channels,
  valueChannels,
  cells,
  rows,
  sharpness,
  bias,
}: Problem) {
  return Array.from({ length: rows }, (_, r) => {
    const cosine = Array.from({ length: cells }, (_, n) => {
      let dot = 0;
      for (let d = 0; d < channels; d++) dot += queries[d * rows + r]! * keys[d * cells + n]!;
      return dot;
    });
    const scores = cosine.map((c, n) => c * sharpness + bias[n]!);
    const top = Math.max(...scores);
    const exponents = scores.map((score) => Math.exp(score - top));
    const total = exponents.reduce((a, b) => a + b);
    const weights = exponents.map((e) => e / total);
    const warped = Array.from({ length: valueChannels }, (_, v) =>
      weights.reduce((sum, weight, n) => sum + weight * values[v * cells + n]!, 0),
    );
    return { scores, weights, warped, confidence: cosine[scores.indexOf(top)]! };
  });
}

/** Random descriptors and values; sharpness 100, no constraint. */
export function randomProblem(channels: number, cells: number, rows: number, seed: number): Problem {
  const next = random(seed);
  const draw = () => next() * 2 - 1;
  return {
    channels,
    cells,
    rows,
    valueChannels: 5,
    queries: descriptors(channels, rows, draw),
    keys: descriptors(channels, cells, draw),
    values: Float32Array.from({ length: 5 * cells }, draw),
    sharpness: 100,
    bias: new Float32Array(cells),
  };
}
