import type { Paint } from '@figma/rest-api-spec';
import type { Random } from '../random.ts';
import type { RestNode } from '../trees/rest-node.ts';
import { copyOf, formerColor } from './copies.ts';
import { mapChildren, replaceNodes } from './edit-tree.ts';
import type { Habit } from './habit.ts';
import { largestRadius, takesLayers } from './paint-of-layers.ts';

/** Former states and other variants, switched off or made transparent and left in place. */
export const hiddenLayers: Habit = {
  name: 'hidden layers',
  chance: 0.5,
  changes: null,
  apply(tree, random) {
    const share = random.between(0.01, 0.1);
    const visit = (parent: RestNode): RestNode => {
      if (!parent.children) return parent;
      const takes = takesLayers(parent);
      const children = parent.children.map((node) => ({ node, visited: visit(node) }));
      return {
        ...parent,
        children: children.flatMap(({ node, visited }) => {
          if (!takes || node.isMask === true || !random.chance(share)) return [visited];
          // Of the layer without its own hidden ones: copies of copies would double with every level.
          const hidden = hiddenCopy(node, random);
          return random.chance(0.5) ? [visited, hidden] : [hidden, visited];
        }),
      };
    };
    return visit(tree);
  },
};

function hiddenCopy(node: RestNode, random: Random): RestNode {
  const [x, y] = random.chance(0.5) ? [0, 0] : [random.integer(-24, 24), random.integer(-24, 24)];
  const copy = copyOf(node, 'hidden', x, y);
  const hidden: RestNode = random.chance(0.75) ? { ...copy, visible: false } : { ...copy, opacity: 0 };
  if (node.fills.length === 0 || random.chance(0.4)) return hidden;
  return { ...hidden, fills: [{ type: 'SOLID', blendMode: 'NORMAL', color: formerColor(random) }] };
}

/** Fills that are switched off, beside those that are seen. */
export const hiddenFills: Habit = {
  name: 'hidden fills',
  chance: 0.3,
  changes: null,
  apply(tree, random) {
    const share = random.between(0.02, 0.2);
    return replaceNodes(tree, (node) => {
      if (node.type === 'GROUP' || !random.chance(share)) return [node];
      const off: Paint = { type: 'SOLID', blendMode: 'NORMAL', color: formerColor(random), visible: false };
      return [{ ...node, fills: random.chance(0.5) ? [...node.fills, off] : [off, ...node.fills] }];
    });
  },
};

/** Earlier versions of a thing that lie wholly under an opaque one. */
export const coveredLayers: Habit = {
  name: 'covered layers',
  chance: 0.3,
  changes: null,
  apply(tree, random) {
    const share = random.between(0.02, 0.2);
    return mapChildren(tree, (children, parent) =>
      children.flatMap((node) =>
        takesLayers(parent) && isOpaque(node) && random.chance(share)
          ? [leftover(node, random), node]
          : [node],
      ),
    );
  },
};

function isOpaque({
  type,
  fills,
  effects = [],
  opacity = 1,
  visible,
  isMask,
  absoluteBoundingBox: { width, height },
}: RestNode): boolean {
  const shape = type === 'FRAME' || type === 'RECTANGLE';
  const solid = fills.some(
    (fill) =>
      fill.type === 'SOLID' && fill.visible !== false && (fill.opacity ?? 1) === 1 && fill.color.a === 1,
  );
  return (
    shape &&
    solid &&
    effects.every((effect) => effect.type === 'DROP_SHADOW') &&
    opacity === 1 &&
    visible !== false &&
    isMask !== true &&
    Math.min(width, height) >= 16
  );
}

function leftover(node: RestNode, random: Random): RestNode {
  const { x, y, width, height } = node.absoluteBoundingBox;
  const inset = Math.min(
    Math.min(width, height) / 2 - 2,
    2 + largestRadius(node) * 0.3 + random.integer(0, 6),
  );
  const radius = random.chance(0.5) ? {} : { cornerRadius: random.pick([2, 4, 8]) };
  return {
    id: `${node.id}.former`,
    name: 'rectangle',
    type: 'RECTANGLE',
    absoluteBoundingBox: { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset },
    fills: [{ type: 'SOLID', blendMode: 'NORMAL', color: formerColor(random) }],
    ...radius,
  };
}

/** Backgrounds and finished parts locked against the mouse. */
export const lockedLayers: Habit = {
  name: 'locked layers',
  chance: 0.3,
  changes: null,
  apply(tree, random) {
    const share = random.between(0.01, 0.15);
    return replaceNodes(tree, (node) => (random.chance(share) ? [{ ...node, locked: true }] : [node]));
  },
};
