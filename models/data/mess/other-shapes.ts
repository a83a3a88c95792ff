import type { Paint } from '@figma/rest-api-spec';
import type { RestNode } from '../trees/rest-node.ts';
import { replaceNodes, without } from './edit-tree.ts';
import type { Habit } from './habit.ts';
import { radiiOf } from './paint-of-layers.ts';

/** Circles drawn as squares with round corners, and the other way about. */
export const circlesOtherwise: Habit = {
  name: 'circles otherwise',
  chance: 0.5,
  changes: null,
  apply(tree, random) {
    const share = random.between(0.3, 1);
    return replaceNodes(tree, (node) => (random.chance(share) ? [otherCircle(node)] : [node]));
  },
};

function otherCircle(node: RestNode): RestNode {
  const { width, height } = node.absoluteBoundingBox;
  if (width !== height || node.individualStrokeWeights) return node;
  const rest = without(node, 'rectangleCornerRadii', 'cornerRadius');
  if (node.type === 'ELLIPSE') return { ...rest, type: 'RECTANGLE', cornerRadius: width / 2 };
  const round = node.type === 'RECTANGLE' && Math.min(...radiiOf(node)) >= width / 2;
  return round ? { ...rest, type: 'ELLIPSE' } : node;
}

/** Px; what is thicker is a bar. */
const THIN = 4;

/** Dividers drawn with the line tool: no height, a stroke around the middle. */
export const dividersAsLines: Habit = {
  name: 'dividers as lines',
  chance: 0.5,
  changes: null,
  apply(tree, random) {
    const share = random.between(0.5, 1);
    return replaceNodes(tree, (node) => (isDivider(node) && random.chance(share) ? [asLine(node)] : [node]));
  },
};

const isSolid = (paints: readonly Paint[]): boolean => paints.length === 1 && paints[0]?.type === 'SOLID';

function isDivider(node: RestNode): boolean {
  const { width, height } = node.absoluteBoundingBox;
  const thin = Math.min(width, height) <= THIN && Math.max(width, height) >= 8 * Math.min(width, height);
  const plain = !node.strokes?.length && !node.effects?.length && Math.max(...radiiOf(node)) === 0;
  return node.type === 'RECTANGLE' && thin && plain && isSolid(node.fills) && node.isMask !== true;
}

function asLine(node: RestNode): RestNode {
  const { x, y, width, height } = node.absoluteBoundingBox;
  const level = width > height;
  return {
    ...node,
    type: 'LINE',
    fills: [],
    strokes: node.fills,
    strokeWeight: Math.min(width, height),
    strokeAlign: 'CENTER',
    absoluteBoundingBox: level
      ? { x, y: y + height / 2, width, height: 0 }
      : { x: x + width / 2, y, width: 0, height },
  };
}
