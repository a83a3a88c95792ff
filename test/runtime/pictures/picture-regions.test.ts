import { expect, test } from 'vitest';
import { pictureRegions } from '../../../models/runtime/pictures/picture-regions.ts';
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
