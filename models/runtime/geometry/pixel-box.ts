import type { Box } from './box.ts';
import type { Size } from './plan-geometry.ts';

/** A box in whole pixels; the right and bottom sides are exclusive. */
export interface PixelBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
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
