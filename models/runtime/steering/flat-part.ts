import type { Part, Point } from '../geometry/grid.ts';
import type { Raster } from '../types.ts';

/** Neighbours of one element differ by at most this in any channel (0..255). */
const SAME = 4;
/** A larger element is the page or a section of it, which other elements lie on: share of the picture. */
const LARGEST = 0.3;
/** A stroke or a patch of a picture is no element: sides in pixels. */
const SMALLEST = 8;

/**
 * The box of the evenly coloured element at a point of a source whose layers are not known; null where there is none, or where it is as
 * large as a page. A pixel belongs to it that is joined to the point by neighbours of nearly the same colour.
 */
export function flatPart({ width, height, data }: Raster, point: Point): Part | null {
  const held = (share: number, side: number): number =>
    Math.min(side - 1, Math.max(0, Math.floor(share * side)));
  const start = held(point.y, height) * width + held(point.x, width);
  const seen = new Uint8Array(width * height);
  const open = [start];
  seen[start] = 1;
  const same = (i: number, j: number): boolean =>
    [0, 1, 2].every((c) => Math.abs(data[4 * i + c]! - data[4 * j + c]!) <= SAME);
  let [left, top, right, bottom] = [width, height, 0, 0];
  while (open.length > 0) {
    const i = open.pop()!;
    const [x, y] = [i % width, Math.floor(i / width)];
    [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
    if ((right - left) * (bottom - top) > LARGEST * width * height) return null;
    const visit = (j: number): void => {
      if (seen[j] === 1 || !same(i, j)) return;
      seen[j] = 1;
      open.push(j);
    };
    if (x > 0) visit(i - 1);
    if (x < width - 1) visit(i + 1);
    if (y > 0) visit(i - width);
    if (y < height - 1) visit(i + width);
  }
  if (right - left < SMALLEST || bottom - top < SMALLEST) return null;
  return {
    x: left / width,
    y: top / height,
    width: (right - left) / width,
    height: (bottom - top) / height,
  };
}
