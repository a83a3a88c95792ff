import type { RestNode } from '../trees/rest-node.ts';
import { holds, mapChildren } from './edit-tree.ts';
import type { Habit } from './habit.ts';
import { hasMask, holdsAll } from './paint-of-layers.ts';

const canHold = ({ type, visible, isMask, effects = [], opacity = 1 }: RestNode): boolean =>
  type === 'RECTANGLE' &&
  visible !== false &&
  isMask !== true &&
  opacity === 1 &&
  effects.every((effect) => effect.type === 'DROP_SHADOW');

/** A rectangle and what was laid on it, framed: the frame takes the rectangle's paint and id. */
export const framedShapes: Habit = {
  name: 'framed shapes',
  chance: 0.3,
  changes: null,
  apply(tree, random) {
    const share = random.between(0.3, 1);
    return mapChildren(tree, (children, parent) =>
      hasMask(parent) ? children : frameRuns(children, () => random.chance(share)),
    );
  },
};

function frameRuns(children: readonly RestNode[], wanted: () => boolean): RestNode[] {
  const kept: RestNode[] = [];
  for (let at = 0; at < children.length; at++) {
    const shape = children[at];
    if (!shape) continue;
    let end = at + 1;
    const inside = (node: RestNode | undefined): boolean =>
      node !== undefined && holds(shape.absoluteBoundingBox, node.absoluteBoundingBox);
    if (canHold(shape)) while (inside(children[end])) end++;
    const frame: RestNode = {
      ...shape,
      type: 'FRAME',
      clipsContent: true,
      children: children.slice(at + 1, end),
    };
    if (end > at + 1 && holdsAll(frame) && wanted()) {
      kept.push(frame);
      at = end - 1;
    } else kept.push(shape);
  }
  return kept;
}
