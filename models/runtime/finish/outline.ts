import { bottom, right, type Box } from '../geometry/box.ts';
import type { Radii } from '../layers/patch.ts';

/** The shape of a painted box, pixels of the picture. */
export interface Outline {
  box: Box;
  /** Clockwise from the top left, each at most half of the shorter side. */
  radii: Radii;
  /** Radii are not read: the largest ellipse in the box. */
  isEllipse?: boolean;
}

const clamp = (value: number): number => (value < 0 ? 0 : value > 1 ? 1 : value);

/** Length of a row or column of pixels that lies between two places, 0..1. */
const inside = (at: number, from: number, to: number): number =>
  clamp(Math.min(at + 1, to) - Math.max(at, from));

/** How far the middle of a pixel lies inside an outline, below 0 outside; pixels. */
export function depthAt({ box, radii, isEllipse }: Outline, x: number, y: number): number {
  const [halfX, halfY] = [box.width / 2, box.height / 2];
  const [dx, dy] = [x + 0.5 - box.x - halfX, y + 0.5 - box.y - halfY];
  if (isEllipse) {
    // First order distance to an implicit curve; exact on a circle.
    const [outer, steep] = [Math.hypot(dx / halfX, dy / halfY), Math.hypot(dx / halfX ** 2, dy / halfY ** 2)];
    return steep === 0 ? Math.min(halfX, halfY) : (outer * (1 - outer)) / steep;
  }
  const radius = radii[dy < 0 ? (dx < 0 ? 0 : 1) : dx < 0 ? 3 : 2];
  const [u, v] = [Math.abs(dx) - halfX + radius, Math.abs(dy) - halfY + radius];
  return radius - Math.min(0, Math.max(u, v)) - Math.hypot(Math.max(0, u), Math.max(0, v));
}

/** The share of a pixel that an outline covers, 0..1: exact along straight sides, by distance around corners. */
export function coverAt(outline: Outline, x: number, y: number): number {
  const { box, radii, isEllipse } = outline;
  const straight = inside(x, box.x, right(box)) * inside(y, box.y, bottom(box));
  if (straight === 0 || (!isEllipse && !isAtCorner(box, radii, x, y))) return straight;
  const depth = depthAt(outline, x, y);
  return depth >= 1 ? straight : Math.min(straight, clamp(depth + 0.5));
}

/** Whether a pixel touches one of the squares in which the corners are round. */
function isAtCorner({ x: left, y: top, width, height }: Box, radii: Radii, x: number, y: number): boolean {
  const most = Math.max(radii[0], radii[1], radii[2], radii[3]);
  const isBetween = x >= left + most && x + 1 <= left + width - most;
  return most > 0 && !isBetween && !(y >= top + most && y + 1 <= top + height - most);
}

/** The outline so much farther in on the top, right, bottom and left; null where nothing is left. */
export function insetBy(
  { box, radii, isEllipse }: Outline,
  [top, far, low, left]: readonly number[],
): Outline | null {
  const within = {
    x: box.x + left!,
    y: box.y + top!,
    width: box.width - left! - far!,
    height: box.height - top! - low!,
  };
  if (within.width <= 0 || within.height <= 0) return null;
  const less = (radius: number, a: number, b: number): number => Math.max(0, radius - Math.max(a, b));
  const [a, b, c, d] = radii;
  return {
    box: within,
    radii: [less(a, top!, left!), less(b, top!, far!), less(c, low!, far!), less(d, low!, left!)],
    ...(isEllipse && { isEllipse }),
  };
}

/** Visits the pixels that a box touches, grown by so many, row by row. */
export function forEachTouched(
  { x, y, width: wide, height: high }: Box,
  grown: number,
  size: { width: number; height: number },
  visit: (x: number, y: number, pixel: number) => void,
): void {
  const [left, top] = [Math.max(0, Math.floor(x - grown)), Math.max(0, Math.floor(y - grown))];
  const to = Math.min(size.width, Math.ceil(x + wide + grown));
  const low = Math.min(size.height, Math.ceil(y + high + grown));
  for (let row = top; row < low; row++)
    for (let column = left; column < to; column++) visit(column, row, row * size.width + column);
}

/** The smallest box around some pixels, at least one. width: of the picture. */
export function boxOfPixels(pixels: Int32Array, width: number): Box {
  let [left, top, far, low] = [Infinity, Infinity, -1, -1];
  for (const i of pixels) {
    const [x, y] = [i % width, Math.floor(i / width)];
    [left, top, far, low] = [Math.min(left, x), Math.min(top, y), Math.max(far, x), Math.max(low, y)];
  }
  return { x: left, y: top, width: far + 1 - left, height: low + 1 - top };
}
