import type { Pose } from '../../../models/runtime/types.ts';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { canny } from '../../../models/runtime/prepare/guide/canny.ts';
import { cityBlock, encodeDistance } from '../../../models/runtime/prepare/guide/distance.ts';
import { faceEdges } from '../../../models/runtime/prepare/guide/face-edges.ts';
import { LIMBS } from '../../../models/runtime/prepare/guide/joints.ts';
import { limbDistance } from '../../../models/runtime/prepare/guide/limbs.ts';
import { greyOf } from '../../../models/runtime/prepare/guide/lines.ts';
import { stickFigure } from '../../../models/runtime/prepare/guide/stick-figure.ts';
import { rasterToTensor } from '../../../models/runtime/image/tensors.ts';
import { random, raster } from '../rasters.ts';

/** Written by models/training/tests/test_photo_conditions.py from numpy and Pillow; bytes in base64. */
const fixture = JSON.parse(
  readFileSync(new URL('../../fixtures/conditions.json', import.meta.url), 'utf8'),
) as Record<
  'rgb' | 'canny' | 'cannyWide' | 'pose' | 'labels' | 'face' | 'cubicSmall' | 'cubicLarge',
  string
> & {
  width: number;
  height: number;
  joints: (readonly [number, number] | null)[];
};
const bytes = (
  name: 'rgb' | 'canny' | 'cannyWide' | 'pose' | 'labels' | 'face' | 'cubicSmall' | 'cubicLarge',
) => new Uint8Array(Buffer.from(fixture[name], 'base64'));

const { width, height } = fixture;
const n = width * height;
const rgb = bytes('rgb');
const picture = raster(width, height, (x, y) => [
  ...rgb.subarray(3 * (y * width + x), 3 * (y * width + x) + 3),
]);
const grey = greyOf(rasterToTensor(picture, { width, height }).data);
const pose: Pose = { width, height, joints: fixture.joints };

const largest = (got: ArrayLike<number>, expected: ArrayLike<number>): number =>
  Math.max(...Array.from(got, (value, i) => Math.abs(value - expected[i]!)));

test.each([
  ['canny', 1],
  ['cannyWide', 2],
] as const)('the edges of a picture are those of the reference (%s)', (name, sigma) => {
  const expected = Array.from(bytes(name), (value) => value / 255);
  expect(expected.filter(Boolean).length).toBeGreaterThan(60);
  expect([...canny(grey, width, height, sigma)]).toEqual(expected);
});

test('distances are the definition, pixel by pixel', () => {
  const next = random(5);
  const marked = Uint8Array.from({ length: 13 * 9 }, () => (next() < 0.05 ? 1 : 0));
  const places = [...marked.keys()].filter((i) => marked[i]);
  const expected = Array.from(marked, (_, i) =>
    Math.min(
      ...places.map((p) => Math.abs((p % 13) - (i % 13)) + Math.abs(Math.floor(p / 13) - Math.floor(i / 13))),
    ),
  );
  expect([...cityBlock(marked, 13, 9)]).toEqual(expected);
});

test('where nothing is marked the encoded distance is 1', () => {
  expect(new Set(encodeDistance(cityBlock(new Uint8Array(12), 4, 3)))).toEqual(new Set([1]));
});

test('the stick figure and the limb distances are those of the reference', () => {
  const expected = Float32Array.from(bytes('pose'), (value) => value / 255);
  expect(largest(stickFigure(pose), expected.subarray(0, 3 * n))).toBeLessThan(1 / 255);
  LIMBS.forEach((_, limb) => {
    const plane = expected.subarray((3 + limb) * n, (4 + limb) * n);
    expect(largest(limbDistance(pose, limb), plane)).toBeLessThan(1e-6);
  });
});

test('the face planes are those of the reference, with and without the photo', () => {
  const expected = Float32Array.from(bytes('face'), (value) => value / 255);
  const labels = bytes('labels');
  expect(largest(faceEdges(labels, grey, { width, height }), expected)).toBeLessThan(1e-6);
  const alone = faceEdges(labels, null, { width, height });
  expect(alone.subarray(0, n)).toEqual(alone.subarray(14 * n));
  expect(largest(alone.subarray(n), expected.subarray(n))).toBeLessThan(1e-6);
});

test.each([
  ['cubicSmall', 20, 24],
  ['cubicLarge', 48, 48],
] as const)('a model of fixed size is fed as Pillow resizes (%s)', (name, w, h) => {
  const { data } = rasterToTensor(picture, { width: w, height: h }, 'cubic');
  const expected = bytes(name);
  const got = Array.from(
    { length: 3 * w * h },
    (_, i) => 127.5 * (data[(i % 3) * w * h + Math.floor(i / 3)]! + 1),
  );
  // Pillow rounds to bytes after each axis.
  expect(largest(got, expected)).toBeLessThan(1.6);
});
