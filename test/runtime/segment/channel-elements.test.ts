import { expect, test } from 'vitest';
import { ELEMENT_FIGURES, findChannelElements } from '../../../models/runtime/segment/channel-elements.ts';
import { channelPlane, know } from '../../../models/runtime/prepare/condition.ts';
import { readParts } from '../../../models/runtime/segment/segmentation.ts';
import { rasterToTensor } from '../../../models/runtime/image/tensors.ts';
import type { Raster } from '../../../models/runtime/types.ts';
import { random, raster } from '../rasters.ts';

const [WIDTH, HEIGHT] = [48, 32];
/** left, top, right, bottom, fill, tone, ink, repeats; models/training/tests/test_elements.py holds the training to the same. */
const FIGURES = [
  [0, 0, 1, 1, 0.5156, 0.5, 0.013, 0],
  [0.0833, 0.125, 0.4167, 0.5, 0.8958, 0.3039, 0.1042, 0.2],
  [0.5417, 0.125, 0.875, 0.5, 1, 0.3059, 0, 0.2],
  [0.0833, 0.625, 0.9167, 0.875, 1, 0.2255, 0, 0],
];

const isGlyph = (x: number, y: number): boolean => x >= 6 && x < 11 && y >= 6 && y < 10;

/** A page with two cards of almost one colour, a bar, a glyph in the first card, and a line. */
function tone(x: number, y: number): number {
  if (isGlyph(x, y)) return 250;
  if (y >= 4 && y < 16 && x >= 4 && x < 20) return 100;
  if (y >= 4 && y < 16 && x >= 26 && x < 42) return 101;
  if (y >= 20 && y < 28 && x >= 4 && x < 44) return 60;
  return y === 18 && x < 40 ? 0 : 200;
}

const ink = Float32Array.from({ length: WIDTH * HEIGHT }, (_, i) =>
  isGlyph(i % WIDTH, Math.floor(i / WIDTH)) ? 1 : 0,
);
const grey = (value: (x: number, y: number) => number): Raster =>
  raster(WIDTH, HEIGHT, (x, y) => [value(x, y), value(x, y), value(x, y)]);
const find = (image: Raster): ReturnType<typeof findChannelElements> =>
  findChannelElements(readParts(rasterToTensor(image, image)), ink);

test('every box is found with its figures, as in training', () => {
  const { table } = find(grey(tone));
  const wanted = FIGURES.flat();
  expect(table.length).toBe(wanted.length);
  wanted.forEach((value, i) => expect(Math.abs(table[i]! - value)).toBeLessThan(1e-3));
});

test('glyphs and lines take the nearest element', () => {
  const { label } = find(grey(tone));
  expect(label[8 * WIDTH + 8]).toBe(1);
  expect(label[18 * WIDTH + 2]).toBe(0);
});

test('noise does not tear an element', () => {
  const next = random(5);
  const { table } = find(grey((x, y) => tone(x, y) + Math.floor(next() * 5) - 2));
  expect(table.length).toBe(FIGURES.flat().length);
});

test('a picture without segmentation has no element: every figure is 0', () => {
  const next = random(6);
  const { label, table } = find(grey(() => Math.floor(next() * 256)));
  expect([...table]).toEqual(ELEMENT_FIGURES.map(() => 0));
  expect(label.every((k) => k === 0)).toBe(true);
});

test('the condition has a channel for each figure', () => {
  const image = grey(tone);
  const known = know(rasterToTensor(image, image), undefined);
  const right = channelPlane('element:right', known);
  expect(right.data[8 * WIDTH + 30]).toBeCloseTo(0.875);
  expect(() => channelPlane('element:weight', known)).toThrow('element:weight');
});
