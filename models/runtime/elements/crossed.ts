import { crossOf, isDiagonal } from '../layers/crosses.ts';
import { isDrawnBox, type Shape } from '../layers/shape.ts';

/** Boxes with a cross from corner to corner. -> the strokes of each box that is a picture, each stroke for one box alone */
export function findCrossed(shapes: readonly Shape[]): Map<Shape, Shape[]> {
  const diagonals = shapes.filter(isDiagonal);
  const crossed = new Map<Shape, Shape[]>();
  const used = new Set<Shape>();
  for (const shape of shapes.filter(isDrawnBox)) {
    const lines = crossOf(
      shape,
      diagonals.filter((line) => !used.has(line)),
    );
    if (lines.length === 0) continue;
    for (const line of lines) used.add(line);
    crossed.set(shape, lines);
  }
  return crossed;
}
