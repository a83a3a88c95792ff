import { difference, type Colours } from '../image/colours.ts';

/** What is known of each component. */
export interface Parts {
  count: number;
  area: Int32Array;
  colour: Float32Array;
  deepest: Float32Array;
  /** left, top, right, bottom; inclusive. */
  box: Int32Array;
  ink: Float32Array;
  rough: Float32Array;
}

/** Measures the components of a source. ink, label, depth: [H * W]. */
export function measureParts(
  { width, height, data }: Colours,
  ink: Float32Array,
  label: Int32Array,
  count: number,
  depth: Float32Array,
): Parts {
  const parts: Parts = {
    count,
    area: new Int32Array(count),
    colour: new Float32Array(3 * count),
    deepest: new Float32Array(count),
    box: new Int32Array(4 * count),
    ink: new Float32Array(count),
    rough: new Float32Array(count),
  };
  const sums = new Float64Array(3 * count);
  const pairs = new Int32Array(count);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const k = label[i]!;
      const b = 4 * k;
      if (parts.area[k]!++ === 0) {
        parts.box[b] = parts.box[b + 2] = x;
        parts.box[b + 1] = y;
      }
      if (x < parts.box[b]!) parts.box[b] = x;
      if (x > parts.box[b + 2]!) parts.box[b + 2] = x;
      parts.box[b + 3] = y;
      if (depth[i]! > parts.deepest[k]!) parts.deepest[k] = depth[i]!;
      parts.ink[k]! += ink[i]!;
      for (let c = 0; c < 3; c++) sums[3 * k + c]! += data[3 * i + c]!;
      if (x > 0 && label[i - 1] === k) {
        pairs[k]!++;
        parts.rough[k]! += difference(data, i, data, i - 1);
      }
      if (y > 0 && label[i - width] === k) {
        pairs[k]!++;
        parts.rough[k]! += difference(data, i, data, i - width);
      }
    }
  }
  for (let k = 0; k < count; k++) {
    const area = Math.max(1, parts.area[k]!);
    parts.ink[k]! /= area;
    parts.rough[k]! /= Math.max(1, pairs[k]!);
    for (let c = 0; c < 3; c++) parts.colour[3 * k + c] = sums[3 * k + c]! / area;
  }
  return parts;
}

/** Sides of a component's box, pixels. */
export function sidesOfBox({ box }: Parts, k: number): { wide: number; high: number } {
  return { wide: box[4 * k + 2]! - box[4 * k]! + 1, high: box[4 * k + 3]! - box[4 * k + 1]! + 1 };
}
