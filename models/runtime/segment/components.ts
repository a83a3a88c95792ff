import { difference, type Colours } from '../image/colours.ts';
import { find, numberSets, singles, unite } from './union-find.ts';

/**
 * Neighbours of one element differ by less than this in any channel (0..255): in a raster with noise, and in one that is drawn exactly. Levels
 * are whole numbers unless the raster was resized.
 */
const SAME = { noisy: 4.5, exact: 1.5 };
/** Less is the rounding of floats. */
const UNEQUAL = 0.5;
/** A raster is drawn exactly if at most this share of its nearly equal neighbours are not quite equal. */
const NOISE = 0.02;
/** Pixels that differ more from their component's mean are cut off if they are fewer than this share: a smooth edge has leaked into it. */
const LEAK = { difference: 6, share: 0.05 };

/** Connected components of nearly equal colour (4 neighbours) of one source. */
export interface ConnectedParts {
  source: Colours;
  /** Component of each pixel. [H * W] */
  label: Int32Array;
  count: number;
  /** By how much neighbours of one component differ at most, 0..255. */
  same: number;
}

/** Components of one source, with a last one, count - 1, that is none but the pixels through which others leaked into anti-aliased edges. */
export interface CutParts {
  label: Int32Array;
  count: number;
}

/** The components without their leaks. A new label; parts stay as they are. */
export function components({ source, label, count }: ConnectedParts): CutParts {
  const parts = { label: label.slice(), count };
  cutLeaks(source, parts);
  return parts;
}

/** Connected components, neighbours differing by at most `same`, 0..255; without it by what this source allows. */
export function connectedParts(source: Colours, same = toleranceOf(source)): ConnectedParts {
  const { width, height, data } = source;
  const parent = singles(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      // The pixel is still alone, so it just follows its neighbour.
      if (x > 0 && difference(data, i, data, i - 1) <= same) parent[i] = find(parent, i - 1);
      if (y > 0 && difference(data, i, data, i - width) <= same) unite(parent, i, i - width);
    }
  }
  return { source, ...numberSets(parent), same };
}

/**
 * By how much neighbours of one element may differ in this source, 0..255. A wireframe is drawn in exact colours, and pale grey boxes on pale
 * grey differ by less than the noise of a photographed or compressed one.
 */
function toleranceOf({ width, height, data }: Colours): number {
  let [near, off] = [0, 0];
  for (let i = 1; i < width * height; i++) {
    const step = difference(data, i, data, i - 1);
    if (step > SAME.noisy || i % width === 0) continue;
    near++;
    if (step > UNEQUAL) off++;
  }
  return off > NOISE * near ? SAME.noisy : SAME.exact;
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
    sums[3 * k]! += data[3 * i]!;
    sums[3 * k + 1]! += data[3 * i + 1]!;
    sums[3 * k + 2]! += data[3 * i + 2]!;
  }
  const mean = new Float32Array(3 * count);
  for (let k = 0; k < count; k++) {
    for (let c = 0; c < 3; c++) mean[3 * k + c] = sums[3 * k + c]! / area[k]!;
  }
  const leaked = new Uint8Array(label.length);
  for (let i = 0; i < label.length; i++) {
    if (difference(data, i, mean, label[i]!) <= LEAK.difference) continue;
    leaked[i] = 1;
    leaks[label[i]!]!++;
  }
  for (let i = 0; i < label.length; i++) {
    const k = label[i]!;
    if (leaked[i] === 1 && leaks[k]! < LEAK.share * area[k]!) label[i] = count;
  }
  parts.count++;
}
