import type { PatchEffect } from '../layers/patch.ts';

/** A shadow of which only the strength is known (ElementStyle.shadow), as most kits cast it; units of the frame. */
export const softShadow = (strength: number): PatchEffect => ({
  type: 'DROP_SHADOW',
  color: { r: 0, g: 0, b: 0, a: strength },
  offset: { x: 0, y: 4 },
  radius: 12,
});
