import type { Paint, Rectangle } from '@figma/rest-api-spec';
import { movePath } from '../../models/data/mess/move-path.ts';
import type { RestNode } from '../../models/data/trees/rest-node.ts';
import { CORNER, holds, meets, round, rounded, shrink } from './box-geometry.ts';
import { textItems, type Inks } from './flatten-texts.ts';

/** One painted thing as it is seen, whatever layers it is made of. */
export interface Item {
  /** Shape, place and paint. */
  key: string;
  readonly box: Rectangle;
  /** Of strokes: what they run around. */
  readonly hole: Rectangle | null;
}

interface Shape {
  readonly box: Rectangle;
  readonly radii: readonly number[];
  readonly ellipse: boolean;
}

interface Context {
  readonly clips: readonly Shape[];
  /** Layers above that fade or blur all that they hold as one. */
  readonly groups: readonly { readonly tag: string }[];
}

interface Draft {
  readonly shape: Shape;
  readonly paint: string;
  readonly box: Rectangle;
  readonly opaque: boolean;
  readonly hole: Rectangle | null;
  readonly context: Context;
}

/** A draft as its clips leave it. */
interface Seen extends Draft {
  readonly cuts: readonly string[];
  /** Where nothing under it is seen. */
  readonly covers: Rectangle | null;
}

/** Everything that a tree shows, bottom first. @param inks sizes of texts in the clean tree, whose boxes are as wide as their words */
export function flattenPaint(tree: RestNode, inks: Inks): Item[] {
  const drafts: Draft[] = [];
  visit(tree, { clips: [], groups: [] }, drafts, inks);
  const seen = drafts.flatMap(clipped);
  const left = seen.filter((item, at) => !seen.slice(at + 1).some((over) => hides(over, item)));
  const groups = left.flatMap(({ context }) => context.groups);
  return left.map(({ shape, paint, box, hole, cuts, context }) => {
    // A group of one thing fades that thing, whatever holds it.
    const tags = context.groups.map((group) =>
      groups.filter((other) => other === group).length > 1 ? group.tag : group.tag.replace(/ in .*/, ''),
    );
    const key = [rounded(shape.box), shape.radii.map(round), shape.ellipse, paint, ...cuts, ...tags].join(
      ' | ',
    );
    return { key, box, hole };
  });
}

const hides = (over: Seen, under: Seen): boolean =>
  over.covers !== null &&
  holds(over.covers, under.box) &&
  over.cuts.every((cut) => under.cuts.includes(cut)) &&
  over.context.groups.every((group) => under.context.groups.includes(group));

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
    groups: [...above.groups, ...tags.map((tag) => ({ tag: `${tag} in ${node.id}` }))],
  };
  const add: Add = (shape, paint, box, more = {}) =>
    void drafts.push({ shape, paint, box, opaque: false, hole: null, ...more, context });
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

type Add = (
  shape: Shape,
  paint: string,
  box: Rectangle,
  more?: Partial<Pick<Draft, 'opaque' | 'hole'>>,
) => void;

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
    if (!isDrawing(node)) add(shape, paint, box, { opaque: solid });
    else
      for (const path of pathsOf(node))
        add(NOWHERE, `${path} ${paint} ${fill.type === 'SOLID' ? '' : String(rounded(box))}`, box);
  }
}

const isDrawing = ({ type }: RestNode): boolean => type === 'VECTOR' || type === 'BOOLEAN_OPERATION';
const square = (box: Rectangle): Shape => ({ box, radii: [0, 0, 0, 0], ellipse: false });

const NOWHERE = square({ x: 0, y: 0, width: 0, height: 0 });

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
      add(square(bar), paint, bar, { opaque: true });
    } else if (isDrawing(node))
      for (const path of pathsOf(node)) add(NOWHERE, `stroke ${path} ${all} ${strokeAlign} ${paint}`, box);
    else if (strokeAlign !== 'INSIDE' || shape.ellipse || Math.max(...shape.radii) > 0 || strokeDashes)
      add(
        shape,
        `stroke ${[top, right, bottom, left, strokeAlign, strokeDashes].join()} ${paint}`,
        strokeAlign === 'INSIDE' ? box : shrink(box, -all),
        {
          hole: shrink(
            box,
            insideOf(shape, strokeAlign === 'OUTSIDE' ? 0 : Math.max(top, right, bottom, left)),
          ),
        },
      );
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
        add(square(side), paint, side, { opaque: true });
    }
  }
}

/** The item as its clips leave it; none where they leave nothing. */
function clipped(draft: Draft): Seen[] {
  const { box, opaque, context } = draft;
  let { shape } = draft;
  const cuts: string[] = [];
  for (const clip of context.clips) {
    if (!meets(clip.box, box)) return [];
    const plain = !shape.ellipse && Math.max(...shape.radii) === 0 && draft.hole === null;
    const same = String(rounded(clip.box)) === String(rounded(shape.box)) && box === draft.shape.box;
    const corner = clip.ellipse ? Math.max(clip.box.width, clip.box.height) / 2 : Math.max(...clip.radii);
    if (same && plain) shape = clip;
    else if (
      same &&
      JSON.stringify([clip.radii, clip.ellipse]) === JSON.stringify([shape.radii, shape.ellipse])
    )
      continue;
    else if (!holds(clip.box, box, corner * CORNER))
      cuts.push(`${rounded(clip.box)} ${clip.radii} ${clip.ellipse}`);
  }
  const radius = shape.ellipse ? shape.box.width / 2 : Math.max(...shape.radii);
  const flat = shape.ellipse && round(shape.box.width) !== round(shape.box.height);
  const covers = opaque && !flat ? shrink(shape.box, radius * CORNER) : null;
  return [{ ...draft, shape, cuts: cuts.sort(), covers }];
}

/** How far in from its box a stroke of `weight` px covers nothing. */
function insideOf({ box, radii, ellipse }: Shape, weight: number): number {
  const radius = ellipse ? Math.max(box.width, box.height) / 2 : Math.max(...radii);
  return weight + Math.max(0, radius - weight) * CORNER;
}
