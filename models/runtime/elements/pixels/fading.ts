import type { Rgb } from '../../image/rgb.ts';
import { apart } from './found-box.ts';

/** Px of the shortest shadow that is told from a border by how it pales. */
const FADING = 4;
/** Px over which lightness comes back at least. */
const LONG = 2;

/** Whether what is strongest is the darkest part of a shadow: it pales steadily from the box on. */
export function isFading(
  data: Float32Array,
  between: readonly number[],
  strongest: number,
  outside: Rgb,
): boolean {
  if (strongest > 1) return false;
  const off = between.slice(strongest, strongest + FADING).map((i) => apart(rgbAt(data, i), outside));
  return (
    off.length === FADING &&
    off.every((value, i) => i === 0 || value < off[i - 1]! + 0.7) &&
    off[1]! > 0.4 * off[0]!
  );
}

/** Whether it is lighter from pixel to pixel. */
export const isRising = (data: Float32Array, pixels: readonly number[]): boolean =>
  pixels.every(
    (i, step) => step === 0 || light(rgbAt(data, i)) >= light(rgbAt(data, pixels[step - 1]!)) - 0.7,
  );

/** A shadow as a line across it shows it: lightness that is missing at the box, 0..255, and px until it is back. */
export interface Fall {
  amount: number;
  reach: number;
}

export const NO_FALL: Fall = { amount: 0, reach: 0 };

/** What lightness is missing at a box and comes back away from it, until the next box's shadow begins. */
export function fallOf(data: Float32Array, between: readonly number[], outside: Rgb): Fall {
  if (between.length < LONG) return NO_FALL;
  const lights = [...between.map((i) => light(rgbAt(data, i))), light(outside)];
  const from = lights[1]! > lights[0]! - 0.7 ? 0 : 1;
  let last = from;
  while (last + 1 < lights.length && lights[last + 1]! >= lights[last]! - 0.7) last++;
  return last - from >= LONG ? { amount: Math.max(0, lights[last]! - lights[from]!), reach: last } : NO_FALL;
}

const light = ([r, g, b]: Rgb): number => 0.299 * r + 0.587 * g + 0.114 * b;

/** 0..255. */
export const rgbAt = (data: Float32Array, i: number): Rgb => [
  data[3 * i]!,
  data[3 * i + 1]!,
  data[3 * i + 2]!,
];
