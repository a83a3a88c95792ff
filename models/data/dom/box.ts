import type { Rectangle } from '@figma/rest-api-spec';

export type Box = Rectangle;

/** Hundredths of a px: finer than any eye or measure. */
export const round = (value: number): number => Math.round(value * 100) / 100 + 0;

export const boxOf = (x: number, y: number, width: number, height: number): Box => ({
  x: round(x),
  y: round(y),
  width: round(width),
  height: round(height),
});

/** In px of the page, wherever it is scrolled to. */
export const pageBox = ({ x, y, width, height }: DOMRect): Box =>
  boxOf(x + window.scrollX, y + window.scrollY, width, height);

/** Null where they do not meet. */
export function meet(a: Box, b: Box): Box | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? boxOf(x, y, width, height) : null;
}

/** Whether `inner` lies in `outer`, to `slack` px. */
export const holds = (outer: Box, inner: Box, slack = 0.5): boolean =>
  inner.x >= outer.x - slack &&
  inner.y >= outer.y - slack &&
  inner.x + inner.width <= outer.x + outer.width + slack &&
  inner.y + inner.height <= outer.y + outer.height + slack;

/** The smallest box around all. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return boxOf(x, y, right - x, bottom - y);
}
