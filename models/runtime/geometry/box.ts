/** Position and size in the frame's own units, relative to the root's top left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const right = (box: Box): number => box.x + box.width;
export const bottom = (box: Box): number => box.y + box.height;
export const middleX = (box: Box): number => box.x + box.width / 2;
export const middleY = (box: Box): number => box.y + box.height / 2;
export const area = (box: Box): number => box.width * box.height;

export const near = (a: number, b: number, tolerance: number): boolean => Math.abs(a - b) <= tolerance;

/** The common part; a side is 0 or less where there is none. */
export function overlap(a: Box, b: Box): Box {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return { x, y, width: Math.min(right(a), right(b)) - x, height: Math.min(bottom(a), bottom(b)) - y };
}

/** Of the common part, 0 where there is none. */
export function sharedArea(a: Box, b: Box): number {
  const both = overlap(a, b);
  return both.width > 0 && both.height > 0 ? area(both) : 0;
}

/** The share of all that either covers which both do, 0..1. */
export function sharedShare(a: Box, b: Box): number {
  const both = sharedArea(a, b);
  return both === 0 ? 0 : both / (area(a) + area(b) - both);
}

/** True where `inner` reaches out of `outer` by at most `tolerance` units. */
export function contains(outer: Box, inner: Box, tolerance = 1): boolean {
  return (
    inner.x >= outer.x - tolerance &&
    inner.y >= outer.y - tolerance &&
    right(inner) <= right(outer) + tolerance &&
    bottom(inner) <= bottom(outer) + tolerance
  );
}

/** True where the middle of `inner` lies in `outer`: texts are often drawn a little larger than what they stand on. */
export function holdsMiddle(outer: Box, inner: Box): boolean {
  const [x, y] = [middleX(inner), middleY(inner)];
  return x >= outer.x && x <= right(outer) && y >= outer.y && y <= bottom(outer);
}

/** The same box up to a tenth of its sides. */
export function coincides(a: Box, b: Box): boolean {
  const [dx, dy] = [0.1 * a.width + 1, 0.1 * a.height + 1];
  return (
    near(a.x, b.x, dx) && near(a.y, b.y, dy) && near(a.width, b.width, dx) && near(a.height, b.height, dy)
  );
}

/** The smallest box around all of them. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map(right)) - x,
    height: Math.max(...boxes.map(bottom)) - y,
  };
}
