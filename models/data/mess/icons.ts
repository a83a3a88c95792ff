import type { Random } from '../random.ts';
import type { RestNode } from '../trees/rest-node.ts';
import { around, replaceNodes } from './edit-tree.ts';
import type { Habit } from './habit.ts';
import { movePath } from './move-path.ts';
import { paints } from './paint-of-layers.ts';

/** Px; what is larger is a picture. */
const ICON = 64;

const isIcon = (node: RestNode): boolean => {
  const { width, height } = node.absoluteBoundingBox;
  const { children = [] } = node;
  const plain = (node.opacity ?? 1) === 1 && node.isMask !== true && node.visible !== false;
  const vectors =
    children.length > 0 && children.every(({ type, isMask }) => type === 'VECTOR' && isMask !== true);
  return (
    (node.type === 'FRAME' || node.type === 'GROUP') &&
    Math.max(width, height) <= ICON &&
    plain &&
    vectors &&
    !paints(node)
  );
};

/** Icons in the forms that icon sets, pasted SVGs and flattening leave; a document has two of them. */
export const iconForms: Habit = {
  name: 'icon forms',
  chance: 0.8,
  changes: null,
  apply(tree, random) {
    const forms = random.sample(FORMS, 2);
    return replaceNodes(tree, (node) => (isIcon(node) ? random.pick(forms)(node, random) : [node]));
  },
};

type Form = (icon: RestNode, random: Random) => readonly RestNode[];

const asFrame: Form = (icon) => [{ ...icon, type: 'FRAME' }];

const asLoose: Form = (icon) => (cuts(icon) ? [icon] : (icon.children ?? []));

const asOneVector: Form = (icon) => {
  const vector = cuts(icon) ? null : mergeVectors(icon.children ?? []);
  return vector ? [vector] : [icon];
};

/** "Union selection": the shapes are kept inside, the operation alone is painted. */
const asUnion: Form = (icon) => {
  const { children = [] } = icon;
  const [whole] = cuts(icon) || children.length < 2 ? [] : [mergeVectors(children) ?? icon];
  if (whole?.type !== 'VECTOR' || whole.strokes?.length) return [icon];
  const shapes = children.map((shape) => ({ ...shape, id: `${shape.id}.part` }));
  return [{ ...whole, type: 'BOOLEAN_OPERATION', booleanOperation: 'UNION', children: shapes }];
};

/** As icon sets are exported: a square that holds the size, unseen in one of four ways. */
const withBoundingBox: Form = (icon, random) => {
  const hidden = random.pick<Partial<RestNode>>([
    { fills: [] },
    { fills: [WHITE], opacity: 0 },
    { fills: [WHITE], visible: false },
    { fills: [{ ...WHITE, opacity: 0 }] },
  ]);
  const square: RestNode = {
    id: `${icon.id}.bounds`,
    name: 'bounding box',
    type: 'RECTANGLE',
    absoluteBoundingBox: icon.absoluteBoundingBox,
    fills: [],
    ...hidden,
  };
  const type = cuts(icon) ? 'FRAME' : 'GROUP';
  return [{ ...icon, type, children: [square, ...(icon.children ?? [])] }];
};

const asInstance: Form = (icon, random) => [
  { ...icon, type: 'INSTANCE', componentId: `${random.integer(1, 40)}:${random.integer(2, 900)}` },
];

const FORMS: readonly Form[] = [asFrame, asLoose, asOneVector, asUnion, withBoundingBox, asInstance];

const WHITE = { type: 'SOLID', blendMode: 'NORMAL', color: { r: 1, g: 1, b: 1, a: 1 } } as const;

/** Whether something of the drawing is cut off by its frame. */
function cuts({ clipsContent, absoluteBoundingBox: box, children = [] }: RestNode): boolean {
  if (clipsContent !== true) return false;
  const { x, y, width, height } = around(children);
  return x < box.x || y < box.y || x + width > box.x + box.width || y + height > box.y + box.height;
}

/** One vector of several in the same paint, with the first one's id; null where they differ. */
export function mergeVectors(vectors: readonly RestNode[]): RestNode | null {
  const [first, ...others] = vectors;
  if (!first) return null;
  const paint = paintOf(first);
  const translucent =
    (first.opacity ?? 1) < 1 || first.fills.length > 1 || first.fills.some(({ opacity = 1 }) => opacity < 1);
  // Where two translucent shapes lie over each other, one shape would be paler.
  if (others.some((other) => paintOf(other) !== paint) || (others.length > 0 && translucent)) return null;
  // A vector paints all fills before its strokes.
  if (others.length > 0 && first.fills.length > 0 && first.strokes?.length) return null;
  if (
    vectors.some(({ fillGeometry }) => fillGeometry === undefined) ||
    (others.length > 0 && first.fills.some(({ type }) => type !== 'SOLID'))
  )
    return null;
  const box = around(vectors);
  const fillGeometry = vectors.flatMap(({ fillGeometry = [], absoluteBoundingBox: own }) =>
    fillGeometry.map(({ path, windingRule }) => ({
      path: movePath(path, own.x - box.x, own.y - box.y),
      windingRule,
    })),
  );
  const also = others.flatMap(({ id, paintsAlso = [] }) => [id, ...paintsAlso]);
  return {
    ...first,
    absoluteBoundingBox: box,
    fillGeometry,
    ...(also.length > 0 && { paintsAlso: [...(first.paintsAlso ?? []), ...also] }),
  };
}

const paintOf = ({
  fills,
  strokes,
  strokeWeight,
  strokeAlign,
  strokeDashes,
  opacity,
  effects,
  visible,
}: RestNode): string =>
  JSON.stringify([fills, strokes, strokeWeight, strokeAlign, strokeDashes, opacity, effects, visible]);
