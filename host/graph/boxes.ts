import type { SceneDocument } from './document.ts';
import { intersect, multiply, transformBox, union, type Box } from './matrix.ts';
import { sidesOf } from './stroke-weights.ts';
import { FITS_CHILDREN, IDENTITY, type Matrix, type SceneNode, type SideWeights } from './types.ts';

/** From the node's own units to the page's. */
export function absoluteTransform(document: SceneDocument, id: string): Matrix {
  const node = document.get(id);
  if (node.type === 'PAGE' || node.type === 'DOCUMENT') return IDENTITY;
  const container = containerOf(document, id);
  if (FITS_CHILDREN.has(node.type)) {
    const box = childrenBox(document, id);
    return [
      [1, 0, box.x],
      [0, 1, box.y],
    ];
  }
  return multiply(container ? absoluteTransform(document, container.id) : IDENTITY, node.transform);
}

/** The nearest ancestor whose coordinates the node uses. */
export function containerOf(document: SceneDocument, id: string): SceneNode | null {
  return document.ancestors(id).find((ancestor) => !FITS_CHILDREN.has(ancestor.type)) ?? null;
}

function childrenBox(document: SceneDocument, id: string): Box {
  const boxes = document.get(id).children.map((child) => absoluteBox(document, child));
  return union(boxes) ?? { x: 0, y: 0, width: 0, height: 0 };
}

/** `absoluteBoundingBox`: strokes and effects left out. */
export function absoluteBox(document: SceneDocument, id: string): Box {
  const node = document.get(id);
  if (FITS_CHILDREN.has(node.type)) return childrenBox(document, id);
  return transformBox(absoluteTransform(document, id), {
    x: 0,
    y: 0,
    width: node.width,
    height: node.height,
  });
}

/** `absoluteRenderBounds`: what ink the node leaves, or null when it or an ancestor is hidden, and of a mask, which paints nothing. */
export function renderBounds(document: SceneDocument, id: string): Box | null {
  const chain = [document.get(id), ...document.ancestors(id)];
  if (chain.some((node) => !node.visible || node.isMask)) return null;
  return inkOf(document, id);
}

/** What ink a visible node leaves, be it a mask or not. */
export function inkOf(document: SceneDocument, id: string): Box | null {
  const node = document.get(id);
  if (!node.visible || node.opacity === 0) return null;
  const boxes: Box[] = [];
  const gathers = FITS_CHILDREN.has(node.type) || node.type === 'PAGE';
  if (!gathers) boxes.push(transformBox(absoluteTransform(document, id), ownInk(node)));
  if (node.type === 'BOOLEAN_OPERATION') return withShadows(node, childrenBox(document, id));
  const inner = maskedInk(document, node.children);
  if (node.clipsContent) {
    const clip = absoluteBox(document, id);
    for (const box of inner) if (intersect(box, clip).width > 0) boxes.push(intersect(box, clip));
  } else boxes.push(...inner);
  const ink = union(boxes);
  return ink && withShadows(node, ink);
}

/** Each sibling's ink, within the ink of the masks before it. */
function maskedInk(document: SceneDocument, ids: readonly string[]): Box[] {
  const boxes: Box[] = [];
  let within: Box | null = null;
  for (const id of ids) {
    const ink = inkOf(document, id);
    const seen: Box | null = ink && within ? intersect(ink, within) : ink;
    if (document.get(id).isMask && document.get(id).visible) within = seen ?? NOTHING;
    else if (seen && (!within || (seen.width > 0 && seen.height > 0))) boxes.push(seen);
  }
  return boxes;
}

const NOTHING: Box = { x: 0, y: 0, width: 0, height: 0 };

function ownInk(node: SceneNode): Box {
  const { width, height, strokeAlign } = node;
  if (!node.strokes.some((stroke) => stroke.visible !== false)) return { x: 0, y: 0, width, height };
  const part = { INSIDE: 0, CENTER: 0.5, OUTSIDE: 1 }[strokeAlign];
  const [top, right, bottom, left] = sidesOf(node).map((weight) => weight * part) as SideWeights;
  return { x: -left, y: -top, width: width + left + right, height: height + top + bottom };
}

function withShadows(node: SceneNode, box: Box): Box {
  const boxes = [box];
  for (const effect of node.effects) {
    if (!effect.visible) continue;
    if (effect.type === 'LAYER_BLUR') boxes.push(grow(box, effect.radius, 0, 0));
    if (effect.type === 'DROP_SHADOW')
      boxes.push(grow(box, effect.radius + (effect.spread ?? 0), effect.offset.x, effect.offset.y));
  }
  return union(boxes) ?? box;
}

const grow = (box: Box, by: number, dx: number, dy: number): Box => ({
  x: box.x - by + dx,
  y: box.y - by + dy,
  width: box.width + 2 * by,
  height: box.height + 2 * by,
});
