import { readFileSync } from 'node:fs';
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

test('what only a person would say of layers is 0, with layers and without, and their names are known', () => {
  const source = noise(64, 48);
  const untold = CHANNELS.filter((name) => name !== 'ink');
  for (const given of [layers, undefined]) {
    const known = know(rasterToTensor(source, source), given);
    for (const name of untold)
      expect(channelPlane(name, known).data.every((value) => value === 0)).toBe(true);
  }
});

test('the shipped wireframe pack asks for nothing that cannot be filled', () => {
  const { channels } = JSON.parse(
    readFileSync(new URL('../../../models/packs/wireframe/card.json', import.meta.url), 'utf8'),
  ) as { channels: string[] };
  const known = know(rasterToTensor(noise(8, 8), { width: 8, height: 8 }), undefined);
  expect(channels).toHaveLength(32);
  for (const name of channels) expect(channelPlane(name, known).data).toHaveLength(64);
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

test('of these channels only ink is known', () => {
  const prepared = prepare({ image: noise(64, 48) }, card, true);
  const { data } = prepared.condition();
  const plane = (c: number) => data.subarray(c * 64 * 48, (c + 1) * 64 * 48);
  CHANNELS.forEach((name, c) => expect(plane(c).some((value) => value !== 0)).toBe(name === 'ink'));
});

test('a channel that nothing fills is ModelCorrupt and named', () => {
  const known = know(rasterToTensor(noise(4, 4), { width: 4, height: 4 }), undefined);
  for (const name of ['class:castle', 'depth', 'ink:rune']) {
    expect(() => channelPlane(name, known)).toThrow(
      expect.objectContaining({ name: 'ModelCorrupt', message: expect.stringContaining(name) }),
    );
  }
});
