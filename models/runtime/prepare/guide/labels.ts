import type { FloatTensor } from '../../ort.ts';
import type { Raster } from '../../types.ts';
import type { Size } from '../geometry.ts';
import type { Legend } from './legend.ts';

/** Squared distance in RGB within which a pixel is one of the legend's colours rather than a mixture at a border. */
const SURE = 20 ** 2;
const UNSURE = 255;

/** Nearest sample, as label maps are resized: the pixel under the target's centre. */
function nearest(from: number, to: number, i: number): number {
  return Math.min(from - 1, Math.floor(((i + 0.5) * from) / to));
}

/**
 * Reads a mask at `size` -> class numbers [H * W].
 * A grey picture whose values are class numbers (or 255, taken as the last class) holds them as they are; any other is compared with the
 * legend, and mixed pixels at borders take the class of the nearest sure one. Transparent pixels are class 0.
 */
export function readLabels(mask: Raster, legend: Legend, size: Size): Uint8Array {
  const isNumbers = holdsNumbers(mask, legend.length);
  const labels = new Uint8Array(size.width * size.height);
  for (let y = 0, i = 0; y < size.height; y++) {
    const row = nearest(mask.height, size.height, y) * mask.width;
    for (let x = 0; x < size.width; x++, i++) {
      const p = 4 * (row + nearest(mask.width, size.width, x));
      if (isNumbers) labels[i] = Math.min(mask.data[p]!, legend.length - 1);
      else labels[i] = mask.data[p + 3]! < 128 ? 0 : closest(mask.data, p, legend);
    }
  }
  if (!isNumbers) fillUnsure(labels, mask, legend, size);
  return labels;
}

function holdsNumbers({ data }: Raster, classes: number): boolean {
  for (let p = 0; p < data.length; p += 4) {
    const value = data[p]!;
    if (data[p + 1] !== value || data[p + 2] !== value || data[p + 3] !== 255) return false;
    if (value >= classes && value !== 255) return false;
  }
  return true;
}

/** The class of the nearest legend colour, UNSURE where none is near. */
function closest(data: Uint8ClampedArray, p: number, legend: Legend, limit = SURE): number {
  let best = UNSURE;
  let least = limit;
  legend.forEach(({ colour }, k) => {
    const away =
      (data[p]! - colour[0]) ** 2 + (data[p + 1]! - colour[1]) ** 2 + (data[p + 2]! - colour[2]) ** 2;
    if (away <= least && (away < least || best === UNSURE)) [best, least] = [k, away];
  });
  return best;
}

/** Spreads the sure classes over the unsure pixels, ring by ring; a picture without any sure pixel takes the nearest colours instead. */
function fillUnsure(labels: Uint8Array, mask: Raster, legend: Legend, { width, height }: Size): void {
  let open = [...labels.keys()].filter((i) => labels[i] === UNSURE);
  if (open.length === labels.length) {
    for (const i of open) {
      const [x, y] = [i % width, Math.floor(i / width)];
      const p = 4 * (nearest(mask.height, height, y) * mask.width + nearest(mask.width, width, x));
      labels[i] = closest(mask.data, p, legend, Infinity);
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
