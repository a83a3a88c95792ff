import type { Raster } from '../../../models/runtime/types.ts';

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
