import type { FloatTensor } from '../ort/ort.ts';
import type { Raster } from '../types.ts';

/** Three interleaved channels per pixel, 0..255 and not rounded. */
export interface Colours {
  width: number;
  height: number;
  data: Float32Array;
}

/** [1, 3, H, W] in [-1, 1] -> colours. */
export function coloursOfTensor({ dims, data }: FloatTensor): Colours {
  const [height, width] = [dims[2]!, dims[3]!];
  const n = width * height;
  const colours = new Float32Array(3 * n);
  for (let c = 0; c < 3; c++) {
    for (let i = 0; i < n; i++) colours[3 * i + c] = (data[c * n + i]! + 1) * 127.5;
  }
  return { width, height, data: colours };
}

/** Colours of an opaque raster. */
export function coloursOfRaster({ width, height, data }: Raster): Colours {
  const colours = new Float32Array(3 * width * height);
  for (let i = 0, p = 0, q = 0; i < width * height; i++, p += 4, q += 3) {
    colours[q] = data[p]!;
    colours[q + 1] = data[p + 1]!;
    colours[q + 2] = data[p + 2]!;
  }
  return { width, height, data: colours };
}

/** An opaque raster, rounded. */
export function rasterOfColours({ width, height, data }: Colours): Raster {
  const pixels = new Uint8ClampedArray(4 * width * height);
  for (let i = 0, p = 0, q = 0; i < width * height; i++, p += 4, q += 3) {
    pixels[p] = data[q]!;
    pixels[p + 1] = data[q + 1]!;
    pixels[p + 2] = data[q + 2]!;
    pixels[p + 3] = 255;
  }
  return { width, height, data: pixels };
}

/** Largest difference of two pixels in any channel. */
export function difference(a: Float32Array, i: number, b: Float32Array, j: number): number {
  const p = 3 * i;
  const q = 3 * j;
  const r = Math.abs(a[p]! - b[q]!);
  const g = Math.abs(a[p + 1]! - b[q + 1]!);
  const h = Math.abs(a[p + 2]! - b[q + 2]!);
  return r > g ? (r > h ? r : h) : g > h ? g : h;
}
