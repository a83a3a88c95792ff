import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { estimateInk } from '../../../models/runtime/segment/estimate-ink.ts';
import { rasterToTensor } from '../../../models/runtime/image/tensors.ts';
import type { Raster } from '../../../models/runtime/types.ts';
import { noise, raster } from '../rasters.ts';

/** The definition, pixel by pixel in double precision, on clamped coordinates (edge-replicate). */
function byDefinition({ width, height, data }: Raster): number[] {
  const at = (x: number, y: number) =>
    Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x));
  const y = Array.from(
    { length: width * height },
    (_, i) => (0.299 * data[4 * i]! + 0.587 * data[4 * i + 1]! + 0.114 * data[4 * i + 2]!) / 255,
  );
  const over = (plane: number[], r: number, pick: (window: number[]) => number) =>
    plane.map((_, i) => {
      const window: number[] = [];
      for (let dy = -r; dy <= r; dy++) {
        for (let dx = -r; dx <= r; dx++)
          window.push(plane[at((i % width) + dx, Math.floor(i / width) + dy)]!);
      }
      return pick(window);
    });
  const max = (window: number[]) => Math.max(...window);
  const min = (window: number[]) => Math.min(...window);
  const clamp = (x: number) => Math.min(1, Math.max(0, x));
  const [top, bottom] = [over(y, 4, max), over(y, 4, min)];
  const [closing, opening] = [over(top, 4, min), over(bottom, 4, max)];
  const [hi, lo] = [over(y, 12, max), over(y, 12, min)];
  const mean = over(y, 12, (window) => window.reduce((a, b) => a + b) / window.length);
  return y.map((value, i) => {
    const light = clamp(((mean[i]! - (hi[i]! + lo[i]!) / 2) / (hi[i]! - lo[i]! + 0.05)) * 8 + 0.5);
    const ink = light * (closing[i]! - value) + (1 - light) * (value - opening[i]!);
    return clamp(ink / (top[i]! - bottom[i]! + 0.1));
  });
}

const letters = (ground: number, ink: number): Raster =>
  raster(64, 40, (x, y) => {
    const stroke = y > 10 && y < 30 && x % 11 < 2;
    return stroke ? [ink, ink, ink] : [ground, ground, ground];
  });

test.each<[string, Raster]>([
  ['noise', noise(37, 29)],
  ['letters', letters(240, 20)],
  ['an image smaller than the windows', noise(5, 3)],
  ['one pixel', noise(1, 1)],
  ['one row', noise(40, 1)],
])('agrees with the definition on %s', (_, image) => {
  const got = estimateInk(rasterToTensor(image, image));
  expect(got.dims).toEqual([1, 1, image.height, image.width]);
  byDefinition(image).forEach((value, i) => expect(Math.abs(got.data[i]! - value)).toBeLessThan(1e-5));
});

test('marks strokes and not ground, whatever the polarity', () => {
  for (const [ground, ink] of [
    [240, 20],
    [20, 240],
  ] as const) {
    const { data } = estimateInk(rasterToTensor(letters(ground, ink), letters(ground, ink)));
    expect(data[20 * 64 + 22]).toBeGreaterThan(0.85); // in a stroke
    expect(data[20 * 64 + 28]).toBeLessThan(0.1); // between two strokes
    expect(data[2 * 64 + 2]).toBeLessThan(0.01); // plain ground
  }
});

test('agrees with the numbers that the training code is held to (test/fixtures/ink.json)', () => {
  const path = new URL('../../fixtures/ink.json', import.meta.url);
  const fixture = JSON.parse(readFileSync(path, 'utf8')) as {
    width: number;
    height: number;
    rgb: number[];
    ink: number[];
  };
  const { width, height, rgb, ink } = fixture;
  // Planes one after the other, [3, height, width].
  const image = raster(width, height, (x, y) => [0, 1, 2].map((c) => rgb[(c * height + y) * width + x]!));
  const got = estimateInk(rasterToTensor(image, image));
  ink.forEach((value, i) => expect(Math.abs(got.data[i]! - value)).toBeLessThan(1e-4));
});
