import { finish } from '../../../models/runtime/finish/finish.ts';
import { segment, readParts } from '../../../models/runtime/segment/segmentation.ts';
import { rasterToTensor } from '../../../models/runtime/image/tensors.ts';
import type { Raster } from '../../../models/runtime/types.ts';
import { random, raster } from '../rasters.ts';

export type Rgb = [number, number, number];

/** Coverage of an anti-aliased rounded box at pixel (x, y), 0..1. */
export function roundedBox(
  x: number,
  y: number,
  [left, top, right, bottom]: [number, number, number, number],
  radius: number,
): number {
  const dx = Math.max(left + radius - (x + 0.5), 0, x + 0.5 - (right - radius));
  const dy = Math.max(top + radius - (y + 0.5), 0, y + 0.5 - (bottom - radius));
  return Math.min(1, Math.max(0, radius - Math.hypot(dx, dy) + 0.5));
}

/** Strokes like letters: 2 px stems every 8 px, the second column half covered, with a bar. */
export function letters(
  x: number,
  y: number,
  left: number,
  top: number,
  count: number,
  height: number,
): number {
  const [dx, dy] = [x - left, y - top];
  if (dx < 0 || dy < 0 || dy >= height || dx >= 8 * count) return 0;
  if (dx % 8 === 0) return 1;
  if (dx % 8 === 1) return 0.5;
  return dx % 8 < 6 && dy >= height - 2 ? 1 : 0;
}

export const mix = (a: Rgb, b: Rgb, t: number): Rgb => a.map((v, c) => v + t * (b[c]! - v)) as Rgb;

/** Box blur of radius r with edges repeated, then noise of +- `noise` in blotches of 5 px: what a network on a coarse grid draws. */
export function blurred(truth: Raster, r: number, noise: number, seed = 3): Raster {
  const { width, height, data } = truth;
  const next = random(seed);
  const across = Math.ceil(width / 5);
  const blotches = Array.from({ length: across * Math.ceil(height / 5) }, () => (next() * 2 - 1) * noise);
  const at = (x: number, y: number, c: number): number =>
    data[4 * (Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))) + c]!;
  return raster(width, height, (x, y) => {
    const pixel = [0, 0, 0];
    for (let dy = -r; dy <= r; dy++)
      for (let dx = -r; dx <= r; dx++) for (let c = 0; c < 3; c++) pixel[c]! += at(x + dx, y + dy, c);
    const blotch = blotches[Math.floor(y / 5) * across + Math.floor(x / 5)]!;
    return pixel.map((sum) => sum / (2 * r + 1) ** 2 + blotch);
  });
}

/** Mean absolute difference over the RGB of the pixels that `where` picks, 0..255. */
export function error(a: Raster, b: Raster, where: (x: number, y: number) => boolean = () => true): number {
  let [sum, n] = [0, 0];
  for (let y = 0; y < a.height; y++) {
    for (let x = 0; x < a.width; x++) {
      if (!where(x, y)) continue;
      const p = 4 * (y * a.width + x);
      for (let c = 0; c < 3; c++) sum += Math.abs(a.data[p + c]! - b.data[p + c]!);
      n += 3;
    }
  }
  return sum / n;
}

export function pixelAt({ width, data }: Raster, x: number, y: number): Rgb {
  const p = 4 * (y * width + x);
  return [data[p]!, data[p + 1]!, data[p + 2]!];
}

/** Finishes `drawn` after `source` with the ink given by `inkAt` (0 without). */
export function finished(
  source: Raster,
  drawn: Raster,
  inkAt: (x: number, y: number) => number = () => 0,
  cell = 4,
): Raster {
  const { width, height } = source;
  const ink = new Float32Array(width * height).map((_, i) => inkAt(i % width, Math.floor(i / width)));
  return finish(
    segment(readParts(rasterToTensor(source, source)), ink),
    { dims: [1, 1, height, width], data: ink },
    drawn,
    cell,
  );
}
