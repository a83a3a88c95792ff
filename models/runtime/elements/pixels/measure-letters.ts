import type { Rgb } from '../../image/rgb.ts';
import { apart } from './found-box.ts';
import type { Line } from './join-letters.ts';

/** Height of capitals, and of small letters, over the letters' size, as most faces of screens have them. */
const CAPITALS = 0.73;
const SMALL = 0.53;
/** How far letters hang below their baseline over what they stand above it, from which no letter is as high as a capital. */
const HANGING = 0.36;
/** A row of a line of words is above the baseline where it holds at least this share of the fullest row's ink. */
const FULL = 0.35;
/** Width of an upright over the letters' size, from which words are medium, bold. */
const WEIGHTS: readonly [number, number][] = [
  [0.143, 700],
  [0.121, 600],
  [0.107, 500],
  [0, 400],
];

export interface Letters {
  /** Px. */
  size: number;
  weight: number;
  /** Px from the picture's top to the baseline. */
  baseline: number;
  /** About as many letters as stretches of columns. */
  length: number;
}

/** How a line's letters are set. data: the picture's colours, 0..255, [H * W * 3]; width: its px. */
export function measureLetters(line: Line, colour: Rgb, data: Float32Array, width: number): Letters {
  const rows = new Float64Array(line.bottom - line.top);
  const columns = new Uint8Array(line.right - line.left + 1);
  const cover = new Map<number, number>();
  for (const { pixels, ground } of line.pieces) {
    const whole = Math.max(1, apart(colour, ground));
    for (const i of pixels) {
      const own: Rgb = [data[3 * i]!, data[3 * i + 1]!, data[3 * i + 2]!];
      const share = Math.min(1, apart(own, ground) / whole);
      cover.set(i, share);
      rows[Math.floor(i / width) - line.top]! += share;
      columns[(i % width) - line.left] = 1;
    }
  }
  const fullest = Math.max(...rows);
  let last = rows.length - 1;
  while (last > 0 && rows[last]! < FULL * fullest) last--;
  // The first row is often covered in part.
  const above = last + Math.min(1, rows[0]! / Math.max(1e-6, rows[1] ?? rows[0]!));
  const hanging = (rows.length - last - 1) / above;
  const size = above / (hanging > HANGING ? SMALL : CAPITALS);
  let length = 0;
  for (let x = 0; x < columns.length; x++) if (columns[x] && !columns[x - 1]) length++;
  const upright = uprightOf(cover, width) / size;
  const [, weight] = WEIGHTS.find(([least]) => upright >= least)!;
  return { size, weight, baseline: line.top + last + 1, length };
}

/** Px of the median stretch of ink along a row, partly covered pixels in part: most rows cut most letters' uprights. */
function uprightOf(cover: ReadonlyMap<number, number>, width: number): number {
  const stretches: number[] = [];
  for (const [i] of cover) {
    if (cover.has(i - 1) && i % width > 0) continue;
    let sum = 0;
    for (let at = i; cover.has(at); at++) sum += cover.get(at)!;
    stretches.push(sum);
  }
  stretches.sort((a, b) => a - b);
  return stretches[stretches.length >> 1] ?? 0;
}
