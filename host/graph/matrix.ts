import type { Matrix } from './types.ts';

export interface Point {
  x: number;
  y: number;
}
export interface Box extends Point {
  width: number;
  height: number;
}

export const translation = (x: number, y: number): Matrix => [
  [1, 0, x],
  [0, 1, y],
];

/** outer * inner: first inner, then outer. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [[a, c, e], [b, d, f]] = outer;
  const [[g, i, k], [h, j, l]] = inner;
  return [
    [a * g + c * h, a * i + c * j, a * k + c * l + e],
    [b * g + d * h, b * i + d * j, b * k + d * l + f],
  ];
}

/** Throws when the matrix has no inverse (a node scaled to nothing). */
export function invert([[a, c, e], [b, d, f]]: Matrix): Matrix {
  const det = a * d - b * c;
  if (Math.abs(det) < 1e-12) throw new RangeError('This matrix flattens everything, so it has no inverse.');
  return [
    [d / det, -c / det, (c * f - d * e) / det],
    [-b / det, a / det, (b * e - a * f) / det],
  ];
}

export const apply = ([[a, c, e], [b, d, f]]: Matrix, { x, y }: Point): Point => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
});

/** Axis-aligned box around a transformed box. */
export function transformBox(matrix: Matrix, { x, y, width, height }: Box): Box {
  const corners = [
    { x, y },
    { x: x + width, y },
    { x, y: y + height },
    { x: x + width, y: y + height },
  ].map((corner) => apply(matrix, corner));
  return boxAround(corners);
}

export function boxAround(points: readonly Point[]): Box {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

export function union(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  return boxAround(boxes.flatMap((box) => [box, { x: box.x + box.width, y: box.y + box.height }]));
}

export function intersect(a: Box, b: Box): Box {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y),
  };
}

/** Figma's `rotation`: degrees, counter-clockwise positive. */
export const rotationOf = ([[a], [b]]: Matrix): number => {
  const degrees = (-Math.atan2(b, a) * 180) / Math.PI;
  return degrees === 0 ? 0 : degrees;
};

/** The same matrix turned to `degrees` about its own origin (Figma keeps the top-left corner). */
export function withRotation(matrix: Matrix, degrees: number): Matrix {
  const angle = (-degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [
    [cos, -sin, matrix[0][2]],
    [sin, cos, matrix[1][2]],
  ];
}
