import type { RestNode } from '../trees/rest-node.ts';
import { replaceNodes } from './edit-tree.ts';
import type { Habit } from './habit.ts';
import { canDissolve, canPart, hasMask, shapeOf } from './paint-of-layers.ts';

/** Some groups and frames that paint nothing are gone, their layers in their place. */
export const dissolvedWrappers: Habit = {
  name: 'dissolved wrappers',
  chance: 0.6,
  changes: null,
  apply(tree, random) {
    const share = random.between(0.2, 1);
    return replaceNodes(tree, (node) =>
      canDissolve(node) && random.chance(share) ? (node.children ?? []) : [node],
    );
  },
};

/** As pictures of pages are imported: every thing a child of the root, painted frames are shapes below what they held. */
export const flatImport: Habit = {
  name: 'flat import',
  chance: 0.12,
  changes: null,
  apply: (tree) =>
    replaceNodes(tree, (node) => {
      if (canDissolve(node)) return node.children ?? [];
      return canPart(node) ? [shapeOf(node), ...(node.children ?? [])] : [node];
    }),
};

/** A button or card drawn as a rectangle with its text beside it, in a group or loose. */
export const shapesBesideContent: Habit = {
  name: 'shapes beside their content',
  chance: 0.5,
  changes: null,
  apply(tree, random) {
    const [share, loose] = [random.between(0.3, 1), random.between(0, 0.4)];
    return replaceNodes(tree, (node, parent) => {
      if (!canPart(node) || !random.chance(share)) return [node];
      const layers: RestNode[] = [shapeOf(node), ...(node.children ?? [])];
      if (random.chance(loose) && !hasMask(parent)) return layers;
      return [
        {
          id: `${node.id}.parted`,
          name: 'group',
          type: 'GROUP',
          absoluteBoundingBox: node.absoluteBoundingBox,
          fills: [],
          children: layers,
        },
      ];
    });
  },
};
