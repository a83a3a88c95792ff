import type { ElementStyle } from '../elements/page-element.ts';
import type { PatchEffect } from '../layers/patch.ts';

/** Reach of a shadow of which that is not known, and share of a reach over which one is seen; most kits cast a quarter of it downwards. */
const REACH = 16;
const SEEN = 0.85;
const DOWN = 0.25;

/** A shadow of which no more is known than its strength, and how far it is seen where it was read off pixels (ElementStyle); units of the frame. */
export function softShadow({ shadow, reach }: Pick<ElementStyle, 'shadow' | 'reach'>): PatchEffect {
  const whole = reach === undefined ? REACH : Math.round(reach / SEEN);
  const down = Math.round(DOWN * whole);
  return {
    type: 'DROP_SHADOW',
    color: { r: 0, g: 0, b: 0, a: shadow },
    offset: { x: 0, y: down },
    radius: whole - down,
  };
}
