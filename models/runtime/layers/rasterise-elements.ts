import type { Size } from '../geometry/plan-geometry.ts';
import type { Box } from '../geometry/box.ts';
import type { Element } from './list-elements.ts';
import { isRound } from './shape.ts';
import { GROUND_ROLES, INK_ROLES, isInkRole, type Role } from './roles.ts';

/** A box in whole pixels; the right and bottom sides are exclusive. */
export interface PixelBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The frame's layers as pixels, row-major, the same as rasterise in models/training/wireframe/pages.py. */
export interface LayerMaps extends Size {
  /** Index into GROUND_ROLES. */
  ground: Uint8Array;
  /** Bit k is set inside a box of INK_ROLES[k]. */
  inks: Uint8Array;
  /** Place inside a picture's or avatar's box, 0..1; 0 outside. */
  u: Float32Array;
  v: Float32Array;
  /** The layer whose ground is on top of each pixel, as an index into `elements`; the page is the first. */
  topmost: Int32Array;
  elements: readonly DrawnElement[];
  /** Pixels per unit of the frame on either axis. */
  scale: { x: number; y: number };
}

export interface DrawnElement {
  role: Role;
  pixels: PixelBox;
  /** Of its corners, units of the frame; Infinity where it is round to its ends, null where its layer does not say. */
  radius: number | null;
}

/** A box covers the pixels whose centres it holds. scale: pixels per unit of the frame on either axis. */
export function toPixels(box: Box, scale: { x: number; y: number }, size: Size): PixelBox {
  const side = (at: number, limit: number): number => Math.min(limit, Math.max(0, Math.round(at)));
  return {
    left: side(box.x * scale.x, size.width),
    top: side(box.y * scale.y, size.height),
    right: side((box.x + box.width) * scale.x, size.width),
    bottom: side((box.y + box.height) * scale.y, size.height),
  };
}

/** The pixels of a box, row by row. width: of the picture. */
export function forEachPixel(
  { left, top, right, bottom }: PixelBox,
  width: number,
  visit: (i: number) => void,
): void {
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) visit(y * width + x);
}

/** Paints the elements back to front at `size`. frame: the root's own size. `painted` is told every element with its pixels. */
export function rasteriseElements(
  elements: readonly Element[],
  frame: Size,
  size: Size,
  painted: (element: Element, box: PixelBox) => void,
): LayerMaps {
  const scale = { x: size.width / frame.width, y: size.height / frame.height };
  const n = size.width * size.height;
  const ground = new Uint8Array(n);
  const inks = new Uint8Array(n);
  const u = new Float32Array(n);
  const v = new Float32Array(n);
  const topmost = new Int32Array(n);
  const drawn: DrawnElement[] = [];
  for (const [order, element] of elements.entries()) {
    const { role, box, seen } = element;
    const pixels = toPixels(seen, scale, size);
    drawn.push({ role, pixels, radius: cornerRadius(element) });
    const pictured = role === 'picture' || role === 'avatar';
    for (let y = pixels.top; y < pixels.bottom; y++) {
      const from = y * size.width + pixels.left;
      const to = y * size.width + pixels.right;
      if (isInkRole(role)) {
        const bit = 1 << INK_ROLES.indexOf(role);
        for (let i = from; i < to; i++) inks[i]! |= bit;
        continue;
      }
      ground.fill(GROUND_ROLES.indexOf(role), from, to);
      topmost.fill(order, from, to);
      inks.fill(0, from, to); // what is painted later covers the glyphs below
      v.fill(pictured ? ((y + 0.5) / scale.y - box.y) / box.height : 0, from, to);
      for (let i = from, x = pixels.left; i < to; i++, x++) {
        u[i] = pictured ? ((x + 0.5) / scale.x - box.x) / box.width : 0;
      }
    }
    painted(element, pixels);
  }
  return { ...size, ground, inks, u, v, topmost, elements: drawn, scale };
}

const BOXES = ['RECTANGLE', 'FRAME', 'COMPONENT', 'INSTANCE', 'ELLIPSE'];

/** Null for a layer whose corners differ, and for one that is no box. */
function cornerRadius({ box, layer, mask }: Element): number | null {
  if (!layer || layer.rectangleCornerRadii || !BOXES.includes(layer.type)) return null;
  const round = isRound({ node: layer, box, ...(mask && { mask }) });
  return round ? Infinity : ((mask ?? layer).cornerRadius ?? 0);
}
