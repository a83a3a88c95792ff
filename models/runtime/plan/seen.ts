import type { ElementStyle, PageElement } from '../elements/page-element.ts';
import { contrast } from '../image/keep-contrast.ts';
import type { Colour } from '../layers/paint.ts';
import { toColour, toRgb } from '../layers/paint-colours.ts';

/** WCAG contrast ratio from which an edge is seen: a card of #F4F4F4 on white has it, one of #F7F7F7 has not. */
export const SEEN = 1.1;
/** Strength of a shadow from which it draws an edge, for half of it falls right beside the edge and has that contrast on white, and the contrast that it then counts as. */
const CAST = { shadow: 0.1, contrast: 1.2 };

export const contrastOf = (a: Colour, b: Colour): number => contrast(toRgb(a), toRgb(b));

/** How much a box, a picture or a line in some style stands out from its ground: the largest WCAG ratio of fill, border and shadow, 1 where it is not seen. */
export function standing({ kind }: Pick<PageElement, 'kind'>, style: ElementStyle, ground: Colour): number {
  const { fill, filled, gradient, stroke, shadow } = style;
  if (kind === 'line') return contrastOf(fill, ground);
  return Math.max(
    filled ? contrastOf(fill, ground) : 1,
    // A gradient whose middle is the ground's colour is seen at its ends.
    filled && gradient ? SEEN : 1,
    stroke ? contrastOf(stroke.colour, ground) : 1,
    shadow >= CAST.shadow ? CAST.contrast : 1,
  );
}

const LEVELS = 255;

/**
 * The colour nearest to `from` on its way to black or white that has at least this contrast to the ground; first towards the side that is named, then
 * the other. Whole levels of 255. A ratio that neither end reaches gives the end that comes nearer; up to 4.5 one always does.
 */
export function toneWith(from: Colour, ground: Colour, ratio: number, side: 'darker' | 'lighter'): Colour {
  const ends = side === 'darker' ? [0, 1] : [1, 0];
  for (const end of ends)
    for (let step = 0; step <= LEVELS; step++) {
      const mix = (value: number): number => 255 * (value + (step / LEVELS) * (end - value));
      const tone = toColour([mix(from.r), mix(from.g), mix(from.b)]);
      if (contrastOf(tone, ground) >= ratio) return tone;
    }
  const [black, white] = [toColour([0, 0, 0]), toColour([255, 255, 255])];
  return contrastOf(black, ground) >= contrastOf(white, ground) ? black : white;
}
