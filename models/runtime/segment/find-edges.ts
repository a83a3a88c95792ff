import type { Regions } from './regions.ts';
import { difference, type Colours } from '../image/colours.ts';

/** Anti-aliasing reaches so far from an edge, pixels. */
const REACH = 2;
/** A pixel lies this near the line between two colours if it is their mix, and these differ by more (0..255). */
const OFF_LINE = 8;

export interface Edges {
  /** The ground on the other side of an anti-aliased pixel, as one of its pixels; -1 where a pixel is no such mix. [H * W] */
  other: Int32Array;
  /** The other ground's share, 0..1. [H * W] */
  share: Float32Array;
}

/**
 * Finds the anti-aliased pixels between two elements: within two pixels of both, and a mix of their source colours. Mixing the finished
 * colours in the same proportion gives edges and rounded corners as smooth as the source's.
 */
export function findEdges(source: Colours, { label, colour, nearest, owner }: Regions): Edges {
  const { width, height, data } = source;
  const other = new Int32Array(width * height).fill(-1);
  const share = new Float32Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (label[i]! >= 0 || nearest.distance[i]! > REACH) continue;
      const a = owner[i]!;
      let closest = Infinity;
      for (let dy = -REACH; dy <= REACH; dy++) {
        for (let dx = -REACH; dx <= REACH; dx++) {
          if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height) continue;
          const j = i + dy * width + dx;
          const b = label[j]!;
          if (b < 0 || b === a || dx * dx + dy * dy >= closest) continue;
          const mix = shareOf(data, i, colour, a, colour, b);
          if (mix === null) continue;
          closest = dx * dx + dy * dy;
          other[i] = j;
          share[i] = mix;
        }
      }
    }
  }
  return { other, share };
}

/** Share of `b` in pixel i as a mix of colours a and b; null where it is none or the two hardly differ. */
function shareOf(
  data: Float32Array,
  i: number,
  from: Float32Array,
  a: number,
  to: Float32Array,
  b: number,
): number | null {
  if (difference(from, a, to, b) <= OFF_LINE) return null;
  const t = coverage(data, i, from, a, to, b);
  if (t < -0.02 || t > 1.02) return null;
  for (let c = 0; c < 3; c++) {
    const mixed = from[3 * a + c]! + t * (to[3 * b + c]! - from[3 * a + c]!);
    if (Math.abs(data[3 * i + c]! - mixed) > OFF_LINE) return null;
  }
  return Math.min(1, Math.max(0, t));
}

/** Largest difference in a channel between pixel i and the nearest mix of colours a and b, 0..255. */
export function distanceToMix(
  data: Float32Array,
  i: number,
  from: Float32Array,
  a: number,
  to: Float32Array,
  b: number,
): number {
  const t = Math.min(1, Math.max(0, coverage(data, i, from, a, to, b)));
  let most = 0;
  for (let c = 0; c < 3; c++) {
    const below = from[3 * a + c]!;
    most = Math.max(most, Math.abs(data[3 * i + c]! - (below + t * (to[3 * b + c]! - below))));
  }
  return most;
}

/** Place of pixel i on the line from colour a (0) to colour b (1); not clamped. */
export function coverage(
  data: Float32Array,
  i: number,
  from: Float32Array,
  a: number,
  to: Float32Array,
  b: number,
): number {
  let [dot, length] = [0, 0];
  for (let c = 0; c < 3; c++) {
    const d = to[3 * b + c]! - from[3 * a + c]!;
    dot += (data[3 * i + c]! - from[3 * a + c]!) * d;
    length += d * d;
  }
  return length > 0 ? dot / length : 0;
}
