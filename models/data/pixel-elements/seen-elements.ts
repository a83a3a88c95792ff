import { area, contains, overlap, type Box } from '../../runtime/geometry/box.ts';
import { elementsOfLayers } from '../../runtime/elements/elements-of-layers.ts';
import type { PageElement } from '../../runtime/elements/page-element.ts';
import { apart } from '../../runtime/layers/paint.ts';
import { readLayers } from '../../runtime/layers/read-layers.ts';
import { flattenLayers } from '../../runtime/layers/shape.ts';
import type { LayerNode } from '../../runtime/types.ts';
import type { StyledNode } from '../../runtime/layers/styled-node.ts';
import type { RestNode } from '../trees/rest-node.ts';
import { edgeLines, joinLines } from './edge-lines.ts';

/** Colours that differ by less in every channel are one to the eye and to a raster, 0..1. */
const SEEN = 2 / 255;
/** Share of an element that the frame and what clips it have to leave. */
const LEFT = 0.25;
/** Less lets something through. */
const OPAQUE = 0.95;
/** Share of the page from which a box is the page. */
const PAGE = 0.98;

/**
 * The elements of a tree's layers that its picture shows, cut to what is seen and put on whole pixels as browsers do. The page itself is not among them, nor a
 * box that is all of it. A box of which no more is seen than the border of one side, or of two that face each other, is as many lines (edge-lines.ts).
 */
export function seenElements(tree: RestNode): PageElement[] {
  const root = readLayers(tree) as StyledNode;
  const elements = elementsOfLayers(root);
  const shapes = flattenLayers(root);
  const windows = new Map(shapes.map(({ node, seen }) => [node.id, seen]));
  const strokes = new Map(
    shapes.map(({ node }) => [node.id, isVectorStroked(node) ? (node.strokeWeight ?? 1) : 0]),
  );
  const opaque = new Set(shapes.filter(({ node }) => isOpaque(node)).map(({ node }) => node.id));
  const whole = elements[0]!.box;
  const seen = elements.flatMap((element, place): PageElement[] => {
    if (place === 0 || !isPainted(element) || isCovered(element, elements.slice(place + 1), opaque))
      return [];
    const window = element.layers.length === 1 ? (windows.get(element.layers[0]!) ?? whole) : whole;
    const inked = element.kind === 'drawing' ? grown(element, strokes) : element.box;
    const left = overlap(overlap(inked, element.kind === 'drawing' ? whole : window), whole);
    if (left.width <= 0 || left.height <= 0 || area(left) < LEFT * area(element.box)) return [];
    if (element.kind === 'box' && area(left) >= PAGE * area(whole)) return [];
    const cut = { ...element, box: element.kind === 'text' ? left : onPixels(left) };
    return isGroundSeen(element) ? [cut] : edgeLines(cut);
  });
  return joinLines(seen);
}

const isVectorStroked = ({ strokes = [], type }: LayerNode): boolean =>
  type === 'VECTOR' && strokes.some(({ visible }) => visible !== false);

/** A vector's box is that of its path: its stroke reaches out of it by half of its weight. */
function grown({ box, layers }: PageElement, strokes: ReadonlyMap<string, number>): Box {
  const half = Math.max(...layers.map((id) => strokes.get(id) ?? 0)) / 2;
  return { x: box.x - half, y: box.y - half, width: box.width + 2 * half, height: box.height + 2 * half };
}

/** Whether more of a box is seen than one or two of its sides. */
function isGroundSeen({ kind, style, below }: PageElement): boolean {
  if (kind !== 'box' || style.gradient || style.shadow > 0 || apart(style.fill, below) > SEEN) return true;
  const [top, right, bottom, left] = style.stroke!.sides;
  return (top || bottom) === true && (right || left) === true;
}

function isPainted({ kind, style, below }: PageElement): boolean {
  if (kind === 'picture' || style.gradient || style.shadow > 0) return true;
  return (
    apart(style.fill, below) > SEEN || (style.stroke !== null && apart(style.stroke.colour, below) > SEEN)
  );
}

/** Whether one later element hides it whole. opaque: ids of layers that let nothing through. */
const isCovered = (
  { box }: PageElement,
  later: readonly PageElement[],
  opaque: ReadonlySet<string>,
): boolean =>
  later.some(
    ({ kind, layers, box: over }) =>
      (kind === 'picture' || kind === 'box') && opaque.has(layers[0]!) && contains(over, box, 0.5),
  );

const isOpaque = ({ fills = [], opacity = 1 }: LayerNode): boolean =>
  opacity > OPAQUE &&
  fills.some((paint) => paint.visible !== false && (paint.opacity ?? 1) * (paint.color?.a ?? 1) > OPAQUE);

function onPixels({ x, y, width, height }: Box): Box {
  const [left, top] = [Math.round(x), Math.round(y)];
  return {
    x: left,
    y: top,
    width: Math.max(1, Math.round(x + width) - left),
    height: Math.max(1, Math.round(y + height) - top),
  };
}
