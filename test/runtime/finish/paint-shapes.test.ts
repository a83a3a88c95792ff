import { describe, expect, test } from 'vitest';
import type { LayerNode } from '../../../models/runtime/types.ts';
import { mix, pixelAt, roundedBox, type Rgb } from './finish-scenes.ts';
import { border, layer, painted, style } from './painted-plans.ts';
import { raster } from '../rasters.ts';

const SIZE = 120;
const [WHITE, GREY, DARK, PAPER, TEAL, RED]: Rgb[] = [
  [255, 255, 255],
  [200, 200, 200],
  [60, 60, 60],
  [250, 244, 230],
  [0, 120, 140],
  [200, 30, 40],
];
const page = (...children: LayerNode[]): LayerNode =>
  layer('page', [0, 0, SIZE, SIZE], WHITE!, { type: 'FRAME', children });

describe.each([
  ['with layers', false],
  ['without layers', true],
])('%s', (_, isBare) => {
  test('a bubble with a tail keeps its shape', () => {
    const isBubble = (x: number, y: number): boolean =>
      (x >= 20 && x < 100 && y >= 20 && y < 60) || (x >= 30 && y >= 60 && x - 30 < 80 - y && y < 80);
    const source = raster(SIZE, SIZE, (x, y) => (isBubble(x, y) ? GREY! : WHITE!));
    const tree = page(layer('bubble', [20, 20, 80, 60], GREY!));
    const after = painted({ source, tree, becomes: [style(PAPER!), style(TEAL!)], isBare });
    for (let y = 10; y < 90; y++)
      for (let x = 10; x < 110; x++) expect(pixelAt(after, x, y)).toEqual(isBubble(x, y) ? TEAL : PAPER);
  });

  test('a small box that is too thick for a letter is a box: it takes its colour, or vanishes', () => {
    const dot = (x: number, y: number): number => roundedBox(x, y, [20, 20, 34, 34], 7);
    const source = raster(SIZE, SIZE, (x, y) => mix(WHITE!, DARK!, dot(x, y)));
    const tree = page(layer('dot', [20, 20, 14, 14], DARK!, { cornerRadius: 7 }));
    const [kept, gone] = [style(TEAL!, { radius: 7 }), style(PAPER!, { filled: false })].map((one) =>
      painted({ source, tree, becomes: [style(PAPER!), one], isBare }),
    );
    expect(pixelAt(kept!, 27, 27)).toEqual(TEAL);
    expect(pixelAt(kept!, 20, 20)).toEqual(PAPER);
    for (let y = 15; y < 40; y++) for (let x = 15; x < 40; x++) expect(pixelAt(gone!, x, y)).toEqual(PAPER);
  });

  test('thick borders that are all connected go where the decision has none', () => {
    const cells = [
      [20, 20, 40, 30],
      [57, 20, 40, 30],
    ] as const;
    const source = raster(SIZE, SIZE, (x, y) => {
      const within = (by: number): boolean =>
        cells.some(([u, v, w, h]) => x >= u + by && x < u + w - by && y >= v + by && y < v + h - by);
      return within(3) ? GREY! : within(0) ? DARK! : WHITE!;
    });
    const strokes = [{ type: 'SOLID', color: { r: 60 / 255, g: 60 / 255, b: 60 / 255, a: 1 } }];
    const tree = page(...cells.map((cell, i) => layer(`${i}`, cell, GREY!, { strokes, strokeWeight: 3 })));
    const cell = style(TEAL!);
    const after = painted({ source, tree, becomes: [style(PAPER!), cell, cell], isBare });
    for (let y = 20; y < 50; y++) for (let x = 20; x < 97; x++) expect(pixelAt(after, x, y)).toEqual(TEAL);
  });

  test('nothing is left of a ring that is thicker than its layer says', () => {
    const ring = (x: number, y: number): number =>
      roundedBox(x, y, [20, 20, 58, 58], 19) - roundedBox(x, y, [24.7, 24.7, 53.3, 53.3], 14.3);
    const source = raster(SIZE, SIZE, (x, y) => mix(WHITE!, DARK!, ring(x, y)));
    const strokes = [{ type: 'SOLID', color: { r: 60 / 255, g: 60 / 255, b: 60 / 255, a: 1 } }];
    const tree = page(
      layer('ring', [20, 20, 38, 38], WHITE!, { strokes, strokeWeight: 3, cornerRadius: 19 }),
    );
    const becomes = [style(PAPER!), style(TEAL!, { radius: 19 })];
    const after = painted({ source, tree, becomes, isBare });
    for (let y = 30; y < 48; y++) for (let x = 24; x < 54; x++) expect(pixelAt(after, x, y)).toEqual(TEAL);
  });

  test('a shadow of the source goes with the element that cast it', () => {
    const source = raster(SIZE, SIZE, (x, y) => {
      if (x >= 20 && x < 100 && y >= 20 && y < 60) return GREY!;
      const away = Math.hypot(Math.max(20 - x, 0, x - 99), Math.max(20 - y, 0, y - 59));
      return WHITE!.map((value) => value - 140 * Math.exp(-((away / 14) ** 2)));
    });
    const effects = [
      { type: 'DROP_SHADOW', color: { r: 0, g: 0, b: 0, a: 0.25 }, offset: { x: 0, y: 0 }, radius: 12 },
    ];
    const tree = page(layer('card', [20, 20, 80, 40], GREY!, { effects }));
    const after = painted({ source, tree, becomes: [style(PAPER!), style(TEAL!)], isBare });
    for (let y = 5; y < 80; y++) expect(pixelAt(after, 8, y)).toEqual(PAPER);
    for (let x = 5; x < 115; x++) expect(pixelAt(after, x, 72)).toEqual(PAPER);
  });

  test('a box between two pixels has crisp sides', () => {
    const source = raster(SIZE, SIZE, (x, y) => (x >= 20 && x < 100 && y >= 20 && y < 60 ? GREY! : WHITE!));
    const tree = page(layer('box', [20.4, 19.7, 79.8, 40.1], GREY!));
    const after = painted({
      source,
      tree,
      becomes: [style(PAPER!), style(TEAL!, { stroke: border(RED!, 1) })],
      isBare,
    });
    expect([18, 19, 20, 21].map((x) => pixelAt(after, x, 40))).toEqual([PAPER, PAPER, RED, TEAL]);
    expect([58, 59, 60].map((y) => pixelAt(after, 60, y))).toEqual([TEAL, RED, PAPER]);
  });
});

test('an ellipse stays one, and a circle a circle', () => {
  const inside = (x: number, y: number): boolean =>
    ((x + 0.5 - 60) / 40) ** 2 + ((y + 0.5 - 40) / 20) ** 2 < 0.95;
  const source = raster(SIZE, SIZE, (x, y) => (inside(x, y) ? GREY! : WHITE!));
  const tree = page(layer('oval', [20, 20, 80, 40], GREY!, { type: 'ELLIPSE' }));
  const after = painted({ source, tree, becomes: [style(PAPER!), style(TEAL!, { radius: 20 })] });
  expect(pixelAt(after, 60, 40)).toEqual(TEAL);
  expect(pixelAt(after, 25, 26)).toEqual(PAPER);
  expect(pixelAt(after, 94, 53)).toEqual(PAPER);
});

test('what a frame clips away is not painted', () => {
  const source = raster(SIZE, SIZE, (x, y) => (x >= 20 && x < 60 && y >= 20 && y < 60 ? GREY! : WHITE!));
  const wide = layer('wide', [20, 20, 90, 40], GREY!);
  const clip = layer('clip', [10, 10, 50, 80], WHITE!, {
    fills: [],
    type: 'FRAME',
    clipsContent: true,
    children: [wide],
  });
  const after = painted({ source, tree: page(clip), becomes: [style(PAPER!), style(TEAL!)] });
  expect([pixelAt(after, 59, 40), pixelAt(after, 60, 40)]).toEqual([TEAL, PAPER]);
});

test('a cross goes with its picture though a box lies between them', () => {
  const frame = [20, 20, 80, 80] as const;
  const strokes = [{ type: 'SOLID', color: { r: 60 / 255, g: 60 / 255, b: 60 / 255, a: 1 } }];
  const line = (id: string): LayerNode => layer(id, frame, WHITE!, { type: 'LINE', fills: [], strokes });
  const source = raster(SIZE, SIZE, (x, y) => {
    if (x < 20 || x >= 100 || y < 20 || y >= 100) return WHITE!;
    if (x < 24 || x >= 96 || y < 24 || y >= 96) return GREY!;
    return Math.abs(x - y) < 2 || Math.abs(x + y - 119) < 2 ? DARK! : [230, 230, 230];
  });
  const tree = page(
    layer('frame', frame, GREY!),
    layer('inner', [24, 24, 72, 72], [230, 230, 230]),
    line('a'),
    line('b'),
  );
  const after = painted({ source, tree, becomes: [style(PAPER!), style(RED!), style(TEAL!)] });
  for (let at = 26; at < 94; at++) expect(pixelAt(after, at, at)).toEqual(TEAL);
});

test('a sheet at the foot of the page takes the corners of the exemplar’s, round above and square below', () => {
  const box = [0, 60, SIZE, 60] as const;
  const isSheet = (y: number): boolean => y >= 60;
  const source = raster(SIZE, SIZE, (_, y) => (isSheet(y) ? GREY! : WHITE!));
  const round = { rectangleCornerRadii: [24, 24, 0, 0] };
  const place = { exemplar: 0, element: 1 };
  const after = painted({
    source,
    tree: page(layer('sheet', box, GREY!)),
    exemplar: { image: source, tree: page(layer('sheet', box, TEAL!, round)) },
    becomes: [style(PAPER!), { style: style(TEAL!, { radius: 24 }), fill: place, rest: place }],
  });
  expect([0, SIZE - 1].map((x) => pixelAt(after, x, 61))).toEqual([PAPER, PAPER]);
  expect([0, SIZE - 1].map((x) => pixelAt(after, x, SIZE - 1))).toEqual([TEAL, TEAL]);
});
