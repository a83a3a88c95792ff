import { bottom, coincides, right, type Box } from '../geometry/box.ts';
import type { PageElement } from '../elements/page-element.ts';
import type { Radii } from '../layers/patch.ts';
import { flattenLayers, type Shape } from '../layers/shape.ts';
import { hasRadii, radiiOf, type StyledNode } from '../layers/styled-node.ts';
import { decidedRadii } from '../plan/decided-radii.ts';
import { elementAt, isPlace } from '../plan/draft.ts';
import type { ElementDecision, Plan } from '../plan/plan.ts';
import type { Regions } from '../segment/regions.ts';
import type { Outline } from './outline.ts';

/** An element of the source as it is to be painted; lengths in pixels of the picture. */
export interface PlacedElement {
  /** In the plan's source. */
  place: number;
  element: PageElement;
  decision: ElementDecision;
  /** Its main layer; absent of one found in pixels. */
  shape: Shape | undefined;
  /** With the source's corners, and with those that the plan decides. */
  before: Outline;
  after: Outline;
  /** Nothing of it is seen outside of any of these. */
  clips: readonly Outline[];
}

/** Two boxes share a corner up to so many units. */
const FLUSH = 1.5;
const SQUARE: Radii = [0, 0, 0, 0];

/** Pixels of the picture per unit of the frame. The page, the first element, is the frame. */
export const scaleOf = ({ source }: Plan, { width }: { width: number }): number =>
  width / source[0]!.box.width;

/**
 * Where all elements of the source lie, in paint order. root: the source's layers; grounds: of its pixels, at the picture's size; exemplars: their layers by
 * id, where they have any.
 */
export function placeElements(
  plan: Plan,
  root: StyledNode | undefined,
  grounds: Regions,
  size: { width: number; height: number },
  exemplars: readonly { nodes: ReadonlyMap<string, StyledNode> | undefined }[],
): PlacedElement[] {
  const scale = scaleOf(plan, size);
  const shapes = new Map((root ? flattenLayers(root) : []).map((shape) => [shape.node.id, shape]));
  const decisions: ElementDecision[] = [];
  for (const decision of plan.decisions) for (const place of decision.elements) decisions[place] = decision;
  const placed: PlacedElement[] = [];
  plan.source.forEach((element, place) => {
    const decision = decisions[place]!;
    const shape = shapes.get(element.layers[0] ?? '');
    const box = onPixels(scaled(element.box, scale));
    const radii = shape ? radiiOfShape(shape, element) : radiiSeen(element, box, grounds, size);
    const outline = (corners: Radii): Outline => ({
      box,
      radii: place === 0 ? SQUARE : (corners.map((radius) => radius * scale) as Radii),
      ...(shape && (shape.mask ?? shape.node).type === 'ELLIPSE' && { isEllipse: true }),
    });
    const { radius } = decision.origin;
    const taken = isPlace(radius)
      ? exemplars[radius.exemplar]!.nodes?.get(elementAt(plan, radius).layers[0] ?? '')
      : undefined;
    const after = outline(decidedRadii(radii, element, decision, plan, taken));
    const parent = placed[element.parent];
    const seen = shape && !coincides(shape.seen, shape.box) ? [scaledRect(shape.seen, scale)] : [];
    placed.push({
      place,
      element,
      decision,
      shape,
      before: outline(radii),
      after: isRoundedAway(after, decision, element) ? { ...after, isEllipse: false } : after,
      clips: [
        ...seen,
        ...(parent && element.parent > 0 && isFlush(element.box, parent.element.box)
          ? [parent.after, ...parent.clips]
          : []),
      ],
    });
  });
  return placed;
}

/** An ellipse that takes other corners than its own becomes a box. */
const isRoundedAway = ({ box }: Outline, { style, origin }: ElementDecision, { style: own }: PageElement) =>
  origin.radius !== 'source' && style.radius < 0.9 * own.radius && box.width > 0;

const scaled = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x * by,
  y: y * by,
  width: width * by,
  height: height * by,
});
/** Sides on whole pixels: an edge between two would be two pale lines. Nothing vanishes. */
function onPixels(box: Box): Box {
  const [x, y] = [Math.round(box.x), Math.round(box.y)];
  const width = Math.max(1, Math.round(right(box)) - x);
  return { x, y, width, height: Math.max(1, Math.round(bottom(box)) - y) };
}

const scaledRect = (box: Box, by: number): Outline => ({ box: scaled(box, by), radii: SQUARE });

/** One that lies within another and shares a corner with it, as a picture does with its card. */
function isFlush(inner: Box, outer: Box): boolean {
  const left = Math.abs(inner.x - outer.x) <= FLUSH;
  const far = Math.abs(right(inner) - right(outer)) <= FLUSH;
  const top = Math.abs(inner.y - outer.y) <= FLUSH;
  const low = Math.abs(bottom(inner) - bottom(outer)) <= FLUSH;
  return (left || far) && (top || low);
}

function radiiOfShape({ node, mask }: Shape, { box, style }: PageElement): Radii {
  const outline = (mask ?? node) as StyledNode;
  const half = Math.min(box.width, box.height) / 2;
  if (!hasRadii(outline)) return [style.radius, style.radius, style.radius, style.radius];
  return radiiOf(outline).map((radius) => Math.min(radius, half)) as Radii;
}

/** Of an element found in pixels: a corner whose very pixel belongs to what lies in the middle of its side is square. */
function radiiSeen(
  { style: { radius } }: PageElement,
  { x, y, width: wide, height: high }: Box,
  { label }: Regions,
  { width, height }: { width: number; height: number },
): Radii {
  if (radius === 0) return SQUARE;
  const at = (u: number, v: number): number =>
    label[
      Math.min(height - 1, Math.max(0, Math.round(v))) * width +
        Math.min(width - 1, Math.max(0, Math.round(u)))
    ]!;
  const own = at(x + wide / 2, y + 1);
  const corner = (u: number, v: number): number => (own >= 0 && at(u, v) === own ? 0 : radius);
  return [corner(x, y), corner(x + wide - 1, y), corner(x + wide - 1, y + high - 1), corner(x, y + high - 1)];
}
