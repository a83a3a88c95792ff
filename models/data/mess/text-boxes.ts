import type { Random } from '../random.ts';
import type { RestNode } from '../trees/rest-node.ts';
import { replaceNodes } from './edit-tree.ts';
import type { Habit } from './habit.ts';

/** Text boxes drawn by hand: taller than their lines, and wider where a text has one line; the words stay where they were. */
export const textBoxes: Habit = {
  name: 'text boxes',
  chance: 0.7,
  changes: null,
  apply(tree, random) {
    const share = random.between(0.2, 0.9);
    return replaceNodes(tree, (node) =>
      node.type === 'TEXT' && node.style?.textTruncation !== 'ENDING' && random.chance(share)
        ? [drawnBox(node, random)]
        : [node],
    );
  },
};

function drawnBox(node: RestNode, random: Random): RestNode {
  const { style = {}, absoluteBoundingBox: box } = node;
  const size = style.fontSize ?? 16;
  const taller = random.chance(0.7) ? random.between(0, 2) * size : 0;
  const wider = isOneLine(node) && random.chance(0.7) ? random.between(0.2, 8) * size : 0;
  const align =
    random.chance(0.3) && wider > 0
      ? random.pick(['LEFT', 'CENTER', 'RIGHT'] as const)
      : (style.textAlignHorizontal ?? 'LEFT');
  const upright = random.weighted({ TOP: 5, CENTER: 3, BOTTOM: 1 });
  const before = { TOP: 0, CENTER: taller / 2, BOTTOM: taller }[upright];
  const left = { LEFT: 0, JUSTIFIED: 0, CENTER: wider / 2, RIGHT: wider }[align];
  return {
    ...node,
    absoluteBoundingBox: {
      x: box.x - left,
      y: box.y - before,
      width: box.width + wider,
      height: box.height + taller,
    },
    style: { ...style, textAutoResize: 'NONE', textAlignHorizontal: align, textAlignVertical: upright },
  };
}

export const isOneLine = ({
  style = {},
  characters = '',
  absoluteBoundingBox: { height },
}: RestNode): boolean =>
  style.textAutoResize === 'WIDTH_AND_HEIGHT' &&
  !characters.includes('\n') &&
  height < 1.6 * (style.lineHeightPx ?? height);
