import { problem } from '../../../models/runtime/errors.ts';
import type { Candidates } from '../../../models/runtime/match/match.ts';
import { COLOURS, foundPerRow } from './wgsl/match-sizes.ts';

/** What is read back of a match: the candidates, and three channels of the warp, [3, R]. */
export type ReadBack = Candidates & { colours: Float32Array };

/** found: per row the cosine, k weights, the colours, then k places; as wgsl/write-row.ts writes it. */
export function unpack(k: number, rows: number, found: ArrayBuffer): ReadBack {
  const [floats, places, size] = [new Float32Array(found), new Int32Array(found), foundPerRow(k)];
  const confidence = new Float32Array(rows);
  const weight = new Float32Array(rows * k);
  const index = new Int32Array(rows * k);
  const colours = new Float32Array(COLOURS * rows);
  for (let r = 0, at = 0; r < rows; r++, at += size) {
    confidence[r] = floats[at]!;
    weight.set(floats.subarray(at + 1, at + 1 + k), r * k);
    for (let c = 0; c < COLOURS; c++) colours[c * rows + r] = floats[at + 1 + k + c]!;
    index.set(places.subarray(at + size - k, at + size), r * k);
  }
  // Nobody else looks at what stays on the GPU; a NaN in it comes from the encoders and shows in the sums of every row.
  if (![weight, colours].every((numbers) => numbers.every(Number.isFinite)))
    throw problem(
      'EngineFailed',
      'the match kernel gave NaN or infinity; try again or choose another model.',
    );
  return { confidence, k, index, weight, colours };
}
