import type { Paint } from '@figma/rest-api-spec';
import type { RestNode } from '../trees/rest-node.ts';
import { boxOf, round, type Box } from './box.ts';
import { solid, colorOf } from './css-color.ts';
import { makeNode } from './reading.ts';
import { sidesOf } from './strokes.ts';

type Point = readonly [number, number];

/** Rotated, skewed or mirrored: its box is not its outline. */
export const isTurned = ([a, b, c, d]: readonly [number, number, number, number]): boolean =>
  Math.abs(b) > 0.01 || Math.abs(c) > 0.01 || a < 0 || d < 0;

/** Arrowheads of CSS: borders around nothing. */
export function isTriangle(style: CSSStyleDeclaration, box: Box, scale: number): boolean {
  const [top, right, bottom, left] = (['Top', 'Right', 'Bottom', 'Left'] as const).map(
    (side) => parseFloat(style[`border${side}Width`]) * scale,
  );
  const inner = [box.width - left! - right!, box.height - top! - bottom!];
  const sides = sidesOf(style, scale);
  return (
    sides.length > 0 &&
    sides.length < 4 &&
    inner.some((side) => side < 0.5) &&
    Math.max(top!, right!, bottom!, left!) > 1.5 &&
    Math.min(box.width, box.height) > 2 &&
    top! + bottom! > 1 &&
    left! + right! > 1
  );
}

/**
 * Fill and border of a box as polygons, a vector per colour.
 * @param width of the box before it is turned, px of the page, as `height`
 * @param linear the map that turns it about its middle, the middle of `bounds`
 */
export function polygonNodes(
  nodeId: string,
  name: string,
  style: CSSStyleDeclaration,
  bounds: Box,
  [width, height]: readonly [number, number],
  [a, b, c, d]: readonly [number, number, number, number],
  fills: readonly Paint[],
  scale: number,
): RestNode[] {
  const [top = 0, right = 0, bottom = 0, left = 0] = (['Top', 'Right', 'Bottom', 'Left'] as const).map(
    (side) => parseFloat(style[`border${side}Width`]) * scale,
  );
  const outer: Point[] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  const inner: Point[] = [
    [left, top],
    [width - right, top],
    [width - right, height - bottom],
    [left, height - bottom],
  ];
  const shapes: { points: Point[]; fills: readonly Paint[] }[] =
    fills.length > 0 ? [{ points: outer, fills }] : [];
  for (const { at, color } of sidesOf(style, scale)) {
    const next = (at + 1) % 4;
    shapes.push({
      points: [outer[at]!, outer[next]!, inner[next]!, inner[at]!],
      fills: [solid(colorOf(color))],
    });
  }
  const [mx, my] = [bounds.x + bounds.width / 2, bounds.y + bounds.height / 2];
  return shapes.map(({ points, fills: paints }, at) => {
    const placed = points.map(([x, y]): Point => {
      const [u, v] = [x - width / 2, y - height / 2];
      return [mx + a * u + c * v, my + b * u + d * v];
    });
    const [xs, ys] = [placed.map(([x]) => x), placed.map(([, y]) => y)];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    const path = `M${placed.map(([px, py]) => `${round(px - x)} ${round(py - y)}`).join('L')}Z`;
    const id = `${nodeId}${at === 0 ? '' : `.s${at}`}`;
    return makeNode(id, name, 'VECTOR', boxOf(x, y, Math.max(...xs) - x, Math.max(...ys) - y), {
      fills: paints,
      fillGeometry: [{ path, windingRule: 'NONZERO' }],
    });
  });
}
