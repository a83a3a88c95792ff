import { coincides } from '../geometry/box.ts';
import { hasFill } from '../layers/paint.ts';
import { isDrawnBox, isVector, type Shape } from '../layers/shape.ts';

/** A stroke across both directions: the box of a straight line is only as thick as its stroke. */
const isDiagonal = ({ node, box }: Shape): boolean =>
  (node.type === 'LINE' || (node.type === 'VECTOR' && !hasFill(node))) && Math.min(box.width, box.height) > 6;

/** Boxes with a cross from corner to corner: two lines, or one vector that is both. -> the strokes of each box that is a picture */
export function findCrossed(shapes: readonly Shape[]): Map<Shape, Shape[]> {
  const diagonals = shapes.filter(isDiagonal);
  const crossed = new Map<Shape, Shape[]>();
  const used = new Set<Shape>();
  for (const shape of shapes.filter(isDrawnBox)) {
    const lines = diagonals.filter((line) => !used.has(line) && coincides(shape.box, line.box));
    if (lines.length < 2 && !lines.some(isVector)) continue;
    for (const line of lines) used.add(line);
    crossed.set(shape, lines);
  }
  return crossed;
}
