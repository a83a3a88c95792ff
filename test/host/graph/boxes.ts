import type { SceneDocument } from './document.ts';
import { intersect, multiply, transformBox, union, type Box } from './matrix.ts';
import { FITS_CHILDREN, IDENTITY, type Matrix, type SceneNode } from './types.ts';

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

/** `absoluteRenderBounds`: what ink the node leaves, or null when it or an ancestor is hidden. */
export function renderBounds(document: SceneDocument, id: string): Box | null {
  const chain = [document.get(id), ...document.ancestors(id)];
  if (chain.some((node) => !node.visible)) return null;
  return inkBox(document, id);
}

function inkBox(document: SceneDocument, id: string): Box | null {
  const node = document.get(id);
  if (!node.visible || node.opacity === 0) return null;
  const boxes: Box[] = [];
  if (!FITS_CHILDREN.has(node.type) && node.type !== 'PAGE') {
    const spread = strokeOutset(node);
    const own = { x: -spread, y: -spread, width: node.width + 2 * spread, height: node.height + 2 * spread };
    boxes.push(transformBox(absoluteTransform(document, id), own));
  }
  const inner = node.children.flatMap((child) => inkBox(document, child) ?? []);
  if (node.clipsContent) {
    const clip = absoluteBox(document, id);
    for (const box of inner) if (intersect(box, clip).width > 0) boxes.push(intersect(box, clip));
  } else boxes.push(...inner);
  const ink = union(boxes);
  return ink && withShadows(node, ink);
}

function strokeOutset(node: SceneNode): number {
  if (!node.strokes.some((stroke) => stroke.visible !== false)) return 0;
  return node.strokeAlign === 'INSIDE'
    ? 0
    : node.strokeAlign === 'CENTER'
      ? node.strokeWeight / 2
      : node.strokeWeight;
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
