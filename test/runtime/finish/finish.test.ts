import { expect, test } from 'vitest';
import { contrast } from '../../../models/runtime/image/keep-contrast.ts';
import { rasterToTensor } from '../../../models/runtime/image/tensors.ts';
import { estimateInk } from '../../../models/runtime/segment/estimate-ink.ts';
import { blurred, error, finished, letters, mix, pixelAt, roundedBox, type Rgb } from './finish-scenes.ts';
import { noise, random, raster } from '../rasters.ts';
import type { Raster } from '../../../models/runtime/types.ts';

const [WIDTH, HEIGHT] = [160, 120];
const BUTTON: [number, number, number, number] = [20, 20, 110, 60];

interface Look {
  page: Rgb;
  button: Rgb;
  text: Rgb;
}

const buttonText = (x: number, y: number): number => letters(x, y, 36, 34, 7, 11);
const pageText = (x: number, y: number): number => letters(x, y, 24, 85, 12, 11);
const textInk = (x: number, y: number): number => Math.max(buttonText(x, y), pageText(x, y));

/** A page with a rounded button with letters, and letters below it. */
function scene({ page, button, text }: Look, pageInk: Rgb): Raster {
  return raster(WIDTH, HEIGHT, (x, y) => {
    const fill = mix(page, button, roundedBox(x, y, BUTTON, 10));
    return mix(mix(fill, text, buttonText(x, y)), pageInk, pageText(x, y));
  });
}

const wireframe = scene({ page: [255, 255, 255], button: [60, 60, 60], text: [240, 240, 240] }, [40, 40, 40]);
const truth = scene({ page: [250, 244, 230], button: [30, 60, 200], text: [255, 250, 240] }, [70, 30, 20]);
const drawn = blurred(truth, 4, 10);
/** Glyphs come sharp out of the network but pale out of a blur, so the tests put the true core pixels back. */
const sharpText: Raster = raster(WIDTH, HEIGHT, (x, y) => pixelAt(textInk(x, y) > 0 ? truth : drawn, x, y));

test('the error to the true picture falls by more than 60 %', () => {
  for (const ink of [textInk, estimated(wireframe), (): number => 0]) {
    const after = finished(wireframe, sharpText, ink);
    expect(error(after, truth)).toBeLessThan(0.4 * error(sharpText, truth));
  }
});

test('edges and rounded corners have the coverage of the source', () => {
  const after = finished(wireframe, sharpText, textInk);
  const [page, button] = [pixelAt(after, 3, 3), pixelAt(after, 28, 26)];
  let mixed = 0;
  for (let y = 15; y < 70; y++) {
    for (let x = 15; x < 118; x++) {
      if (textInk(x, y) > 0) continue;
      const cover = roundedBox(x, y, BUTTON, 10);
      if (cover > 0 && cover < 1) mixed++;
      pixelAt(after, x, y).forEach((value, c) => {
        // A source pixel within 4 of its element counts as the element, which is 2 % of this edge's step.
        expect(Math.abs(value - mix(page, button, cover)[c]!)).toBeLessThanOrEqual(4);
      });
    }
  }
  expect(mixed).toBeGreaterThan(20);
});

test('all letters of a text have one colour, with the coverage of the source', () => {
  const after = finished(wireframe, sharpText, textInk);
  const core = pixelAt(after, 24, 90);
  for (let letter = 0; letter < 12; letter++) {
    expect(pixelAt(after, 24 + 8 * letter, 90)).toEqual(core);
    const half = mix(pixelAt(after, 3, 3), core, 0.5);
    pixelAt(after, 25 + 8 * letter, 90).forEach((v, c) =>
      expect(Math.abs(v - half[c]!)).toBeLessThanOrEqual(3),
    );
  }
});

test('a gradient stays a gradient', () => {
  const gradient = raster(WIDTH, HEIGHT, (x, y) =>
    mix([250, 244, 230], mix([255, 80, 40], [160, 20, 160], (x - 20) / 90), roundedBox(x, y, BUTTON, 10)),
  );
  const flat = raster(WIDTH, HEIGHT, (x, y) =>
    mix([255, 255, 255], [60, 60, 60], roundedBox(x, y, BUTTON, 10)),
  );
  const after = finished(flat, blurred(gradient, 4, 4));
  expect(pixelAt(after, 30, 40)[0] - pixelAt(after, 100, 40)[0]).toBeGreaterThan(60);
  const inside = (x: number, y: number): boolean => roundedBox(x, y, BUTTON, 10) === 1;
  expect(error(after, gradient, inside)).toBeLessThan(4);
});

test('a picture keeps its texture inside and ends where its box ends', () => {
  const box = (x: number, y: number): boolean => x >= 20 && x < 140 && y >= 15 && y < 105;
  const source = raster(WIDTH, HEIGHT, (x, y) => (box(x, y) ? [220, 220, 220] : [255, 255, 255]));
  const picture = raster(WIDTH, HEIGHT, (x, y) =>
    box(x, y) ? [128 + 90 * Math.sin(x / 7), 120 + 80 * Math.cos(y / 6), 60] : [250, 244, 230],
  );
  const network = blurred(picture, 3, 0);
  const after = finished(source, network);
  const deep = (x: number, y: number): boolean => x >= 40 && x < 120 && y >= 35 && y < 85;
  expect(error(after, network, deep)).toBeLessThan(3);
  for (let y = 15; y < 105; y++) {
    expect(error(after, picture, (x, at) => at === y && x === 19)).toBeLessThan(3);
    expect(pixelAt(after, 20, y)[2]).toBeLessThan(100);
  }
});

test('a crossed box is one element: the lines do not cut its gradient', () => {
  const inBox = (x: number, y: number): boolean => x >= 20 && x < 140 && y >= 15 && y < 105;
  const cross = (x: number, y: number): boolean => {
    const [u, v] = [(x - 20) / 120, (y - 15) / 90];
    return inBox(x, y) && (Math.abs(u - v) < 0.009 || Math.abs(u + v - 1) < 0.009);
  };
  const source = raster(WIDTH, HEIGHT, (x, y) =>
    cross(x, y) ? [150, 150, 150] : inBox(x, y) ? [220, 220, 220] : [255, 255, 255],
  );
  const look = raster(WIDTH, HEIGHT, (x, y) => (inBox(x, y) ? [40 + x, 200 - x, 90] : [250, 244, 230]));
  const after = finished(source, blurred(look, 4, 12));
  expect(error(after, look, (x, y) => inBox(x, y) && !cross(x, y))).toBeLessThan(5);
});

test('a border is one even colour', () => {
  const ring = (x: number, y: number): boolean =>
    x >= 20 && x < 120 && y >= 20 && y < 90 && (x === 20 || x === 119 || y === 20 || y === 89);
  const source = raster(WIDTH, HEIGHT, (x, y) => (ring(x, y) ? [180, 180, 180] : [255, 255, 255]));
  const next = random(5);
  const network = raster(WIDTH, HEIGHT, (x, y) => {
    const jitter = (next() - 0.5) * 40;
    return ring(x, y) ? [200 + jitter, 120 + jitter, 60 + jitter] : [250, 244, 230];
  });
  const after = finished(source, network);
  const one = pixelAt(after, 20, 50);
  expect(
    error(
      after,
      raster(WIDTH, HEIGHT, () => one),
      ring,
    ),
  ).toBe(0);
  one.forEach((v, c) => expect(Math.abs(v - [200, 120, 60][c]!)).toBeLessThan(6));
});

test('a cross and a border that the network left out stay out', () => {
  const box: [number, number, number, number] = [20, 15, 140, 105];
  const outer = (x: number, y: number): number => roundedBox(x, y, box, 8);
  const inner = (x: number, y: number): number => roundedBox(x, y, [21, 16, 139, 104], 7);
  const cross = (x: number, y: number): boolean =>
    inner(x, y) === 1 && Math.abs((x - 20) / 120 - (y - 15) / 90) < 0.009;
  const source = raster(WIDTH, HEIGHT, (x, y) =>
    cross(x, y)
      ? [150, 150, 150]
      : mix(mix([255, 255, 255], [150, 150, 150], outer(x, y)), [220, 220, 220], inner(x, y)),
  );
  const look = raster(WIDTH, HEIGHT, (x, y) => mix([250, 244, 230], [180, 120, 70], outer(x, y)));
  const after = finished(source, blurred(look, 4, 0));
  expect(error(after, look)).toBeLessThan(0.5);
  expect(error(after, look, cross)).toBeLessThan(1);
  expect(error(after, look, (x, y) => outer(x, y) > 0 && inner(x, y) < 1)).toBeLessThan(8);
});

test('text that the network made hard to read gets the contrast it needs, and no more', () => {
  const pale = scene({ page: [250, 244, 230], button: [30, 60, 200], text: [60, 90, 210] }, [70, 30, 20]);
  const after = finished(wireframe, pale, textInk);
  const reached = contrast(pixelAt(after, 36, 40), pixelAt(after, 28, 26));
  expect(reached).toBeGreaterThanOrEqual(4.4);
  expect(reached).toBeLessThan(4.9);
});

test('text that can be read keeps its colour', () => {
  const after = finished(wireframe, truth, textInk);
  expect(pixelAt(after, 36, 40)).toEqual([255, 250, 240]);
  expect(pixelAt(after, 24, 90)).toEqual([70, 30, 20]);
});

test('the same input gives the same bytes and stays as it is', () => {
  const before = sharpText.data.slice();
  const [one, two] = [finished(wireframe, sharpText, textInk), finished(wireframe, sharpText, textInk)];
  expect(one.data).toEqual(two.data);
  expect(sharpText.data).toEqual(before);
});

test.each([
  ['noise', noise(WIDTH, HEIGHT)],
  ['a photo', photo(WIDTH, HEIGHT)],
])('%s as a source leaves the picture within 2 of 255', (_, source) => {
  const network = blurred(photo(WIDTH, HEIGHT, 9), 3, 0);
  const after = finished(source, network, estimated(source));
  expect(Math.max(...after.data.map((v, i) => Math.abs(v - network.data[i]!)))).toBeLessThanOrEqual(2);
});

test('one pixel, one row and one flat colour are finished too', () => {
  for (const [width, height] of [
    [1, 1],
    [40, 1],
    [60, 60],
  ] as const) {
    const source = raster(width, height, () => [255, 255, 255]);
    const network = raster(width, height, () => [10, 20, 30]);
    expect(finished(source, network).data).toEqual(network.data);
  }
});

function estimated(source: Raster): (x: number, y: number) => number {
  const ink = estimateInk(rasterToTensor(source, source)).data;
  return (x, y) => ink[y * source.width + x]!;
}

/** Soft shapes under sensor noise. */
function photo(width: number, height: number, seed = 2): Raster {
  const next = random(seed);
  const phase = Array.from({ length: 6 }, () => next() * 6.28);
  return raster(width, height, (x, y) =>
    [0, 1, 2].map(
      (c) =>
        128 +
        60 * Math.sin(x / 23 + phase[c]!) * Math.cos(y / 17 + phase[c + 3]!) +
        25 * Math.sin(x / 6 + y / 5 + phase[c]!) +
        (next() - 0.5) * 12,
    ),
  );
}
