import { keepContrast } from '../image/keep-contrast.ts';
import { coincides, holdsMiddle } from '../geometry/box.ts';
import { hasImage } from '../layers/paint.ts';
import { isInkRole } from '../layers/roles.ts';
import { flattenLayers, isText, type Shape } from '../layers/shape.ts';
import { shareOf } from '../layers/cell-owners.ts';
import { middleOf, toColour, toRgb } from '../layers/paint-colours.ts';
import { different } from './decide-grounds.ts';
import { groundColours } from './ground-colours.ts';
import { lastWhere } from './last-where.ts';
import { ICON_HEIGHT, leastContrast, legible, legibleTint } from './legible.ts';
import type { Change, Decision } from '../layers/patch.ts';
import { inkOfPicture } from './picture-colours.ts';
import { pictureReason, type Context } from './context.ts';
import { paintsOf, type StyledNode } from '../layers/styled-node.ts';

/** WCAG contrast ratio to its ground that a drawing's fill keeps. */
const FAINT_FILL = 1.3;
/** Sides up to which a part counts as an icon, units of the frame. */
const SMALL = 64;

/**
 * What is painted but has no role (a knob, a drawing's parts): the picture's colour where the source shows the layer's own, paint by paint, so that
 * nothing stays behind in the wireframe's grey. Copies are decided together. done: ids of the layers that are decided already.
 */
export function decideRest(done: ReadonlySet<string>, context: Context): Decision[] {
  const groups = new Map<string, Shape[]>();
  for (const shape of flattenLayers(context.root)) {
    const { node, box } = shape;
    if (done.has(node.id) || isText(shape) || hasImage(node)) continue;
    const size = [Math.round(box.width), Math.round(box.height)];
    const key = JSON.stringify([node.type, size, node.fills, node.strokes]);
    groups.set(key, [...(groups.get(key) ?? []), shape]);
  }
  return [...groups.values()].flatMap((shapes): Decision[] => {
    const [first] = shapes as [Shape];
    if (isBackdrop(first, context)) return [];
    const changes = coloursOf(shapes, context);
    if (changes.length === 0) return [];
    const layers = shapes.map(({ node: { id, name }, seen }) => ({
      id,
      name,
      part: shareOf(seen, context.frame),
    }));
    return [{ id: `rest ${first.node.id}`, role: null, layers, changes, reason: pictureReason(0) }];
  });
}

/** Lines and small parts keep the contrast of an icon, fills that of a divider: a drawing may not sink into its ground. */
function coloursOf(shapes: readonly Shape[], context: Context): Change[] {
  const { node, box, seen } = shapes[0]!;
  const styled = node as StyledNode;
  const ground = lastWhere(
    context.members,
    ({ element }) => !isInkRole(element.role) && element.layer !== node && holdsMiddle(element.box, box),
  );
  const element = { role: 'surface', box, seen, layer: node } as const;
  const grounds = groundColours({ element, node: styled, index: -1, ground: ground ?? null }, context);
  const boxes = shapes.map((shape) => shape.seen);
  const small = Math.max(box.width, box.height) <= SMALL;
  const changes: Change[] = [];
  for (const property of ['fills', 'strokes'] as const) {
    const from = paintsOf(styled[property]);
    const paint = from[from.length - 1];
    if (paint === undefined) continue;
    const own = middleOf(paint);
    const found = inkOfPicture(context.picture, context.source, boxes, context.frame, own);
    const least = Math.min(FAINT_FILL, leastContrast(own, grounds.before));
    const color =
      property === 'strokes' || small
        ? legible(found, own, grounds, ICON_HEIGHT).colour
        : toColour(keepContrast(toRgb(found), toRgb(grounds.after[1]!), least, ICON_HEIGHT));
    changes.push({ property, from, to: [legibleTint(paint, grounds) ?? { type: 'SOLID', color }] });
  }
  return different(changes);
}

/** A box as large as a decided one lies behind or before it and would show through. */
function isBackdrop({ box }: Shape, { members }: Context): boolean {
  return members.some(({ element }) => element.role === 'picture' && coincides(element.box, box));
}
