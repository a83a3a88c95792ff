import { middleOf, perChannel, type Rgb } from '../image/rgb.ts';
import type { Colours } from '../image/colours.ts';
import { toRgb } from '../layers/paint-colours.ts';
import { coverage } from '../segment/find-edges.ts';
import type { Filling } from './painted-from.ts';
import type { InkPart } from './find-inks.ts';
import type { PlacedElement } from './placed-elements.ts';
import { segmentInk } from './segment-ink.ts';

/**
 * Paints a text or a drawing in the colour that the plan gives it, with the source's own coverage: glyphs are as crisp as the source's. Parts of a
 * drawing in other shades stay as much paler or none at all (a mark in a disc is a hole in it), segments of a text stay apart.
 * base: the picture without any text or drawing; picture: changed in place.
 */
export function paintInk(
  picture: Colours,
  base: Colours,
  { element, decision }: PlacedElement,
  parts: readonly InkPart[],
  filling: Filling,
): void {
  const { data, width } = picture;
  const keepsOwn = decision.origin.fill === 'source';
  const [main, below] = [toRgb(element.style.fill), toRgb(element.below)];
  for (const { pixels, cover, colour, height } of parts) {
    const isMain = main.every((value, c) => Math.abs(value - colour[c]!) < 1);
    const segment =
      element.kind === 'text' && !isMain && !keepsOwn
        ? segmentInk(
            { colour, main, ground: below, height },
            toRgb(decision.style.fill),
            groundOf(base, pixels),
          )
        : null;
    const own = keepsOwn ? colour : segment;
    const shade = isMain || element.kind === 'text' ? 1 : shadeOf(colour, below, main);
    pixels.forEach((i, s) => {
      const under = perChannel((c) => base.data[3 * i + c]!);
      const ink = own ?? filling(i % width, Math.floor(i / width), under);
      for (let c = 0; c < 3; c++) {
        const seen = under[c]! + shade * (ink[c]! - under[c]!);
        data[3 * i + c]! += cover[s]! * (seen - data[3 * i + c]!);
      }
    });
  }
}

const groundOf = ({ data }: Colours, pixels: Int32Array): Rgb => middleOf(pixels, (i, c) => data[3 * i + c]!);

/** How far on the way from the ground to the ink a colour lies, 0..1. */
function shadeOf(colour: Rgb, ground: Rgb, ink: Rgb): number {
  const share = coverage(
    Float32Array.from(colour),
    0,
    Float32Array.from(ground),
    0,
    Float32Array.from(ink),
    0,
  );
  return Math.min(1, Math.max(0, share));
}
