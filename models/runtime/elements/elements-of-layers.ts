import { around, area, type Box } from '../geometry/box.ts';
import { hasFill, hasImage, hasStroke, WHITE } from '../layers/paint.ts';
import { flattenLayers, isText, opacityOf, type Shape } from '../layers/shape.ts';
import type { StyledNode } from '../layers/styled-node.ts';
import { findCrossed } from './crossed.ts';
import { findDrawings } from './drawings.ts';
import type { Kind, PageElement } from './page-element.ts';
import { colourBelow, parentOf } from './nesting.ts';
import { inkStyle, seenStyle } from './seen-style.ts';
import { typeOf } from './text-type.ts';

/** Px of the thinner side below which a box is a line. */
const LINE = 4;

/** What becomes one element: the layer whose style counts, all that paint it, and the cross over it that says a picture is to come. */
interface Painted {
  kind: Kind;
  main: Shape;
  shapes: readonly Shape[];
  cross?: readonly Shape[];
}

/**
 * The elements of a frame, in paint order, the page itself first. `root` needs a bounding box (readLayers). Names are never read, and the
 * tree only for opacity, masks and for what belongs to one drawing: groups that paint nothing are nothing.
 */
export function elementsOfLayers(root: StyledNode): PageElement[] {
  const { width, height } = root.absoluteBoundingBox!;
  const whole: Box = { x: 0, y: 0, width, height };
  const page: PageElement = {
    kind: 'box',
    from: 'layers',
    layers: [root.id],
    box: whole,
    style: seenStyle(root, whole, root.opacity ?? 1, WHITE),
    below: WHITE,
    parent: -1,
  };
  const elements = [page];
  for (const painted of paintedThings(flattenLayers(root))) elements.push(elementOf(painted, elements));
  return elements;
}

function paintedThings(shapes: readonly Shape[]): Painted[] {
  const crossed = findCrossed(shapes);
  const strokes = new Set([...crossed.values()].flat());
  const drawn = new Map(
    findDrawings(shapes.filter((shape) => !strokes.has(shape))).map((drawing) => [
      drawing.shapes[0]!,
      drawing,
    ]),
  );
  const partOfDrawing = new Set([...drawn.values()].flatMap((drawing) => drawing.shapes));
  return shapes.flatMap((shape): Painted[] => {
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

function elementOf({ kind, main, shapes, cross = [] }: Painted, before: readonly PageElement[]): PageElement {
  const box = around(shapes.map((shape) => shape.box));
  const node = main.node as StyledNode;
  const opacity = opacityOf(main);
  const below = colourBelow(before, box);
  const ink = kind === 'text' || kind === 'drawing';
  const style = ink
    ? inkStyle(node, opacity, below)
    : seenStyle(node, box, opacity, below, main.mask as StyledNode | undefined);
  // A line drawn by its stroke has that colour as a line of a thin box has its fill's.
  const drawn =
    kind === 'line' && !style.filled && style.stroke ? { ...style, fill: style.stroke.colour } : style;
  return {
    kind,
    from: 'layers',
    layers: [main, ...shapes.filter((shape) => shape !== main), ...cross].map((shape) => shape.node.id),
    box,
    style: drawn,
    below,
    parent: parentOf(before, box),
    ...(kind === 'text' && { type: typeOf(main.node, main.node.absoluteBoundingBox!.height) }),
    ...(kind === 'picture' && { placeholder: !hasImage(main.node) }),
  };
}
