import { distanceToEdge } from './distance.ts';
import type { Regions } from './regions.ts';

/** Where the flat elements of an image lie, as painting asks for it; the same for every drawing of the image. */
export interface GroundPixels {
  /** The pixels of each ground in order. */
  members: Int32Array[];
  /** Distance of each pixel to the nearest other element, at least 1; the strokes on an element are no edge. [H * W] */
  inside: Float32Array;
  /** The larger element that each ground has the longest border with, -1 without one. [count] */
  below: Int32Array;
}

export function groundPixels(grounds: Regions, width: number, height: number): GroundPixels {
  return {
    members: listMembers(grounds.label, grounds.count),
    inside: distanceToEdge(grounds.owner, width, height),
    below: surroundings(grounds, width),
  };
}

/** The pixels of each label in order; a label below 0 is nobody's. */
export function listMembers(label: Int32Array, count: number): Int32Array[] {
  const sizes = new Int32Array(count);
  for (const k of label) if (k >= 0) sizes[k]!++;
  const members = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(count);
  for (let i = 0; i < label.length; i++) {
    const k = label[i]!;
    if (k >= 0) members[k]![filled[k]!++] = i;
  }
  return members;
}

function surroundings({ owner, extent, count }: Regions, width: number): Int32Array {
  const borders = new Map<number, number>();
  const meet = (a: number, b: number): void => {
    const key = extent[a]! < extent[b]! ? a * count + b : b * count + a;
    borders.set(key, (borders.get(key) ?? 0) + 1);
  };
  for (let i = 0; i < owner.length; i++) {
    const own = owner[i]!;
    if (own !== owner[i - 1] && i % width > 0) meet(own, owner[i - 1]!);
    if (i >= width && own !== owner[i - width]) meet(own, owner[i - width]!);
  }
  const below = new Int32Array(count).fill(-1);
  const longest = new Int32Array(count);
  for (const [key, length] of borders) {
    const small = Math.floor(key / count);
    if (length <= longest[small]!) continue;
    longest[small] = length;
    below[small] = key % count;
  }
  return below;
}
