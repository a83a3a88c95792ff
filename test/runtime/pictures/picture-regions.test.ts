import { expect, test } from 'vitest';
import { pictureRegions } from '../../../models/runtime/pictures/picture-regions.ts';
import type { ExemplarCell } from '../../../models/runtime/geometry/grid.ts';
import { pictureParts } from '../../../models/runtime/pictures/picture-parts.ts';
import type { LayerNode } from '../../../models/runtime/types.ts';
import { random, raster } from '../rasters.ts';

const SIDE = 160;
const next = random(3);
const photo = Array.from({ length: SIDE * SIDE }, () => [255 * next(), 255 * next(), 255 * next()]);

test('a picture in an interface is found, text and boxes are not taken for one', () => {
  const image = raster(SIDE, SIDE, (x, y) => {
    if (x >= 80 && x < 140 && y >= 40 && y < 90) return photo[y * SIDE + x]!;
    // Lines of text, dark on white, and a coloured button.
    if (x < 70 && y < 70 && (x + y) % 3 === 0) return [40, 30, 20];
    return y >= 110 && y < 130 && x >= 20 && x < 90 ? [255, 107, 44] : [255, 255, 255];
  });
  const [region, ...others] = pictureRegions(image, 40, 40);
  expect(others).toEqual([]);
  const within = (value: number, expected: number): void =>
    expect(Math.abs(value - expected)).toBeLessThan(0.04);
  within(region!.x, 80 / SIDE);
  within(region!.y, 40 / SIDE);
  within(region!.width, 60 / SIDE);
  within(region!.height, 50 / SIDE);
});

test('a photo is one region, an even ground none', () => {
  const whole = pictureRegions(
    raster(SIDE, SIDE, (x, y) => photo[y * SIDE + x]!),
    40,
    40,
  );
  expect(whole).toHaveLength(1);
  expect(whole[0]!.width * whole[0]!.height).toBeGreaterThan(0.8);
  expect(
    pictureRegions(
      raster(SIDE, SIDE, () => [200, 210, 220]),
      40,
      40,
    ),
  ).toEqual([]);
});

test('layers tell pictures that pixels do not show, and their boxes before those that pixels show there', () => {
  const drawing = raster(SIDE, SIDE, (x, y) =>
    x >= 20 && x < 80 && y >= 20 && y < 80 ? [90, 160, 90] : [255, 255, 255],
  );
  const grid = { columns: 40, rows: 40, across: 40, down: 40, first: 0 as ExemplarCell };
  const box = (x: number, y: number, side: number) => ({ x, y, width: side, height: side });
  const layers: LayerNode = {
    id: '0:1',
    name: 'Page',
    type: 'FRAME',
    absoluteBoundingBox: box(0, 0, SIDE),
    children: [
      {
        id: '0:2',
        name: 'Picture',
        type: 'RECTANGLE',
        absoluteBoundingBox: box(20, 20, 60),
        fills: [{ type: 'IMAGE' }],
      },
      {
        id: '0:3',
        name: 'Avatar',
        type: 'ELLIPSE',
        absoluteBoundingBox: box(120, 120, 4),
        fills: [{ type: 'IMAGE' }],
      },
    ],
  };
  expect(pictureParts(drawing, undefined, grid)).toEqual([]);
  expect(pictureParts(drawing, layers, grid)).toEqual([
    { x: 0.125, y: 0.125, width: 0.375, height: 0.375, isAvatar: false },
  ]);
});
