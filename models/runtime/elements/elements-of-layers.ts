import { around, type Box } from '../geometry/box.ts';
import { hasImage, WHITE } from '../layers/paint.ts';
import { flattenLayers, opacityOf } from '../layers/shape.ts';
import type { StyledNode } from '../layers/styled-node.ts';
import { isInk } from './likes.ts';
import { PaintedPage } from './painted-page.ts';
import type { PageElement } from './page-element.ts';
import { paintedThings, type PaintedThing } from './painted-things.ts';
import { inkStyle, seenStyle } from './seen-style.ts';
import { typeOf } from './text-type.ts';

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
  const painted = new PaintedPage(page);
  for (const thing of paintedThings(flattenLayers(root))) painted.add(elementOf(thing, painted));
  return painted.elements;
}

function elementOf({ kind, main, shapes, cross = [] }: PaintedThing, before: PaintedPage): PageElement {
  const box = around(shapes.map((shape) => shape.box));
  const node = main.node as StyledNode;
  const opacity = opacityOf(main);
  const below = before.colourBelow(box);
  const style = isInk({ kind })
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
    parent: before.parentOf(box),
    ...(kind === 'text' && { type: typeOf(main.node, main.node.absoluteBoundingBox!.height) }),
    ...(kind === 'picture' && { placeholder: !hasImage(main.node) }),
  };
}
