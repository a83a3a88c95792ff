import { expect, test } from 'vitest';
import { joinLooks, lookOf, nearestSwatch } from '../../models/runtime/finish/exemplar-look.ts';
import { estimateInk } from '../../models/runtime/estimate-ink.ts';
import { finish } from '../../models/runtime/finish/finish.ts';
import { readFlats, readParts } from '../../models/runtime/finish/read-flats.ts';
import { rasterToTensor } from '../../models/runtime/prepare/planes.ts';
import type { Raster } from '../../models/runtime/types.ts';
import { letters, mix, pixelAt, roundedBox, type Rgb } from './finish-scenes.ts';
import { random, raster } from './rasters.ts';

const [PAGE, BUTTON, TEXT]: Rgb[] = [
  [250, 244, 230],
  [30, 60, 200],
  [70, 30, 20],
];

/** A page with a button and a line of letters; the colours may be off by `off`. */
function scene(off = 0): Raster {
  const moved = ([r, g, b]: Rgb): Rgb => [r - off, g + off, b - off];
  return raster(160, 120, (x, y) => {
    const fill = mix(moved(PAGE!), moved(BUTTON!), roundedBox(x, y, [20, 20, 110, 60], 8));
    return mix(fill, moved(TEXT!), letters(x, y, 24, 85, 12, 11));
  });
}

function look(image: Raster): ReturnType<typeof lookOf> {
  const tensor = rasterToTensor(image, image);
  return lookOf(readFlats(readParts(tensor), estimateInk(tensor).data));
}

test('an exemplar is made of its even grounds, the largest first, and its texts', () => {
  const { grounds, inks } = look(scene());
  expect(grounds.map(({ colour }) => colour.map(Math.round))).toEqual([PAGE, BUTTON]);
  expect(grounds[0]!.area).toBeGreaterThan(grounds[1]!.area);
  expect(inks.length).toBe(1);
  inks[0]!.colour.forEach((value, c) => expect(Math.abs(value - TEXT![c]!)).toBeLessThan(12));
});

test('a photo sets no example', () => {
  const next = random(2);
  const photo = raster(160, 120, (x) => [x + 90 * next(), 90 * next(), 60 * next()]);
  expect(look(photo)).toEqual({ grounds: [], inks: [] });
});

test('a drawn colour is taken for a near one and left alone without', () => {
  const { grounds } = look(scene());
  expect(nearestSwatch(grounds, [240, 236, 222]).map(Math.round)).toEqual(PAGE);
  expect(nearestSwatch(grounds, [120, 220, 120])).toEqual([120, 220, 120]);
});

test('a result that is nearly in the exemplar’s colours has them exactly', () => {
  const image = rasterToTensor(scene(), { width: 160, height: 120 });
  const drawn = scene(7);
  const ink = estimateInk(image);
  const flats = readFlats(readParts(image), ink.data);
  const plain = finish(flats, ink, drawn, 4);
  const after = finish(flats, ink, drawn, 4, look(scene()));
  expect(pixelAt(plain, 3, 3)).not.toEqual(PAGE);
  expect(pixelAt(after, 3, 3)).toEqual(PAGE);
  expect(pixelAt(after, 40, 40)).toEqual(BUTTON);
});

test('several exemplars together are made of the colours of all', () => {
  const [one, other] = [look(scene()), look(scene(20))];
  const both = joinLooks([one, other]);
  expect(both.grounds.length).toBe(4);
  expect(joinLooks([one, one]).grounds.length).toBe(one.grounds.length);
  expect(one.grounds[0]!.area).toBe(look(scene()).grounds[0]!.area);
});
