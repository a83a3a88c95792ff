import type { RestNode } from '../trees/rest-node.ts';
import { replaceNodes, without } from './edit-tree.ts';
import type { Habit } from './habit.ts';
import { radiiOf } from './paint-of-layers.ts';

const GREY = { type: 'SOLID', blendMode: 'NORMAL', color: { r: 0.851, g: 0.851, b: 0.851, a: 1 } } as const;

const isPicture = ({ type, fills, strokes = [], effects = [], visible, isMask }: RestNode): boolean =>
  (type === 'RECTANGLE' || type === 'ELLIPSE') &&
  fills.some((fill) => fill.type === 'IMAGE') &&
  strokes.length + effects.length === 0 &&
  visible !== false &&
  isMask !== true;

/** Pictures cut by "Use as mask": a group of a shape and the whole picture. */
export const maskedPictures: Habit = {
  name: 'masked pictures',
  chance: 0.4,
  changes: null,
  apply(tree, random) {
    const share = random.between(0.4, 1);
    return replaceNodes(tree, (node) =>
      isPicture(node) && random.chance(share) ? [maskGroup(node)] : [node],
    );
  },
};

function maskGroup(node: RestNode): RestNode {
  const { opacity, ...rest } = without(node, 'cornerRadius', 'rectangleCornerRadii');
  const { id, absoluteBoundingBox, type } = node;
  const rounded = type === 'RECTANGLE' && Math.max(...radiiOf(node)) > 0;
  const mask: RestNode = {
    id: `${id}.cut`,
    name: 'mask',
    type,
    absoluteBoundingBox,
    fills: [GREY],
    isMask: true,
    ...(rounded && { rectangleCornerRadii: radiiOf(node) }),
  };
  const picture: RestNode = { ...rest, type: 'RECTANGLE' };
  return {
    id: `${id}.masking`,
    name: 'Mask group',
    type: 'GROUP',
    absoluteBoundingBox,
    fills: [],
    ...(opacity !== undefined && { opacity }),
    children: [mask, picture],
  };
}
