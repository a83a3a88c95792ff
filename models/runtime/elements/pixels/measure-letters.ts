import { difference } from '../../image/colours.ts';
import type { Segmentation } from '../../segment/segmentation.ts';
import type { FoundInk } from './find-inks.ts';

/** Height of capitals over the letters' size, as most faces of screens have it. */
const CAPITALS = 0.72;
/** A row of a line of words is above the baseline where it holds at least this share of the fullest row's ink. */
const FULL = 0.35;
/** Mean length of a row's stretch of ink over the letters' size, from which words are bold. */
const BOLD = 0.165;
/** Of an ink's pixels those at least this near the strongest have its colour whole: thin letters are pale but for few pixels. */
const CORE = 0.94;

/** The colour of an ink where it covers its ground wholly, 0..255. */
export function coreColour(
  { source: { data }, grounds: { colour } }: Segmentation,
  { pixels, ground }: FoundInk,
): number[] {
  let strongest = 0;
  for (const i of pixels) strongest = Math.max(strongest, difference(data, i, colour, ground));
  const sums = [0, 0, 0];
  let count = 0;
  for (const i of pixels) {
    if (difference(data, i, colour, ground) < CORE * strongest) continue;
    count++;
    for (let c = 0; c < 3; c++) sums[c]! += data[3 * i + c]!;
  }
  return sums.map((sum) => sum / Math.max(1, count));
}

/** Px of the letters of a line of words, from its capitals or ascenders down to the baseline, and their weight. */
export function measureLetters(
  { pixels, top, bottom }: FoundInk,
  width: number,
): { size: number; weight: number } {
  const rows = new Int32Array(bottom - top);
  const inked = new Set<number>(pixels);
  let stretches = 0;
  for (const i of pixels) {
    rows[Math.floor(i / width) - top]!++;
    if (!inked.has(i - 1)) stretches++;
  }
  const fullest = Math.max(...rows);
  let baseline = rows.length - 1;
  while (baseline > 0 && rows[baseline]! < FULL * fullest) baseline--;
  const size = (baseline + 1) / CAPITALS;
  return { size, weight: pixels.length / Math.max(1, stretches) > BOLD * size ? 700 : 400 };
}
