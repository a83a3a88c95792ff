import type { LayerNode } from '../types.ts';
import { classifyLayer, type Box } from './classify-layer.ts';
import { isInkRole, type GroundRole, type Role } from './roles.ts';

/** One painted box in the frame's own units, relative to the root's top left corner. */
export interface Element {
  role: Role;
  box: Box;
  /** The part of `box` that its clipping ancestors leave. */
  seen: Box;
  /** Colour of a TEXT layer's first solid fill, 0..1. */
  colour?: { r: number; g: number; b: number };
}

/** Controls whose inner shapes belong to them: only texts, icons, pictures and avatars inside keep a role of their own. */
const WHOLE: readonly GroundRole[] = [
  'button',
  'button-secondary',
  'field',
  'chip',
  'toggle',
  'progress',
  'divider',
  'picture',
  'avatar',
  'chart',
];
const INSIDE_CONTROLS: readonly Role[] = ['heading', 'text', 'caption', 'icon', 'picture', 'avatar'];

function overlap(a: Box, b: Box): Box {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return {
    x,
    y,
    width: Math.min(a.x + a.width, b.x + b.width) - x,
    height: Math.min(a.y + a.height, b.y + b.height) - y,
  };
}

/** Relative to the root. A line has no thickness but its stroke's. */
function boxOf(node: LayerNode, at: Box, origin: Box): Box {
  const stroke = node.strokes?.length ? (node.strokeWeight ?? 1) : 0;
  const grow = (side: number): number => (side === 0 ? stroke : 0);
  const [wider, higher] = [grow(at.width), grow(at.height)];
  return {
    x: at.x - origin.x - wider / 2,
    y: at.y - origin.y - higher / 2,
    width: at.width + wider,
    height: at.height + higher,
  };
}

function textColour(node: LayerNode): Element['colour'] {
  const fill = node.fills?.find((paint) => paint.type === 'SOLID' && paint.visible !== false && paint.color);
  return node.type === 'TEXT' ? fill?.color : undefined;
}

/** Every layer that has a role, back to front. `root` needs a bounding box (readLayers). Hidden layers and what they hold are left out. */
export function listElements(root: LayerNode): Element[] {
  const frame = root.absoluteBoundingBox!;
  const size = { width: frame.width, height: frame.height };
  const whole: Box = { x: 0, y: 0, ...size };
  const elements: Element[] = [{ role: 'page', box: whole, seen: whole }];

  const visit = (node: LayerNode, siblings: readonly LayerNode[], parent: GroundRole, clip: Box): void => {
    if (node.visible === false || node.opacity === 0) return;
    const at = node.absoluteBoundingBox;
    if (!at) return;
    const box = boxOf(node, at, frame);
    const seen = overlap(box, clip);
    let role = classifyLayer(node, box, { root: size, parent, siblings });
    if (role && WHOLE.includes(parent) && !INSIDE_CONTROLS.includes(role)) role = null;
    // A picture inside a picture is its crop or its cross, and an avatar's image is the avatar.
    if (
      (parent === 'picture' || parent === 'avatar') &&
      role &&
      !['heading', 'text', 'caption'].includes(role)
    )
      role = null;
    if (role && seen.width > 0 && seen.height > 0)
      elements.push({ role, box, seen, colour: textColour(node) });
    if (role && isInkRole(role)) return;
    const inner = node.clipsContent ? seen : clip;
    for (const child of node.children ?? []) visit(child, node.children!, role ?? parent, inner);
  };
  for (const child of root.children ?? []) visit(child, root.children!, 'page', whole);
  return elements;
}
