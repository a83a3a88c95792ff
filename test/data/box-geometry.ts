import type { Rectangle } from '@figma/rest-api-spec';

export const round = (value: number): number => Math.round(value * 20 + 1e-4) / 20 + 0;
export const rounded = ({ x, y, width, height }: Rectangle): number[] => [x, y, width, height].map(round);

export const holds = (outer: Rectangle, inner: Rectangle, inset = 0): boolean =>
  inner.x >= outer.x + inset - 0.01 &&
  inner.y >= outer.y + inset - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width - inset + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height - inset + 0.01;

export const meets = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;

/** How far in from a rounded box's sides no corner cuts anything off. */
export const CORNER = 1 - Math.SQRT1_2;

export const shrink = ({ x, y, width, height }: Rectangle, by: number): Rectangle => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});
