import type { LayerNode } from '../types.ts';
import { coincides, overlap, type Box } from '../geometry/box.ts';
import { hasFill, hasStroke } from './paint.ts';

/** One visible layer of the flattened frame. */
export interface Shape {
  node: LayerNode;
  box: Box;
  /** The part of `box` that its clipping ancestors leave. */
  seen: Box;
  /** Place in the paint order, back to front. */
  order: number;
  parent: Shape | null;
  /** The mask that gives it its outline. */
  mask?: LayerNode;
}

const CONTAINERS = ['FRAME', 'GROUP', 'COMPONENT', 'COMPONENT_SET', 'INSTANCE', 'SECTION'];
const VECTORS = ['VECTOR', 'BOOLEAN_OPERATION', 'STAR', 'REGULAR_POLYGON'];

export const isContainer = ({ node }: Shape): boolean => CONTAINERS.includes(node.type);
export const isVector = ({ node }: Shape): boolean => VECTORS.includes(node.type);
export const isText = ({ node }: Shape): boolean => node.type === 'TEXT';

/** A box, an ellipse or a filled frame: something drawn that is neither text nor glyph nor line. */
export const isDrawnBox = (shape: Shape): boolean =>
  !isText(shape) &&
  !isVector(shape) &&
  shape.node.type !== 'LINE' &&
  (hasFill(shape.node) || hasStroke(shape.node));

export function isRound({ node, box, mask = node }: Pick<Shape, 'node' | 'box' | 'mask'>): boolean {
  return mask.type === 'ELLIPSE' || (mask.cornerRadius ?? 0) >= 0.45 * Math.min(box.width, box.height);
}

/** True where `shape` is a layer inside `ancestor`. */
export function isInside(shape: Shape, ancestor: Shape): boolean {
  for (let up = shape.parent; up; up = up.parent) if (up === ancestor) return true;
  return false;
}

/** Opacity of a layer and of all that hold it, the root aside, 0..1. */
export function opacityOf(shape: Shape): number {
  let opacity = 1;
  for (let up: Shape | null = shape; up; up = up.parent) opacity *= up.node.opacity ?? 1;
  return opacity;
}

/** Relative to the root. A line has no thickness but its stroke's; a text is as wide as its words, whatever its box. */
function boxOf(node: LayerNode, at: Box, origin: Box): Box {
  const stroke = node.strokes?.length ? (node.strokeWeight ?? 1) : 0;
  const grow = (side: number): number => (side === 0 ? stroke : 0);
  const [wider, higher] = [grow(at.width), grow(at.height)];
  const { x, width } = node.type === 'TEXT' ? wordsOf(node, at) : at;
  return {
    x: x - origin.x - wider / 2,
    y: at.y - origin.y - higher / 2,
    width: width + wider,
    height: at.height + higher,
  };
}

/** The columns of a text's box that its glyphs reach, and one more on either side. */
function wordsOf(node: LayerNode, at: Box): Box {
  const bounds = node.absoluteRenderBounds;
  if (!bounds) return at;
  const glyphs = overlap(at, { ...bounds, x: bounds.x - 1, width: bounds.width + 2 });
  return glyphs.width > 0 ? { ...at, x: glyphs.x, width: glyphs.width } : at;
}

/** Where layers are seen: what clips them, and the last mask before them. */
interface Window {
  clip: Box;
  mask: { node: LayerNode; box: Box } | null;
}

/**
 * The layers below `root` in paint order. Hidden layers and what they hold are left out, and so is what is clipped away; a layer that is
 * all clipped away can still hold what is seen (groups do not clip). A mask is no layer but the outline of the later ones of its parent
 * (plugin typings, isMask), and the operands of a boolean operation paint nothing: the operation does.
 */
export function flattenLayers(root: LayerNode): Shape[] {
  const frame = root.absoluteBoundingBox!;
  const shapes: Shape[] = [];
  const visit = (node: LayerNode, parent: Shape | null, window: Window): void => {
    const at = node.absoluteBoundingBox;
    if (node.visible === false || node.opacity === 0 || !at) return;
    const shape = { ...shapeIn(window, node, boxOf(node, at, frame)), order: shapes.length, parent };
    if (shape.seen.width > 0 && shape.seen.height > 0) shapes.push(shape);
    const { clip, mask } = window;
    if (node.type !== 'BOOLEAN_OPERATION')
      visitAll(node, shape, { clip: node.clipsContent ? shape.seen : clip, mask });
  };
  const visitAll = (node: LayerNode, parent: Shape | null, around: Window): void => {
    let window = around;
    for (const child of node.children ?? []) {
      if (child.isMask !== true) visit(child, parent, window);
      else window = masked(child, window, frame);
    }
  };
  visitAll(root, null, { clip: { x: 0, y: 0, width: frame.width, height: frame.height }, mask: null });
  return shapes;
}

/** What lies behind a window: a masked layer is no larger than its mask. */
function shapeIn(
  { clip, mask }: Window,
  node: LayerNode,
  whole: Box,
): Pick<Shape, 'node' | 'box' | 'seen' | 'mask'> {
  if (mask === null) return { node, box: whole, seen: overlap(whole, clip) };
  const box = overlap(whole, mask.box);
  return { node, box, seen: overlap(box, clip), ...(coincides(box, mask.box) && { mask: mask.node }) };
}

/** The window after a mask; a hidden mask masks nothing. Masks after each other are all looked through. */
function masked(node: LayerNode, { clip, mask }: Window, frame: Box): Window {
  const at = node.absoluteBoundingBox;
  if (node.visible === false || !at) return { clip, mask };
  const box = boxOf(node, at, frame);
  return { clip: overlap(clip, box), mask: { node, box: mask === null ? box : overlap(box, mask.box) } };
}
