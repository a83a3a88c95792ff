import { hasFill, hasImage, hasStroke } from '../layers/paint.ts';
import { area } from '../geometry/box.ts';
import { isText, type Shape } from '../layers/shape.ts';
import type { StyledNode } from '../layers/styled-node.ts';
import { findCrossed } from './crossed.ts';
import { findDrawings } from './drawings.ts';
import type { Kind } from './page-element.ts';

/** Px of the thinner side below which a box is a line. */
const LINE = 4;

/** What becomes one element: the layer whose style counts, all that paint it, and the cross over it that says a picture is to come. */
export interface PaintedThing {
  kind: Kind;
  main: Shape;
  shapes: readonly Shape[];
  cross?: readonly Shape[];
}

/** What is painted below a root, in paint order. shapes: as flattenLayers gives them. */
export function paintedThings(shapes: readonly Shape[]): PaintedThing[] {
  const crossed = findCrossed(shapes);
  const strokes = new Set([...crossed.values()].flat());
  const drawn = new Map(
    findDrawings(shapes.filter((shape) => !strokes.has(shape))).map((drawing) => [
      drawing.shapes[0]!,
      drawing,
    ]),
  );
  const partOfDrawing = new Set([...drawn.values()].flatMap((drawing) => drawing.shapes));
  return shapes.flatMap((shape): PaintedThing[] => {
    const drawing = drawn.get(shape);
    if (drawing) {
      const largest = drawing.shapes.reduce((best, other) =>
        area(other.box) > area(best.box) ? other : best,
      );
      return [{ kind: 'drawing', main: largest, shapes: drawing.shapes }];
    }
    if (strokes.has(shape) || partOfDrawing.has(shape)) return [];
    const cross = crossed.get(shape);
    const kind = kindOf(shape, cross !== undefined);
    return kind === null ? [] : [{ kind, main: shape, shapes: [shape], ...(cross && { cross }) }];
  });
}

function kindOf(shape: Shape, isCrossed: boolean): Kind | null {
  const { node, box } = shape;
  if (isText(shape)) return hasFill(node) && (node.characters ?? '').trim() !== '' ? 'text' : null;
  if (hasImage(node) || isCrossed) return 'picture';
  if (!hasFill(node) && !hasStroke(node) && shadows(node).length === 0) return null;
  return node.type === 'LINE' || Math.min(box.width, box.height) < LINE ? 'line' : 'box';
}

const shadows = (node: StyledNode): unknown[] =>
  (node.effects ?? []).filter(({ type, visible }) => type === 'DROP_SHADOW' && visible !== false);
