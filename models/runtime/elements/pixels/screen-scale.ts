import type { Size } from '../../geometry/plan-geometry.ts';
import { resample } from '../../image/resample.ts';
import type { Raster } from '../../types.ts';
import type { PageElement } from '../page-element.ts';

/** Texts from which sizes tell anything; px of letters that no page has a quarter of its texts below. */
const TEXTS = 6;
const SMALL = 10;

/** Scales of screens, the largest first: px of the width of their pictures, and how often that goes into the height at least. */
const SCREENS = [
  { scale: 3, least: 960, most: 1320, upright: 1.5 },
  { scale: 2, least: 640, most: Infinity, upright: 0 },
] as const;

/** Pixels to one of the page that a picture of this size may have, if it is a screenshot of a screen of high resolution. */
export const likelyScales = ({ width, height }: Size): number[] =>
  SCREENS.filter(
    ({ least, most, upright }) => width >= least && width <= most && height >= upright * width,
  ).map(({ scale }) => scale);

/** Whether the letters of a picture that was made smaller are still as large as a page's: then it has found its own size. */
export function isLegible(elements: readonly PageElement[]): boolean {
  const sizes = elements.flatMap(({ type }) => (type ? [type.size] : [])).sort((a, b) => a - b);
  return sizes.length >= TEXTS && sizes[Math.floor(sizes.length / 4)]! >= SMALL;
}

/** A picture in pixels of the page: each the mean of those that the screen has for it. */
export function atScale({ width, height, data }: Raster, scale: number): Raster {
  const [wide, high] = [Math.floor(width / scale), Math.floor(height / scale)];
  const read = (y: number, out: Float32Array): void => {
    for (let i = 0; i < 4 * width; i++) out[(i % 4) * width + (i >> 2)] = data[4 * y * width + i]!;
  };
  const planes = resample({ width, height, channels: 4, read }, wide, high, scale);
  return {
    width: wide,
    height: high,
    data: Uint8ClampedArray.from(
      { length: 4 * wide * high },
      (_, i) => planes[(i % 4) * wide * high + (i >> 2)]!,
    ),
  };
}
