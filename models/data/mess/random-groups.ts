import type { Random } from '../random.ts';
import type { RestNode } from '../trees/rest-node.ts';
import { mapChildren, replaceNodes, wrap } from './edit-tree.ts';
import type { Habit } from './habit.ts';
import { takesLayers } from './paint-of-layers.ts';

/** Layers that follow each other, grouped or framed by no rule. */
export const randomGroups: Habit = {
  name: 'random groups',
  chance: 0.6,
  changes: null,
  apply(tree, random) {
    const share = random.between(0.02, 0.15);
    const framed = random.next();
    return mapChildren(tree, (children, parent) =>
      !takesLayers(parent) ? children : groupRuns(children, random, share, framed),
    );
  },
};

function groupRuns(children: readonly RestNode[], random: Random, share: number, framed: number): RestNode[] {
  const grouped: RestNode[] = [];
  for (let at = 0; at < children.length;) {
    const length = random.chance(share) ? random.integer(2, 6) : 1;
    const run = children.slice(at, at + length);
    if (run.length > 1 && run.length < children.length)
      grouped.push(wrap(random.chance(framed) ? 'FRAME' : 'GROUP', run, 'group'));
    else grouped.push(...run);
    at += length;
  }
  return grouped;
}

/** Groups and frames around one layer, up to three deep. */
export const needlessWrappers: Habit = {
  name: 'needless wrappers',
  chance: 0.6,
  changes: null,
  apply(tree, random) {
    const share = random.between(0.02, 0.2);
    return replaceNodes(tree, (node, parent) => {
      if (!takesLayers(parent) || !random.chance(share)) return [node];
      const depth = random.weighted({ '1': 6, '2': 2, '3': 1 });
      let wrapped = node;
      for (let level = 0; level < Number(depth); level++)
        wrapped = wrap(random.chance(0.5) ? 'FRAME' : 'GROUP', [wrapped], 'wrap');
      return [wrapped];
    });
  },
};
