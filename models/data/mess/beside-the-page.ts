import type { Random } from '../random.ts';
import type { RestNode } from '../trees/rest-node.ts';
import { copyOf, formerColor } from './copies.ts';
import type { Habit } from './habit.ts';
import { nodesOf } from './edit-tree.ts';

/** What lies in the frame but beyond its edges, and what is laid over it and switched off. The frame clips, so nothing of it is seen. */
export const besideThePage: Habit = {
  name: 'beside the page',
  chance: 0.35,
  changes: null,
  apply(tree, random) {
    const layers = random
      .sample([notes, strayCopies, statusBar, columnGrid], random.integer(1, 2))
      .flatMap((draw) => draw(tree, random));
    const children = tree.children ?? [];
    return {
      ...tree,
      clipsContent: true,
      children: random.chance(0.7) ? [...children, ...layers] : [...layers, ...children],
    };
  },
};

const NOTES = [
  'TODO: ask about the copy',
  'new version below',
  'hover state',
  'spacing 24',
  'Old header?',
  'Почему серый?',
  '需要更新',
  'v2 — final FINAL',
  'link to checkout',
  'Bild folgt',
];

function textAt(
  id: string,
  characters: string,
  x: number,
  y: number,
  size: number,
  width = characters.length * size * 0.55,
): RestNode {
  return {
    id,
    name: 'text',
    type: 'TEXT',
    absoluteBoundingBox: { x, y, width, height: size * 1.21 },
    fills: [{ type: 'SOLID', blendMode: 'NORMAL', color: { r: 0, g: 0, b: 0, a: 1 } }],
    characters,
    style: {
      fontFamily: 'Inter',
      fontWeight: 400,
      fontSize: size,
      lineHeightPx: size * 1.21,
      lineHeightUnit: 'INTRINSIC_%',
      textAlignHorizontal: 'LEFT',
      textAlignVertical: 'TOP',
      textAutoResize: 'WIDTH_AND_HEIGHT',
    },
  };
}

function notes(tree: RestNode, random: Random): RestNode[] {
  const { x, y, width, height } = tree.absoluteBoundingBox;
  return random.sample(NOTES, random.integer(1, 3)).map((note, at) => {
    const size = random.pick([12, 14, 20, 32]);
    const left = random.chance(0.5)
      ? x + width + random.integer(20, 120)
      : x - random.integer(20, 80) - note.length * size;
    return textAt(`note.${at}`, note, left, y + random.between(0, height), size);
  });
}

/** Parts dragged out of the way. */
function strayCopies(tree: RestNode, random: Random): RestNode[] {
  const { x, width } = tree.absoluteBoundingBox;
  const parts = nodesOf(tree)
    .slice(1)
    .filter((node) => node.isMask !== true && node.absoluteBoundingBox.width < width / 2);
  return random.sample(parts, random.integer(1, 3)).map((part) => {
    const { width: own, x: at } = part.absoluteBoundingBox;
    const away = 200 + random.integer(0, 200);
    return copyOf(
      part,
      'stray',
      random.chance(0.6) ? x + width + away - at : x - own - away - at,
      random.integer(-40, 40),
    );
  });
}

/** Above the frame's top, or switched off at its place. */
function statusBar(tree: RestNode, random: Random): RestNode[] {
  const { x, y, width } = tree.absoluteBoundingBox;
  const hidden = random.chance(0.5);
  const top = hidden ? y : y - 44;
  const shape = (part: string, left: number, wide: number): RestNode => ({
    id: `status.${part}`,
    name: part,
    type: 'RECTANGLE',
    absoluteBoundingBox: { x: left, y: top + 17, width: wide, height: 11 },
    fills: [{ type: 'SOLID', blendMode: 'NORMAL', color: { r: 0, g: 0, b: 0, a: 1 } }],
    cornerRadius: 2,
  });
  const children = [
    textAt('status.time', '9:41', x + 24, top + 13, 15),
    shape('signal', x + width - 80, 17),
    shape('wifi', x + width - 58, 15),
    shape('battery', x + width - 38, 24),
  ];
  return [
    {
      id: 'status',
      name: 'Status Bar',
      type: 'FRAME',
      absoluteBoundingBox: { x, y: top, width, height: 44 },
      fills: [],
      ...(hidden && { visible: false }),
      children,
    },
  ];
}

function columnGrid(tree: RestNode, random: Random): RestNode[] {
  const { x, y, width, height } = tree.absoluteBoundingBox;
  const count = random.pick([4, 6, 12]);
  const [gutter, margin] = [random.pick([8, 16, 24]), random.pick([16, 24, 80])];
  const column = Math.max(1, (width - 2 * margin - (count - 1) * gutter) / count);
  const color = formerColor(random);
  const children = Array.from({ length: count }, (_, at): RestNode => ({
    id: `grid.${at}`,
    name: 'column',
    type: 'RECTANGLE',
    absoluteBoundingBox: { x: x + margin + at * (column + gutter), y, width: column, height },
    fills: [{ type: 'SOLID', blendMode: 'NORMAL', color, opacity: 0.1 }],
  }));
  return [
    {
      id: 'grid',
      name: 'Grid',
      type: 'GROUP',
      absoluteBoundingBox: { x, y, width, height },
      fills: [],
      visible: false,
      locked: true,
      children,
    },
  ];
}
