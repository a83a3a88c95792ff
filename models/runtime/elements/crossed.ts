import { crossOf, isDiagonal } from '../layers/crosses.ts';
import { holdsMiddle } from '../geometry/box.ts';
import { isDrawnBox, isText, type Shape } from '../layers/shape.ts';

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
    // One vector alone may as well be an outline drawn by hand; words in it say that no picture is to come.
    if (
      lines.length === 0 ||
      (lines.length === 1 && shapes.some((other) => isText(other) && holdsMiddle(shape.box, other.box)))
    )
      continue;
    for (const line of lines) used.add(line);
    crossed.set(shape, lines);
  }
  return crossed;
}
