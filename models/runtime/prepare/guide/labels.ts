import type { FloatTensor } from '../../ort/ort.ts';
import type { Raster } from '../../types.ts';
import type { Size } from '../../geometry/plan-geometry.ts';
import { UNSURE, type ColourKey, type KeyColour } from './colour-key.ts';

/** Squared distance in RGB within which a pixel is one of the key's colours rather than a mixture at a border. */
export const SURE = 20 ** 2;

/** Nearest sample, as label maps are resized: the pixel under the target's centre. */
function nearest(from: number, to: number, i: number): number {
  return Math.min(from - 1, Math.floor(((i + 0.5) * from) / to));
}

/**
 * Reads a mask at `size` -> class numbers [H * W].
 * A grey picture whose values are class numbers (or 255, taken as the last class) holds them as they are; any other is compared with the
 * key, and mixed pixels at borders take the class of the nearest sure one. Transparent pixels are class 0.
 */
export function readLabels(mask: Raster, key: ColourKey, size: Size): Uint8Array {
  const numbers = holdsNumbers(mask, key.classes) ? numberKey(key) : null;
  const labels = new Uint8Array(size.width * size.height);
  for (let y = 0, i = 0; y < size.height; y++) {
    const row = nearest(mask.height, size.height, y) * mask.width;
    for (let x = 0; x < size.width; x++, i++) {
      const p = 4 * (row + nearest(mask.width, size.width, x));
      if (numbers) labels[i] = numbers[mask.data[p]!]!;
      else labels[i] = mask.data[p + 3]! < 128 ? 0 : closest(mask.data, p, key);
    }
  }
  fillUnsure(labels, mask, key, size);
  return labels;
}

/** Whether a picture's greys are class numbers. */
export function holdsNumbers({ data }: Raster, classes: number): boolean {
  for (let p = 0; p < data.length; p += 4) {
    const value = data[p]!;
    if (data[p + 1] !== value || data[p + 2] !== value || data[p + 3] !== 255) return false;
    if (value >= classes && value !== 255) return false;
  }
  return true;
}

/** The class of each grey of a picture that holds class numbers: its own, unless a grey was given to another by hand. */
export function numberKey({ classes, colours }: ColourKey): Uint8Array {
  const labels = Uint8Array.from({ length: 256 }, (_, value) => Math.min(value, classes - 1));
  for (const { by, colour, label } of colours) {
    if (by === 'choice' && colour[0] === colour[1] && colour[1] === colour[2]) labels[colour[0]] = label;
  }
  return labels;
}

/** The class of the nearest colour of the key, UNSURE where none is near. data: RGBA; p: where the pixel begins. */
export function closest(data: ArrayLike<number>, p: number, key: ColourKey, limit = SURE): number {
  return nearestColour(data, p, key, limit)?.label ?? UNSURE;
}

/** The nearest colour of the key within a squared distance, of equally near ones the first; null where none is. */
export function nearestColour(
  data: ArrayLike<number>,
  p: number,
  { colours }: ColourKey,
  limit = SURE,
): KeyColour | null {
  let best: KeyColour | null = null;
  let least = limit;
  for (const one of colours) {
    const away = distance2(data, p, one.colour);
    if (away < least || (away === least && best === null)) [best, least] = [one, away];
  }
  return best;
}

/** Squared distance in RGB. data: RGBA; p: where the pixel begins. */
export function distance2(data: ArrayLike<number>, p: number, [r, g, b]: KeyColour['colour']): number {
  return (data[p]! - r) ** 2 + (data[p + 1]! - g) ** 2 + (data[p + 2]! - b) ** 2;
}

/** The colours that are of a class: what is left to choose from where nothing is sure. */
export function sureOnly(key: ColourKey): ColourKey {
  return { ...key, colours: key.colours.filter(({ label }) => label !== UNSURE) };
}

/**
 * Spreads the sure classes over the unsure pixels, ring by ring; a picture without any sure pixel takes the nearest colours instead, and class 0
 * where every colour was given to no class.
 */
function fillUnsure(labels: Uint8Array, mask: Raster, key: ColourKey, { width, height }: Size): void {
  let open = [...labels.keys()].filter((i) => labels[i] === UNSURE);
  if (open.length === labels.length) {
    const sure = sureOnly(key);
    for (const i of open) {
      const [x, y] = [i % width, Math.floor(i / width)];
      const p = 4 * (nearest(mask.height, height, y) * mask.width + nearest(mask.width, width, x));
      labels[i] = sure.colours.length > 0 ? closest(mask.data, p, sure, Infinity) : 0;
    }
    return;
  }
  while (open.length > 0) {
    const found = new Map<number, number>();
    for (const i of open) {
      const x = i % width;
      const around = [x > 0 ? i - 1 : -1, x < width - 1 ? i + 1 : -1, i - width, i + width];
      const sure = around.find((at) => at >= 0 && at < labels.length && labels[at] !== UNSURE);
      if (sure !== undefined) found.set(i, labels[sure]!);
    }
    found.forEach((label, i) => (labels[i] = label));
    open = open.filter((i) => !found.has(i));
  }
}

/** Class numbers -> [1, classes, H, W] of 0 and 1. */
export function oneHot(labels: Uint8Array, classes: number, { width, height }: Size): FloatTensor {
  const data = new Float32Array(classes * labels.length);
  labels.forEach((label, i) => (data[label * labels.length + i] = 1));
  return { dims: [1, classes, height, width], data };
}
