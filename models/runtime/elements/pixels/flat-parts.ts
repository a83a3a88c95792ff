import { coloursOfRaster, difference, type Colours } from '../../image/colours.ts';
import { connectedParts } from '../../segment/components.ts';
import { distanceToEdge } from '../../segment/distance.ts';
import type { Raster } from '../../types.ts';

/** Neighbours that differ by as much are nearly equal, 0..255. */
const NEAR = 4.5;
/** Neighbours of one part of a picture that is drawn exactly differ by less. */
const EXACT = 0.5;
/** A picture is drawn exactly where at least this share of its nearly equal neighbours are equal: compression leaves few. */
const DRAWN = 0.5;

/** Connected pixels of one colour, of which flats, lines and thick letters are made. Right and bottom are exclusive. */
export interface FlatParts {
  source: Colours;
  /** Part of each pixel. [H * W] */
  label: Int32Array;
  count: number;
  area: Int32Array;
  left: Int32Array;
  top: Int32Array;
  right: Int32Array;
  bottom: Int32Array;
  /** Mean, 0..255. [count * 3] */
  colour: Float32Array;
  /** Distance of its deepest pixel to its edge, px: half of its thickness. */
  deepest: Float32Array;
  /** By how much neighbours of one part differ at most, 0..255. */
  same: number;
}

/** The parts of a raster as it looks over white. */
export function flatParts(image: Raster): FlatParts {
  const source = coloursOfRaster(overWhite(image));
  const same = isDrawnExactly(source) ? EXACT : NEAR;
  const parts = measured(source, connectedParts(source, same));
  return { ...parts, deepest: deepestOf(parts), same };
}

/** What is known of parts of any kind. */
export type Parts = Omit<FlatParts, 'deepest' | 'same'>;

/** The parts within which colour runs smoothly, neighbours differing by at most `same`: what a gradient fills is one of them. */
export const smoothParts = (source: Colours, same: number): Parts =>
  measured(source, connectedParts(source, same));

function measured(source: Colours, { label, count }: { label: Int32Array; count: number }): Parts {
  const { width, height, data } = source;
  const [area, right, bottom] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const [left, top] = [new Int32Array(count).fill(width), new Int32Array(count).fill(height)];
  const sums = new Float64Array(3 * count);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const k = label[i]!;
      area[k]!++;
      if (x < left[k]!) left[k] = x;
      if (x >= right[k]!) right[k] = x + 1;
      if (y < top[k]!) top[k] = y;
      bottom[k] = y + 1;
      for (let c = 0; c < 3; c++) sums[3 * k + c]! += data[3 * i + c]!;
    }
  const colour = new Float32Array(3 * count);
  for (let k = 0; k < count; k++) for (let c = 0; c < 3; c++) colour[3 * k + c] = sums[3 * k + c]! / area[k]!;
  return { source, label, count, area, left, top, right, bottom, colour };
}

function deepestOf({ label, count, source: { width, height } }: Parts): Float32Array {
  const depth = distanceToEdge(label, width, height);
  const deepest = new Float32Array(count);
  for (let i = 0; i < label.length; i++) if (depth[i]! > deepest[label[i]!]!) deepest[label[i]!] = depth[i]!;
  return deepest;
}

function isDrawnExactly({ width, height, data }: Colours): boolean {
  let [near, equal] = [0, 0];
  for (let i = 1; i < width * height; i++) {
    const step = difference(data, i, data, i - 1);
    if (step > NEAR || i % width === 0) continue;
    near++;
    if (step <= EXACT) equal++;
  }
  return equal >= DRAWN * near;
}

function overWhite({ width, height, data }: Raster): Raster {
  const opaque = new Uint8ClampedArray(data.length);
  for (let p = 0; p < data.length; p += 4) {
    const cover = data[p + 3]! / 255;
    for (let c = p; c < p + 3; c++) opaque[c] = 255 + (data[c]! - 255) * cover;
    opaque[p + 3] = 255;
  }
  return { width, height, data: opaque };
}
