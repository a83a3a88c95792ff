import { describe, expect, test } from 'vitest';
import { elementsOfLayers } from '../../../models/runtime/elements/elements-of-layers.ts';
import type { StyledNode } from '../../../models/runtime/layers/styled-node.ts';
import { pictureCut } from '../../../models/runtime/pictures/cut-picture.ts';
import { freePart } from '../../../models/runtime/pictures/free-part.ts';
import type { LayerNode, Raster } from '../../../models/runtime/types.ts';
import { pixelAt, type Rgb } from './finish-scenes.ts';
import { layer, painted, style, type Becomes } from './painted-plans.ts';
import { raster } from '../rasters.ts';

const SIZE = 160;
const [WHITE, GREY, LINE, BADGE, PAPER, TINT]: Rgb[] = [
  [255, 255, 255],
  [225, 225, 225],
  [90, 90, 90],
  [255, 0, 0],
  [250, 244, 230],
  [200, 220, 210],
];
const BOX = [30, 40, 100, 60] as const;
const inBox = (x: number, y: number): boolean => x >= 30 && x < 130 && y >= 40 && y < 100;
const page = (...children: LayerNode[]): LayerNode =>
  layer('page', [0, 0, SIZE, SIZE], WHITE!, { type: 'FRAME', children });

/** A crossed box, as layers and as pixels. */
const strokes = [{ type: 'SOLID', color: { r: 90 / 255, g: 90 / 255, b: 90 / 255, a: 1 } }];
const cross = ['down', 'up'].map((id) => layer(id, BOX, WHITE!, { type: 'LINE', fills: [], strokes }));
const crossed = page(layer('box', BOX, GREY!), ...cross);
const wireframe = raster(SIZE, SIZE, (x, y) => {
  const [u, v] = [(x - 30) / 100, (y - 40) / 60];
  if (!inBox(x, y)) return WHITE!;
  return Math.abs(u - v) < 0.015 || Math.abs(u + v - 1) < 0.015 ? LINE! : GREY!;
});

/** An exemplar with a picture, each of whose pixels tells its place, and a badge on it. */
const PHOTO = [10, 10, 120, 90] as const;
const image = [{ type: 'IMAGE', imageRef: 'photo', scaleMode: 'FILL' }];
const isBadge = (x: number, y: number): boolean => x >= 16 && x < 46 && y >= 16 && y < 32;
const exemplar = {
  image: raster(SIZE, SIZE, (x, y) =>
    isBadge(x, y) ? BADGE! : x >= 10 && x < 130 && y >= 10 && y < 100 ? [x, y + 60, 40] : PAPER!,
  ),
  tree: page(layer('photo', PHOTO, WHITE!, { fills: image }), layer('badge', [16, 16, 30, 16], BADGE!)),
};
const fromPhoto: Becomes = { style: style(TINT!), fill: { exemplar: 0, element: 1 } };
const paint = (picture: Becomes, isBare = false, more: object = {}): Raster =>
  painted({ source: wireframe, tree: crossed, becomes: [style(PAPER!), picture], exemplar, isBare, ...more });

describe.each([
  ['with layers', false],
  ['without layers', true],
])('a picture %s', (_, isBare) => {
  test('fills its box and ends where that ends; nothing is left of the cross', () => {
    const after = paint(fromPhoto, isBare);
    for (let y = 30; y < 110; y++)
      for (let x = 20; x < 140; x++)
        if (!inBox(x, y)) expect(pixelAt(after, x, y)).toEqual(PAPER);
        else {
          // Even steps from pixel to pixel: the exemplar's own picture, and no line across it.
          const [red, green, blue] = pixelAt(after, x, y);
          expect(blue).toBe(40);
          if (x > 30) expect(Math.abs(red - pixelAt(after, x - 1, y)[0])).toBeLessThanOrEqual(3);
          if (y > 40) expect(Math.abs(green - pixelAt(after, x, y - 1)[1])).toBeLessThanOrEqual(3);
        }
  });

  test('is cut where no badge lies on it', () => {
    const after = paint(fromPhoto, isBare);
    for (let y = 40; y < 100; y++)
      for (let x = 30; x < 130; x++) expect(pixelAt(after, x, y)).not.toEqual(BADGE);
  });

  test('that takes a tint is that tint, without its cross', () => {
    const after = paint(style(TINT!), isBare);
    for (let y = 40; y < 100; y++) for (let x = 30; x < 130; x++) expect(pixelAt(after, x, y)).toEqual(TINT);
  });

  test('has the corners of the decision', () => {
    const after = paint({ ...fromPhoto, style: style(TINT!, { radius: 20 }) } as Becomes, isBare);
    expect(pixelAt(after, 31, 41)).toEqual(PAPER);
    expect(pixelAt(after, 80, 41)[2]).toBe(40);
  });
});

test('a drawing that spans its picture box is the sign for a picture and goes; a small one lies on it', () => {
  const drawing = (id: string, box: readonly [number, number, number, number]): LayerNode =>
    layer(id, box, LINE!, { type: 'VECTOR' });
  const tree = page(
    layer('box', BOX, GREY!, { fills: image }),
    drawing('sign', [50, 50, 60, 40]),
    drawing('heart', [36, 46, 8, 8]),
  );
  const isSign = (x: number, y: number): boolean =>
    x >= 50 && x < 110 && y >= 50 && y < 90 && (x + y) % 9 < 2;
  const isHeart = (x: number, y: number): boolean => x >= 36 && x < 44 && y >= 46 && y < 54;
  const source = raster(SIZE, SIZE, (x, y) =>
    isSign(x, y) || isHeart(x, y) ? LINE! : inBox(x, y) ? GREY! : WHITE!,
  );
  const after = painted({
    source,
    tree,
    exemplar,
    becomes: [style(PAPER!), fromPhoto, style([0, 0, 0]), style([0, 0, 255])],
  });
  expect(pixelAt(after, 40, 50)).toEqual([0, 0, 255]);
  for (let y = 50; y < 90; y++) for (let x = 50; x < 110; x++) expect(pixelAt(after, x, y)[2]).toBe(40);
});

test('a photo of the source stays where the plan says so', () => {
  const own = raster(SIZE, SIZE, (x, y) => (inBox(x, y) ? [y, (7 * x) % 256, (5 * y) % 256] : WHITE!));
  const tree = page(layer('box', BOX, GREY!, { fills: image }));
  for (const isBare of [false, true]) {
    const after = paint({ style: style(GREY!), fill: 'source' }, isBare, { source: own, tree });
    expect(pixelAt(after, 80, 70)).toEqual(pixelAt(own, 80, 70));
    expect(pixelAt(after, 10, 10)).toEqual(PAPER);
  }
});

test('the part of a picture that is free has the wanted proportion and is as large as it can be', () => {
  const picture = { x: 0, y: 0, width: 100, height: 50 };
  expect(freePart({ picture, whole: picture, radius: 0, above: [], aspect: 2 })).toEqual(picture);
  const half = freePart({
    picture,
    whole: picture,
    radius: 0,
    above: [{ x: 0, y: 0, width: 48, height: 50 }],
    aspect: 1,
  })!;
  expect(half.width).toBeCloseTo(half.height);
  expect(half.x).toBeGreaterThanOrEqual(48);
  expect(half.width).toBeGreaterThan(44);
  expect(freePart({ picture, whole: picture, radius: 0, above: [picture], aspect: 1 })).toBeNull();
});

test('no round corner of a picture is in a cut for a square box; a veil over the whole picture is part of it', () => {
  const round = page(
    layer('photo', PHOTO, WHITE!, { fills: image, cornerRadius: 45 }),
    layer('veil', PHOTO, WHITE!, { opacity: 0.3 }),
  );
  const elements = elementsOfLayers(round as StyledNode);
  const size = { width: 120, height: 90 };
  const square = pictureCut({ elements }, 1, size, false)!;
  for (const x of [square.x, square.x + square.width])
    for (const y of [square.y, square.y + square.height])
      expect(Math.hypot(Math.max(0, Math.abs(x - 70) - 15), y - 55)).toBeLessThan(47);
  expect(pictureCut({ elements }, 1, size, true)).toEqual({ x: 10, y: 10, ...size });
});

test('a veil over a picture leaves it to be seen; one of the exemplar takes its place, a flat colour does not', () => {
  const veil = layer('veil', BOX, [0, 0, 0], { opacity: 0.4 });
  const tree = page(layer('box', BOX, GREY!, { fills: image }), veil);
  const source = raster(SIZE, SIZE, (x, y) => (inBox(x, y) ? GREY!.map((value) => 0.6 * value) : WHITE!));
  const tinted = layer('tinted', PHOTO, [255, 255, 255], { opacity: 0.2 });
  const veiled = {
    image: exemplar.image,
    tree: page(layer('photo', PHOTO, WHITE!, { fills: image }), tinted),
  };
  const becomes = [style(PAPER!), fromPhoto];
  const plain = painted({ source, tree: page(tree.children![0]!), becomes, exemplar: veiled });
  const own = painted({ source, tree, becomes: [...becomes, style([90, 90, 90])], exemplar: veiled });
  const taken = painted({
    source,
    tree,
    becomes: [...becomes, { style: style([90, 90, 90]), fill: { exemplar: 0, element: 2 } }],
    exemplar: veiled,
  });
  for (const [x, y] of [
    [40, 50],
    [100, 80],
  ] as const)
    pixelAt(plain, x, y).forEach((value, c) => {
      expect(Math.abs(pixelAt(own, x, y)[c]! - 0.6 * value)).toBeLessThan(2);
      expect(Math.abs(pixelAt(taken, x, y)[c]! - (value + 0.2 * (255 - value)))).toBeLessThan(2);
    });
});

test('of a picture with too much on it only its colour is taken', () => {
  const badges = [20, 50, 80, 110].map((x) => layer(`${x}`, [x, 10, 8, 90], BADGE!));
  const busy = {
    image: raster(SIZE, SIZE, (x, y) => {
      const isOn = [20, 50, 80, 110].some((left) => x >= left && x < left + 8);
      return x >= 10 && x < 130 && y >= 10 && y < 100 ? (isOn ? BADGE! : [30, 90, 60]) : PAPER!;
    }),
    tree: page(layer('photo', PHOTO, WHITE!, { fills: image }), ...badges),
  };
  const after = paint(fromPhoto, false, { exemplar: busy });
  for (let y = 40; y < 100; y++) expect(pixelAt(after, 30 + y, y)).toEqual([30, 90, 60]);
});

test('what a card of the exemplar clips away of a picture is in no cut', () => {
  const bowl = layer('bowl', [70, 20, 120, 80], WHITE!, { fills: image });
  const card = layer('card', [10, 10, 100, 100], PAPER!, {
    type: 'FRAME',
    clipsContent: true,
    children: [bowl],
  });
  const clipped = {
    image: raster(SIZE, SIZE, (x, y) => (x >= 70 && x < 110 && y >= 20 && y < 100 ? [x, y, 40] : PAPER!)),
    tree: page(card),
  };
  const after = paint({ style: style(TINT!), fill: { exemplar: 0, element: 2 } }, false, {
    exemplar: clipped,
  });
  for (let y = 40; y < 100; y++) for (let x = 30; x < 130; x++) expect(pixelAt(after, x, y)[2]).toBe(40);
});
