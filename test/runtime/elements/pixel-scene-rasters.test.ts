import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readImage } from '../../../models/cli/read-image.ts';
import { elementsOfPixels } from '../../../models/runtime/elements/pixels/elements-of-pixels.ts';
import type { Raster } from '../../../models/runtime/types.ts';
import { BLUE, INK, Scene, WHITE, of, rgb, seen } from './pixel-scene.ts';
import { noise, raster } from '../rasters.ts';

/** Every pixel so many times as wide and high. */
function enlarged({ width, height, data }: Raster, scale: number): Raster {
  const at = (x: number, y: number): number => 4 * (Math.floor(y / scale) * width + Math.floor(x / scale));
  const large = { width: width * scale, height: height * scale };
  const values = new Uint8ClampedArray(4 * large.width * large.height);
  for (let y = 0, i = 0; y < large.height; y++)
    for (let x = 0; x < large.width; x++, i += 4) values.set(data.subarray(at(x, y), at(x, y) + 4), i);
  return { ...large, data: values };
}

describe('of a screen of high resolution', () => {
  test('are those of the page in its own pixels', async () => {
    const page = join(import.meta.dirname, '../../fixtures/pairs/phone-food/exemplar.png');
    const own = await readImage(page, 'The page');
    const elements = elementsOfPixels(own);
    expect(elements.length).toBeGreaterThan(10);
    for (const scale of [2, 3]) expect(elementsOfPixels(enlarged(own, scale))).toEqual(elements);
  });

  test('are not taken for those of a wide page or of one of few and large words', async () => {
    const page = join(import.meta.dirname, '../../fixtures/pairs/desktop/exemplar.png');
    expect(elementsOfPixels(await readImage(page, 'The page'))[0]!.box.width).toBe(1440);
    const poster = new Scene(800, 400, WHITE);
    for (let row = 0; row < 3; row++) poster.words(40, 40 + 120 * row, 'SOLE HEAT', INK, 6);
    expect(seen(poster)[0]!.box.width).toBe(800);
  });
});

describe('of any raster', () => {
  test.each([
    ['one pixel', raster(1, 1, () => [9, 9, 9])],
    ['one row', raster(300, 1, () => [9, 9, 9])],
    ['one colour', raster(64, 48, () => [200, 210, 220])],
  ])('%s is the page alone', (_, image) => {
    const elements = elementsOfPixels(image);
    expect(elements).toHaveLength(1);
    expect(elements[0]!.box).toEqual({ x: 0, y: 0, width: image.width, height: image.height });
  });

  test('what is transparent shows white', () => {
    const [page, box] = elementsOfPixels(
      raster(80, 60, (x, y) => (x >= 20 && x < 60 && y >= 20 && y < 40 ? [0, 0, 0, 128] : [0, 0, 0, 0])),
    );
    expect(rgb(page!.style.fill)).toEqual([255, 255, 255]);
    expect(rgb(box!.style.fill)).toEqual([127, 127, 127]);
  });

  test('noise and the longest side end, the same each time', () => {
    const image = noise(4096, 64);
    expect(elementsOfPixels(image)).toEqual(elementsOfPixels(image));
    const wide = new Scene(4096, 256, WHITE).box({ x: 4000, y: 100, width: 80, height: 60 }, BLUE, 4);
    expect(of(seen(wide), 'box').map(({ box }) => box)).toEqual([{ x: 4000, y: 100, width: 80, height: 60 }]);
  });
});
