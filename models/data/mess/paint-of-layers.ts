import type { Rectangle } from '@figma/rest-api-spec';
import type { RestNode } from '../trees/rest-node.ts';
import { holds, nodesOf, without } from './edit-tree.ts';

export const paints = ({ fills, strokes = [], effects = [] }: RestNode): boolean =>
  fills.length + strokes.length + effects.length > 0;

export const isContainer = ({ type }: RestNode): boolean => type === 'FRAME' || type === 'GROUP';

export const hasMask = ({ children = [] }: RestNode): boolean =>
  children.some(({ isMask }) => isMask === true);

/** Whether layers can be put among a layer's own without changing what it is or shows. */
export const takesLayers = (parent: RestNode): boolean =>
  !hasMask(parent) && (parent.type === 'FRAME' || parent.type === 'GROUP');

export const radiiOf = ({ cornerRadius = 0, rectangleCornerRadii }: RestNode): readonly number[] =>
  rectangleCornerRadii ?? [cornerRadius, cornerRadius, cornerRadius, cornerRadius];

/** Of the roundest corner, px; never more than half of the shorter side. */
export function largestRadius(node: RestNode): number {
  const { width, height } = node.absoluteBoundingBox;
  return Math.min(Math.max(...radiiOf(node)), width / 2, height / 2);
}

/** How far in from a rounded box's sides no corner cuts anything off. */
const CORNER = 1 - Math.SQRT1_2;

/** A layer's box with its shadows, blurs and outer strokes. */
export function paintedBox({
  effects = [],
  strokes = [],
  strokeWeight = 0,
  strokeAlign,
  absoluteBoundingBox: box,
}: RestNode): Rectangle {
  const outside = strokes.length > 0 && strokeAlign !== 'INSIDE' ? strokeWeight : 0;
  const blurred = effects.map((effect) => {
    if (!('radius' in effect)) return 0;
    if (effect.type !== 'DROP_SHADOW') return effect.radius;
    return (
      effect.radius + (effect.spread ?? 0) + Math.max(Math.abs(effect.offset.x), Math.abs(effect.offset.y))
    );
  });
  const by = Math.max(outside, ...blurred);
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

/** Whether everything in a box lies within its corners and strokes, so that neither cuts nor covers any of it. */
export function holdsAll(node: RestNode): boolean {
  const { strokes = [], strokeWeight = 0, strokeAlign, absoluteBoundingBox: box } = node;
  const stroke = strokes.length > 0 && strokeAlign !== 'OUTSIDE' ? strokeWeight : 0;
  const inset = stroke + Math.max(0, largestRadius(node) - stroke) * CORNER;
  return nodesOf(node)
    .slice(1)
    .every((layer) => holds(box, paintedBox(layer), inset));
}

const actsAsOne = (node: RestNode): boolean =>
  (node.opacity ?? 1) < 1 || node.visible === false || node.isMask === true || hasMask(node);

/** Whether the layer can go and its layers stay in its place: it paints, fades, masks and cuts off nothing. */
export const canDissolve = (node: RestNode): boolean =>
  isContainer(node) &&
  !paints(node) &&
  !actsAsOne(node) &&
  (node.clipsContent !== true || holdsAll(node)) &&
  (node.children ?? []).length > 0;

/** Whether the frame's own paint can become a shape below its layers. */
export function canPart(node: RestNode): boolean {
  const { effects = [], strokes = [], fills, clipsContent, children = [] } = node;
  if (node.type !== 'FRAME' || !paints(node) || actsAsOne(node) || children.length === 0) return false;
  if (effects.some(({ type }) => type !== 'DROP_SHADOW') || (effects.length > 0 && fills.length === 0))
    return false;
  return (clipsContent !== true && effects.length === 0 && strokes.length === 0) || holdsAll(node);
}

/** A frame's own paint as a shape with its id. */
export const shapeOf = (node: RestNode): RestNode => ({
  ...without(node, 'clipsContent', 'children'),
  type: 'RECTANGLE',
});
