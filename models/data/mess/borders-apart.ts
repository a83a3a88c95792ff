import type { Rectangle } from '@figma/rest-api-spec';
import type { RestNode } from '../trees/rest-node.ts';
import { mapChildren, without } from './edit-tree.ts';
import type { Habit } from './habit.ts';
import { hasMask, radiiOf } from './paint-of-layers.ts';

const isBordered = ({
  type,
  strokes = [],
  strokeAlign,
  effects = [],
  opacity = 1,
  visible,
  isMask,
}: RestNode): boolean =>
  type === 'RECTANGLE' &&
  strokes.length === 1 &&
  strokes[0]?.type === 'SOLID' &&
  strokeAlign === 'INSIDE' &&
  // Inner shadows and blurs take the stroke in.
  effects.every((effect) => effect.type === 'DROP_SHADOW') &&
  opacity === 1 &&
  visible !== false &&
  isMask !== true;

/** Borders drawn as layers of their own: one side as a thin rectangle, a whole border as an empty shape with a stroke above the fill. */
export const bordersApart: Habit = {
  name: 'borders apart',
  chance: 0.35,
  changes: null,
  apply(tree, random) {
    const share = random.between(0.3, 1);
    return mapChildren(tree, (children, parent) =>
      hasMask(parent)
        ? children
        : children.flatMap((node) => (isBordered(node) && random.chance(share) ? borderApart(node) : [node])),
    );
  },
};

function borderApart(node: RestNode): RestNode[] {
  const { strokes = [], fills, effects = [], strokeDashes } = node;
  const sides = sidesOf(node);
  const straight = Math.max(...radiiOf(node)) === 0 && strokeDashes === undefined && sides.length < 4;
  const filled = fills.length > 0;
  if (!filled && (!straight || effects.length > 0)) return [node];
  // The id stays with what is seen most: the fill, else the border.
  const bars = sides.map((box, at): RestNode => ({
    id: at === 0 && !filled ? node.id : `${node.id}.border${at}`,
    name: 'rectangle',
    type: 'RECTANGLE',
    absoluteBoundingBox: box,
    fills: strokes,
  }));
  if (!filled) return bars;
  const fill = without(
    node,
    'strokes',
    'strokeWeight',
    'individualStrokeWeights',
    'strokeAlign',
    'strokeDashes',
  );
  const ring = without(node, 'effects');
  return [fill, ...(straight ? bars : [{ ...ring, id: `${node.id}.border`, fills: [] }])];
}

/** The border's sides as boxes; the upright ones between the level ones. */
function sidesOf({
  absoluteBoundingBox: box,
  strokeWeight: all = 0,
  individualStrokeWeights,
}: RestNode): Rectangle[] {
  const { top, right, bottom, left } = individualStrokeWeights ?? {
    top: all,
    right: all,
    bottom: all,
    left: all,
  };
  const { x, y, width, height } = box;
  const tall = height - top - bottom;
  return [
    { x, y, width, height: top },
    { x: x + width - right, y: y + top, width: right, height: tall },
    { x, y: y + height - bottom, width, height: bottom },
    { x, y: y + top, width: left, height: tall },
  ].filter((side) => side.width > 0 && side.height > 0);
}
