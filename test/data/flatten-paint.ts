import type { Paint, Rectangle } from '@figma/rest-api-spec';
import { movePath } from '../../models/data/mess/move-path.ts';
import type { RestNode } from '../../models/data/trees/rest-node.ts';
import { textItems, type Inks } from './flatten-texts.ts';

/** One painted thing as it is seen, whatever layers it is made of. */
export interface Item {
  /** Shape, place and paint. */
  key: string;
  readonly box: Rectangle;
  /** Where nothing under it is seen. */
  readonly covers: Rectangle | null;
}

interface Shape {
  readonly box: Rectangle;
  readonly radii: readonly number[];
  readonly ellipse: boolean;
}

interface Context {
  readonly clips: readonly Shape[];
  /** Layers above that fade or blur all that they hold as one. */
  readonly groups: readonly { readonly tag: string; items: number }[];
}

interface Draft {
  readonly shape: Shape;
  readonly paint: string;
  readonly box: Rectangle;
  readonly opaque: boolean;
  readonly context: Context;
}

/** Everything that a tree shows, bottom first. @param inks sizes of texts in the clean tree, whose boxes are as wide as their words */
export function flattenPaint(tree: RestNode, inks: Inks): Item[] {
  const drafts: Draft[] = [];
  visit(tree, { clips: [], groups: [] }, drafts, inks);
  const items = drafts.flatMap(finish);
  return items.filter(
    (item, at) => !items.slice(at + 1).some(({ covers }) => covers && holds(covers, item.box)),
  );
}

export const round = (value: number): number => Math.round(value * 20 + 1e-4) / 20 + 0;
const rounded = ({ x, y, width, height }: Rectangle): number[] => [x, y, width, height].map(round);

const holds = (outer: Rectangle, inner: Rectangle, inset = 0): boolean =>
  inner.x >= outer.x + inset - 0.01 &&
  inner.y >= outer.y + inset - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width - inset + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height - inset + 0.01;

export const meets = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;

function shapeOf({
  type,
  absoluteBoundingBox: box,
  cornerRadius = 0,
  rectangleCornerRadii,
}: RestNode): Shape {
  const most = Math.min(box.width, box.height) / 2;
  const radii = (rectangleCornerRadii ?? Array<number>(4).fill(cornerRadius)).map((radius) =>
    Math.min(radius, most),
  );
  const circle = round(box.width) === round(box.height) && radii.every((radius) => radius >= most);
  return type === 'ELLIPSE' || (circle && most > 0)
    ? { box, radii: [0, 0, 0, 0], ellipse: true }
    : { box, radii, ellipse: false };
}

function visit(node: RestNode, above: Context, drafts: Draft[], inks: Inks): void {
  const { opacity = 1, effects = [], children = [] } = node;
  if (node.visible === false || opacity === 0) return;
  const blurs = effects.filter(({ type }) => type !== 'DROP_SHADOW');
  const tags = [
    ...(opacity < 1 ? [`faded ${opacity}`] : []),
    ...blurs.map((effect) => `${node.id} ${JSON.stringify(effect)}`),
  ];
  const context = {
    ...above,
    groups: [...above.groups, ...tags.map((tag) => ({ tag: `${tag} in ${node.id}`, items: 0 }))],
  };
  const add = (shape: Shape, paint: string, box: Rectangle, opaque = false): void => {
    for (const group of context.groups) group.items++;
    drafts.push({ shape, paint, box, opaque, context });
  };
  addGround(node, add, inks);
  if (node.type !== 'BOOLEAN_OPERATION') {
    let inside: Context =
      node.clipsContent === true ? { ...context, clips: [...context.clips, shapeOf(node)] } : context;
    for (const child of children) {
      if (child.isMask === true) inside = { ...inside, clips: [...inside.clips, shapeOf(child)] };
      else visit(child, inside, drafts, inks);
    }
  }
  addStrokes(node, add);
}

type Add = (shape: Shape, paint: string, box: Rectangle, opaque?: boolean) => void;

const shown = (paints: readonly Paint[] = []): Paint[] =>
  paints.filter(({ visible, opacity = 1 }) => visible !== false && opacity > 0);

function addGround(node: RestNode, add: Add, inks: Inks): void {
  const { effects = [], absoluteBoundingBox: box } = node;
  const shape = shapeOf(node);
  const fills = shown(node.fills);
  for (const effect of effects) {
    if (effect.type !== 'DROP_SHADOW' || (fills.length === 0 && !node.strokes?.length)) continue;
    const by =
      effect.radius + (effect.spread ?? 0) + Math.max(Math.abs(effect.offset.x), Math.abs(effect.offset.y));
    add(shape, `shadow ${JSON.stringify(effect)}`, {
      x: box.x - by,
      y: box.y - by,
      width: box.width + 2 * by,
      height: box.height + 2 * by,
    });
  }
  if (node.type === 'TEXT') {
    for (const item of textItems(node, inks))
      add({ ...shape, box: item.box }, `${item.key} ${JSON.stringify(fills)}`, item.box);
    return;
  }
  for (const fill of fills) {
    const paint = JSON.stringify(fill);
    const solid = fill.type === 'SOLID' && (fill.opacity ?? 1) === 1 && fill.color.a === 1;
    if (!isDrawing(node)) add(shape, paint, box, solid && !shape.ellipse);
    else
      for (const path of pathsOf(node))
        add(square(box), `${path} ${paint} ${fill.type === 'SOLID' ? '' : String(rounded(box))}`, box);
  }
}

const isDrawing = ({ type }: RestNode): boolean => type === 'VECTOR' || type === 'BOOLEAN_OPERATION';
const square = (box: Rectangle): Shape => ({ box, radii: [0, 0, 0, 0], ellipse: false });

/** A drawing's paths at their place on the page. */
const pathsOf = ({ fillGeometry = [], absoluteBoundingBox: { x, y } }: RestNode): string[] =>
  fillGeometry.map(
    ({ path, windingRule }) =>
      `path ${movePath(path, x, y).replace(/-?[\d.]+/g, (number) => String(round(Number(number))))} ${windingRule}`,
  );

function addStrokes(node: RestNode, add: Add): void {
  const {
    strokeWeight: all = 0,
    strokeAlign,
    individualStrokeWeights,
    strokeDashes,
    absoluteBoundingBox: box,
  } = node;
  const shape = shapeOf(node);
  const { top, right, bottom, left } = individualStrokeWeights ?? {
    top: all,
    right: all,
    bottom: all,
    left: all,
  };
  for (const stroke of shown(node.strokes)) {
    const paint = JSON.stringify(stroke);
    if (node.type === 'LINE') {
      const level = box.width > box.height;
      const bar = level
        ? { ...box, y: box.y - all / 2, height: all }
        : { ...box, x: box.x - all / 2, width: all };
      add(square(bar), paint, bar, true);
    } else if (isDrawing(node))
      for (const path of pathsOf(node))
        add(square(box), `stroke ${path} ${all} ${strokeAlign} ${paint}`, box);
    else if (strokeAlign !== 'INSIDE' || shape.ellipse || Math.max(...shape.radii) > 0 || strokeDashes)
      add(shape, `stroke ${[top, right, bottom, left, strokeAlign, strokeDashes].join()} ${paint}`, box);
    else {
      const { x, y, width, height } = box;
      const tall = height - top - bottom;
      const sides = [
        { x, y, width, height: top },
        { x: x + width - right, y: y + top, width: right, height: tall },
        { x, y: y + height - bottom, width, height: bottom },
        { x, y: y + top, width: left, height: tall },
      ];
      for (const side of sides.filter((one) => one.width > 0 && one.height > 0))
        add(square(side), paint, side, true);
    }
  }
}

/** The item as its clips leave it; none where they leave nothing. */
function finish({ shape, paint, box, opaque, context }: Draft): Item[] {
  let seen = shape;
  const cuts: string[] = [];
  for (const clip of context.clips) {
    if (!meets(clip.box, box)) return [];
    const same = String(rounded(clip.box)) === String(rounded(seen.box));
    const plain = !seen.ellipse && Math.max(...seen.radii) === 0;
    const round0 = clip.ellipse ? Math.min(clip.box.width, clip.box.height) : Math.max(...clip.radii);
    if (
      same &&
      (plain ||
        String(clip.radii.concat(Number(clip.ellipse))) === String(seen.radii.concat(Number(seen.ellipse))))
    )
      seen = clip;
    else if (!holds(clip.box, box, round0 * (1 - Math.SQRT1_2)))
      cuts.push(`${rounded(clip.box)} ${clip.radii} ${clip.ellipse}`);
  }
  const groups = context.groups.map(({ tag, items }) => (items === 1 ? tag.replace(/ in .*/, '') : tag));
  const inset = Math.max(...seen.radii) * (1 - Math.SQRT1_2);
  const { x, y, width, height } = seen.box;
  const covers =
    opaque && cuts.length + groups.length === 0 && !seen.ellipse
      ? { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset }
      : null;
  return [
    {
      key: [rounded(seen.box), seen.radii.map(round), seen.ellipse, paint, ...cuts.sort(), ...groups].join(
        ' | ',
      ),
      box,
      covers,
    },
  ];
}
