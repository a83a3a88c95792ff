import type { Rgb } from '../image/rgb.ts';
import type { Colour } from './paint.ts';
import type { PatchPaint, Rgba } from './patch.ts';

/** What an image looks like to who has not seen it. */
const GREY: Colour = { r: 0.5, g: 0.5, b: 0.5 };

export const toRgb = ({ r, g, b }: Colour): Rgb => [255 * r, 255 * g, 255 * b];

/** Rounded to whole levels of 255, so that a colour reads as a designer would write it. */
export const toColour = ([r, g, b]: readonly number[]): Colour => ({
  r: Math.round(r!) / 255,
  g: Math.round(g!) / 255,
  b: Math.round(b!) / 255,
});

/** As CSS has it. */
export function toHex({ r, g, b }: Colour): string {
  const two = (value: number): string =>
    Math.round(255 * Math.min(1, Math.max(0, value)))
      .toString(16)
      .padStart(2, '0');
  return `#${two(r)}${two(g)}${two(b)}`;
}

/** `top` over an opaque ground. */
export function over(top: Rgba, below: Colour): Colour {
  const mix = (channel: 'r' | 'g' | 'b'): number => top.a * top[channel] + (1 - top.a) * below[channel];
  return { r: mix('r'), g: mix('g'), b: mix('b') };
}

/**
 * The colour of a paint at a place of its layer (shares of the box); `picture` stands for an image. Radial kinds are read along the distance from
 * their middle.
 */
export function paintAt(paint: PatchPaint, x: number, y: number, picture: Colour): Rgba {
  const { opacity = 1 } = paint;
  if (paint.type === 'SOLID') return { ...paint.color, a: opacity };
  if (paint.type === 'IMAGE') return { ...picture, a: opacity };
  const [[a, b, c], [d, e, f]] = paint.gradientTransform;
  const [u, v] = [a * x + b * y + c, d * x + e * y + f];
  const at = paint.type === 'GRADIENT_LINEAR' ? u : 2 * Math.hypot(u - 0.5, v - 0.5);
  const colour = stopAt(paint.gradientStops, at);
  return { ...colour, a: colour.a * opacity };
}

/** The colour of a paint's middle, opacity aside; a picture counts as a middle grey. */
export function middleOf(paint: PatchPaint): Colour {
  const { r, g, b } = paintAt(paint, 0.5, 0.5, GREY);
  return { r, g, b };
}

/** The middle of paints on a ground; a picture counts as a middle grey. opacity: of the layer and all that hold it, 0..1. */
export const middleOver = (paints: readonly PatchPaint[], below: Colour, opacity = 1): Colour =>
  paints.reduce<Colour>((colour, paint) => {
    const top = paintAt(paint, 0.5, 0.5, GREY);
    return over({ ...top, a: top.a * opacity }, colour);
  }, below);

function stopAt(stops: readonly { position: number; color: Rgba }[], at: number): Rgba {
  const after = stops.findIndex(({ position }) => position >= at);
  const [first, last] = [stops[0]!.color, stops.at(-1)!.color];
  if (after === 0) return first;
  if (after < 0) return last;
  const [low, high] = [stops[after - 1]!, stops[after]!];
  const t = (at - low.position) / Math.max(1e-9, high.position - low.position);
  const mix = (channel: keyof Rgba): number =>
    low.color[channel] + t * (high.color[channel] - low.color[channel]);
  return { r: mix('r'), g: mix('g'), b: mix('b'), a: mix('a') };
}
