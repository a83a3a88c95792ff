import { expect, test } from 'vitest';
import { contrast } from '../../../models/runtime/image/keep-contrast.ts';
import { finished, mix, pixelAt, roundedBox, type Rgb } from './finish-scenes.ts';
import { raster } from '../rasters.ts';
import type { Raster } from '../../../models/runtime/types.ts';

const [PAGE, HEADING, CARD]: [Rgb, Rgb, Rgb] = [
  [230, 230, 230],
  [40, 40, 40],
  [215, 215, 215],
];
const DRAWN: Rgb = [120, 60, 170];

/** A page with the bar of a heading and a pale card below it. */
function scene(page: Rgb, heading: Rgb, card: Rgb): Raster {
  return raster(160, 120, (x, y) => {
    const top = mix(page, heading, roundedBox(x, y, [20, 16, 100, 28], 6));
    return mix(top, card, roundedBox(x, y, [20, 50, 140, 110], 4));
  });
}

const contrastAt = (image: Raster, x: number, y: number): number =>
  contrast(pixelAt(image, x, y), pixelAt(image, 4, 4));

test('a heading drawn as a bar is still seen where the network gave it the colour of its ground', () => {
  const source = scene(PAGE, HEADING, CARD);
  const flooded = raster(160, 120, () => DRAWN);
  const after = finished(source, flooded);
  expect(pixelAt(after, 4, 4)).toEqual(DRAWN);
  expect(contrastAt(after, 60, 22)).toBeGreaterThanOrEqual(2.9);
});

test('a pale card may sink into its page, and a bar that is seen stays as it is drawn', () => {
  const source = scene(PAGE, HEADING, CARD);
  const flooded = raster(160, 120, () => DRAWN);
  expect(pixelAt(finished(source, flooded), 80, 80)).toEqual(DRAWN);
  const drawn = scene(DRAWN, [250, 220, 60], DRAWN);
  expect(pixelAt(finished(source, drawn), 60, 22)).toEqual([250, 220, 60]);
});
