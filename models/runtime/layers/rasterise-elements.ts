import type { Size } from '../geometry/plan-geometry.ts';
import type { Box } from '../geometry/box.ts';
import type { Element } from './list-elements.ts';
import { GROUND_ROLES, INK_ROLES, isInkRole } from './roles.ts';

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
  for (const element of elements) {
    const { role, box, seen } = element;
    const pixels = toPixels(seen, scale, size);
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
      inks.fill(0, from, to); // what is painted later covers the glyphs below
      v.fill(pictured ? ((y + 0.5) / scale.y - box.y) / box.height : 0, from, to);
      for (let i = from, x = pixels.left; i < to; i++, x++) {
        u[i] = pictured ? ((x + 0.5) / scale.x - box.x) / box.width : 0;
      }
    }
    painted(element, pixels);
  }
  return { ...size, ground, inks, u, v };
}
