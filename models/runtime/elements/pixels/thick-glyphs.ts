import type { Stroke } from '../../segment/find-strokes.ts';
import { listMembers } from '../../segment/list-members.ts';
import type { Segmentation } from '../../segment/segmentation.ts';
import type { FoundBox } from './find-boxes.ts';

/** Px of the longer side of the largest letter. */
const LARGEST = 96;
/** Px of the thinnest. */
const THINNEST = 3;

/**
 * Letters so large that they are flats by themselves: small grounds without a straight outline, each on the ground to its left or above it. boxes: the
 * grounds that have one.
 */
export function thickGlyphs({ source, grounds }: Segmentation, boxes: readonly FoundBox[]): Stroke[] {
  const { width, height } = source;
  const isBox = new Set(boxes.map(({ ground }) => ground));
  return listMembers(grounds.label, grounds.count).flatMap((pixels, own): Stroke[] => {
    if (isBox.has(own) || pixels.length === 0 || pixels.length > LARGEST ** 2) return [];
    let [left, right] = [width, 0];
    for (const i of pixels) [left, right] = [Math.min(left, i % width), Math.max(right, (i % width) + 1)];
    const top = Math.floor(pixels[0]! / width);
    const bottom = Math.floor(pixels.at(-1)! / width) + 1;
    const [wide, high] = [right - left, bottom - top];
    if (Math.max(wide, high) > LARGEST || Math.min(wide, high) < THINNEST) return [];
    const around = [
      [left - 3, Math.floor((top + bottom) / 2)],
      [Math.floor((left + right) / 2), top - 3],
    ] as const;
    const ground = around
      .filter(([x, y]) => x >= 0 && y >= 0 && y < height)
      .map(([x, y]) => grounds.label[y * width + x]!)
      .find((found) => found >= 0 && found !== own);
    if (ground === undefined) return [];
    const colour = [0, 1, 2].map((c) => grounds.colour[3 * own + c]!) as [number, number, number];
    return [{ pixels, kind: 'glyphs', ground, colour, height: high }];
  });
}
