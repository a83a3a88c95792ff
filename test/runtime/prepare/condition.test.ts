import { expect, test } from 'vitest';
import { channelPlane, know } from '../../../models/runtime/prepare/condition.ts';
import { prepare } from '../../../models/runtime/prepare/prepare.ts';
import type { Card } from '../../../models/runtime/pack/card.ts';
import { rasterToTensor } from '../../../models/runtime/image/tensors.ts';
import { label, node, solid } from '../nodes.ts';
import { noise, raster } from '../rasters.ts';

const CHANNELS = ['class:page', 'class:surface', 'class:picture', 'ink:text', 'ink', 'u', 'v', 'layers'];
const card = {
  domain: 'wireframe',
  stride: 16,
  gridStride: 4,
  workingSize: 64,
  outputSize: 128,
  channels: CHANNELS,
} as Card;

// A frame at (1000, -500) on the canvas, 64 x 48: a white card with a text, and a picture half covered by another card.
const layers = node('FRAME', 'Frame', [1000, -500, 64, 48], {
  fills: solid(1),
  children: [
    node('RECTANGLE', 'Card', [1000, -500, 32, 24], { fills: solid(1) }),
    label([1004, -496, 24, 16], { fills: solid(0) }),
    node('RECTANGLE', 'Picture', [1032, -476, 32, 24], { fills: solid(0.5) }),
    node('RECTANGLE', 'Card', [1048, -476, 16, 24], { fills: solid(1) }),
  ],
});

test('class maps are painted back to front, relative to the frame, at any scale', () => {
  const source = raster(128, 96, () => [255, 255, 255]);
  const known = know(rasterToTensor(source, source), layers);
  const at = (name: string, x: number, y: number) => channelPlane(name, known).data[y * 128 + x];
  expect([at('class:surface', 10, 10), at('class:page', 10, 10)]).toEqual([1, 0]);
  expect([at('class:surface', 70, 10), at('class:page', 70, 10)]).toEqual([0, 1]);
  expect([at('class:picture', 70, 60), at('class:picture', 100, 60), at('class:surface', 100, 60)]).toEqual([
    1, 0, 1,
  ]);
  expect([at('ink:text', 10, 10), at('ink:text', 7, 10), at('ink:text', 56, 10)]).toEqual([1, 0, 0]);
  expect(at('layers', 3, 3)).toBe(1);
  expect(at('u', 64, 60)).toBeCloseTo(0.5 / 64, 6);
  expect(at('v', 64, 95)).toBeCloseTo(47.5 / 48, 6);
  expect([at('u', 100, 60), at('u', 10, 10)]).toEqual([0, 0]);
});

test('every pixel has exactly one ground', () => {
  const source = raster(64, 48, () => [255, 255, 255]);
  const known = know(rasterToTensor(source, source), layers);
  const grounds = ['page', 'surface', 'picture'].map((role) => channelPlane(`class:${role}`, known).data);
  for (let i = 0; i < 64 * 48; i++) expect(grounds.reduce((sum, plane) => sum + plane[i]!, 0)).toBe(1);
});

test('the condition holds area averages at working size, padded by the edge', () => {
  const prepared = prepare({ image: raster(128, 90, () => [255, 255, 255]), layers }, card, true);
  const condition = prepared.condition();
  expect(condition.dims).toEqual([1, 8, 48, 64]);
  const { data } = condition;
  for (const value of data) expect(value >= 0 && value <= 1.00001).toBe(true);
  // Working content is 64 x 45, so rows 45..47 repeat row 44.
  for (let c = 0; c < 8; c++) {
    const row = (y: number) => [...data.subarray((c * 48 + y) * 64, (c * 48 + y + 1) * 64)];
    expect(row(47)).toEqual(row(44));
  }
});

test('without layers only ink is known', () => {
  const prepared = prepare({ image: noise(64, 48) }, card, true);
  const { data } = prepared.condition();
  const plane = (c: number) => data.subarray(c * 64 * 48, (c + 1) * 64 * 48);
  CHANNELS.forEach((name, c) => expect(plane(c).some((value) => value !== 0)).toBe(name === 'ink'));
});

test('ink of a text layer is the exact coverage, of anything else 0', () => {
  // Dark green glyph pixels at a known coverage on a light blue ground, and dark scribbles on the picture.
  const ground = [200, 220, 255];
  const text = [0, 0.4, 0.1];
  const cover = (x: number, y: number) =>
    x > 6 && x < 26 && y > 6 && y < 18 ? ((x * 7 + y * 3) % 11) / 10 : 0;
  const source = raster(64, 48, (x, y) => {
    if (x >= 32 && y >= 24) return (x + y) % 3 ? [0, 0, 0] : [255, 255, 255];
    return ground.map((g, c) => g + (text[c]! * 255 - g) * cover(x, y));
  });
  const coloured = structuredClone(layers);
  coloured.children![1]!.fills = solid(...(text as [number, number, number]));
  const { ink } = know(rasterToTensor(source, source), coloured);
  for (let y = 0; y < 48; y++) {
    for (let x = 0; x < 64; x++) expect(Math.abs(ink.data[y * 64 + x]! - cover(x, y))).toBeLessThan(0.01);
  }
});

test('ink of an icon is estimated, and a box painted over it hides it', () => {
  const source = raster(40, 40, (x, y) =>
    x >= 10 && x < 13 && y >= 8 && y < 24 ? [0, 0, 0] : [255, 255, 255],
  );
  const image = rasterToTensor(source, source);
  const frame = (covered: boolean) =>
    node('FRAME', 'Frame', [0, 0, 40, 40], {
      children: [
        node('VECTOR', 'Vector', [6, 6, 20, 20], { fills: solid(0) }),
        ...(covered ? [node('RECTANGLE', 'Card', [0, 0, 40, 40], { fills: solid(1) })] : []),
      ],
    });
  expect(know(image, frame(false)).ink.data[15 * 40 + 11]).toBeGreaterThan(0.8);
  expect(know(image, frame(true)).ink.data[15 * 40 + 11]).toBe(0);
});

test('a channel that nothing fills is ModelCorrupt and named', () => {
  const known = know(rasterToTensor(noise(4, 4), { width: 4, height: 4 }), undefined);
  for (const name of ['class:castle', 'depth', 'ink:rune']) {
    expect(() => channelPlane(name, known)).toThrow(
      expect.objectContaining({ name: 'ModelCorrupt', message: expect.stringContaining(name) }),
    );
  }
});
