import { difference, type Colours } from './planes.ts';
import { numberSets, singles, unite } from './union-find.ts';

/** Neighbours of one element differ by at most this much in any channel (0..255). */
export const SAME = 4;
/** Pixels that differ more from their component's mean are cut off if they are fewer than this share: a smooth edge has leaked into it. */
const LEAK = { difference: 6, share: 0.05 };

/**
 * Connected components of nearly equal colour (4 neighbours). -> label of each pixel; the last label, count - 1, is no component but the pixels
 * through which others leaked into anti-aliased edges.
 */
export function components(source: Colours): { label: Int32Array; count: number } {
  const { width, height, data } = source;
  const parent = singles(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (x > 0 && difference(data, i, data, i - 1) <= SAME) unite(parent, i, i - 1);
      if (y > 0 && difference(data, i, data, i - width) <= SAME) unite(parent, i, i - width);
    }
  }
  const parts = numberSets(parent);
  cutLeaks(source, parts);
  return parts;
}

/** Gives the pixels through which a component leaks into an anti-aliased edge a label that is no element, `count`; the count grows by 1. */
function cutLeaks({ data }: Colours, parts: { label: Int32Array; count: number }): void {
  const { label, count } = parts;
  const area = new Int32Array(count);
  const sums = new Float64Array(3 * count);
  const leaks = new Int32Array(count);
  for (let i = 0; i < label.length; i++) {
    const k = label[i]!;
    area[k]!++;
    for (let c = 0; c < 3; c++) sums[3 * k + c]! += data[3 * i + c]!;
  }
  const mean = new Float32Array(3 * count);
  for (let k = 0; k < 3 * count; k++) mean[k] = sums[k]! / area[Math.floor(k / 3)]!;
  const leaked = (i: number): boolean => difference(data, i, mean, label[i]!) > LEAK.difference;
  for (let i = 0; i < label.length; i++) if (leaked(i)) leaks[label[i]!]!++;
  for (let i = 0; i < label.length; i++) {
    const k = label[i]!;
    if (leaks[k]! > 0 && leaks[k]! < LEAK.share * area[k]! && leaked(i)) label[i] = count;
  }
  parts.count++;
}
