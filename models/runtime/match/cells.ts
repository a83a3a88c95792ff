import type { FloatTensor } from '../ort/ort.ts';
import { extendTensor } from '../image/tensors.ts';
import type { Size } from '../geometry/plan-geometry.ts';

/** The cells of a padded grid that hold pixels, flattened. [1, C, h, w] -> [C, cells]. */
export function cutCells(grid: FloatTensor, cells: Size): Float32Array {
  return extendTensor(grid, cells).data;
}

/** Joins the cells of several exemplars, channel by channel. parts: [C, n1], [C, n2], .. -> [C, n1 + n2 + ..]. */
export function joinCells(parts: readonly Float32Array[], channels: number): Float32Array {
  const total = parts.reduce((sum, part) => sum + part.length, 0) / channels;
  const joined = new Float32Array(channels * total);
  let start = 0;
  for (const part of parts) {
    const n = part.length / channels;
    for (let c = 0; c < channels; c++) joined.set(part.subarray(c * n, (c + 1) * n), c * total + start);
    start += n;
  }
  return joined;
}

/** Which exemplar won most source cells; the first of equals. counts: cells per exemplar; best: exemplar cell of each source cell. */
export function favourite(counts: readonly number[], best: Iterable<number>): number {
  const votes = counts.map(() => 0);
  for (const cell of best) votes[exemplarOf(counts, cell)[0]]!++;
  return votes.indexOf(Math.max(...votes));
}

/** A place among the concatenated cells -> [exemplar, its own cell]. */
export function exemplarOf(counts: readonly number[], cell: number): [exemplar: number, cell: number] {
  let exemplar = 0;
  let rest = cell;
  while (rest >= counts[exemplar]!) rest -= counts[exemplar++]!;
  return [exemplar, rest];
}
