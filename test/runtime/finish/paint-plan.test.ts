import { describe, expect, test } from 'vitest';
import { roundedBox, letters, mix, pixelAt, type Rgb } from './finish-scenes.ts';
import { border, layer, painted, paintedPlan, style, type Becomes, type Painting } from './painted-plans.ts';
import { noise, raster } from '../rasters.ts';
import type { LayerNode, Raster } from '../../../models/runtime/types.ts';

const [WIDTH, HEIGHT] = [200, 160];
const WHITE: Rgb = [255, 255, 255];
const [PAPER, TEAL, SAND, INK, RED]: Rgb[] = [
  [250, 244, 230],
  [0, 120, 140],
  [240, 214, 170],
  [70, 30, 20],
  [200, 30, 40],
];
const BOXES = [
  [20, 20, 80, 40],
  [110, 20, 80, 40],
] as const;
const GREYS: Rgb[] = [
  [217, 217, 217],
  [60, 60, 60],
];
const words = (x: number, y: number): number => letters(x, y, 30, 34, 6, 11);

const page = (...children: LayerNode[]): LayerNode =>
  layer('page', [0, 0, WIDTH, HEIGHT], WHITE, { type: 'FRAME', children });
const text = (fill: Rgb, rest: object = {}): LayerNode =>
  layer('words', [28, 32, 52, 15], fill, {
    type: 'TEXT',
    characters: 'Letter',
    style: { fontSize: 12, fontWeight: 400 },
    ...rest,
  });

/** Two equal boxes with letters on the first; scale: pixels per unit. */
function boxes(scale = 1, round = 0): Raster {
  return raster(WIDTH * scale, HEIGHT * scale, (x, y) => {
    const [u, v] = [Math.floor(x / scale), Math.floor(y / scale)];
    const cover = Math.max(
      ...BOXES.map(([left, top, wide, high]) =>
        roundedBox(
          x,
          y,
          [scale * left, scale * top, scale * (left + wide), scale * (top + high)],
          round * scale,
        ),
      ),
    );
    return mix(mix(WHITE, GREYS[0]!, cover), GREYS[1]!, words(u, v));
  });
}
const plain = boxes();
const tree = page(layer('a', BOXES[0], GREYS[0]!), layer('b', BOXES[1], GREYS[0]!), text(GREYS[1]!));
const paint = (box: Becomes, rest: Partial<Painting> = {}): Raster =>
  painted({ source: plain, tree, becomes: [style(PAPER!), box, box, style(INK!)], ...rest });

describe.each([
  ['with layers', false],
  ['without layers', true],
])('%s', (_, isBare) => {
  test('every element has exactly the colour of its decision; siblings are equal to the pixel', () => {
    const after = paint(style(TEAL!), { isBare });
    expect(pixelAt(after, 3, 3)).toEqual(PAPER);
    for (const [x, y] of [
      [20, 20],
      [99, 59],
      [110, 20],
      [189, 59],
      [150, 40],
    ] as const)
      expect(pixelAt(after, x, y)).toEqual(TEAL);
    expect(pixelAt(after, 19, 40)).toEqual(PAPER);
    for (let y = 18; y < 32; y++)
      for (let x = 18; x < 102; x++) expect(pixelAt(after, x, y)).toEqual(pixelAt(after, x + 90, y));
  });

  test('where every pixel is an element’s the network has nothing to say', () => {
    const becomes = [style(PAPER!), style(TEAL!), style(SAND!), style(INK!)];
    const drawn = raster(WIDTH, HEIGHT, () => [1, 2, 3]);
    const [alone, asked] = [null, drawn].map((given) =>
      paintedPlan({ source: plain, tree, becomes, isBare, drawn: given }),
    );
    expect(alone!.unknown).toBe(0);
    expect(asked!.picture).toEqual(alone!.picture);
  });

  test('a text has one colour, with the coverage of the source', () => {
    const after = paint(style(TEAL!), { isBare });
    for (let letter = 0; letter < 6; letter++) {
      expect(pixelAt(after, 30 + 8 * letter, 38)).toEqual(INK);
      const half = mix(TEAL!, INK!, 0.5);
      pixelAt(after, 31 + 8 * letter, 38).forEach((value, c) =>
        expect(Math.abs(value - half[c]!)).toBeLessThanOrEqual(3),
      );
    }
  });

  test('a border appears on the sides that the decision has, and vanishes where it has none', () => {
    const framed = paint(style(SAND!, { stroke: border(RED!, 2) }), { isBare });
    for (const [x, y] of [
      [20, 40],
      [21, 40],
      [98, 40],
      [60, 20],
      [60, 59],
    ] as const)
      expect(pixelAt(framed, x, y)).toEqual(RED);
    expect(pixelAt(framed, 22, 40)).toEqual(SAND);
    const below = paint(style(SAND!, { stroke: border(RED!, 2, [false, false, true, false]) }), { isBare });
    expect(pixelAt(below, 60, 59)).toEqual(RED);
    expect(pixelAt(below, 20, 40)).toEqual(SAND);
    const lined = raster(WIDTH, HEIGHT, (x, y) => {
      const [inner, outer] = [roundedBox(x, y, [22, 22, 98, 58], 0), roundedBox(x, y, [20, 20, 100, 60], 0)];
      return inner ? GREYS[0]! : outer ? GREYS[1]! : WHITE;
    });
    const stroked = layer('a', BOXES[0], GREYS[0]!, {
      strokes: [{ type: 'SOLID', color: { r: 60 / 255, g: 60 / 255, b: 60 / 255, a: 1 } }],
      strokeWeight: 2,
    });
    const bare = painted({
      source: lined,
      tree: page(stroked),
      becomes: [style(PAPER!), style(SAND!)],
      isBare,
    });
    for (let x = 20; x < 100; x++) expect(pixelAt(bare, x, 20)).toEqual(SAND);
  });

  test.each([
    [0, 12],
    [12, 4],
    [12, 0],
    [8, 20],
  ])('corners of %i px become corners of %i px', (from, to) => {
    const rounded = { cornerRadius: from };
    const source = page(
      layer('a', BOXES[0], GREYS[0]!, rounded),
      layer('b', BOXES[1], GREYS[0]!, rounded),
      text(GREYS[1]!),
    );
    const one = { style: style(TEAL!, { radius: to }) };
    const after = paint(one, { source: boxes(1, from), tree: source, isBare });
    const wanted = raster(WIDTH, HEIGHT, (x, y) =>
      mix(
        PAPER!,
        TEAL!,
        to === 0
          ? Number(x >= 110 && x < 190 && y >= 20 && y < 60)
          : roundedBox(x, y, [110, 20, 190, 60], to),
      ),
    );
    for (let y = 16; y < 64; y++)
      for (let x = 106; x < 194; x++)
        pixelAt(after, x, y).forEach((value, c) =>
          expect(Math.abs(value - pixelAt(wanted, x, y)[c]!), `${x}, ${y}`).toBeLessThan(24),
        );
  });

  test('at two pixels a unit everything is twice as large', () => {
    const after = paint(style(SAND!, { stroke: border(RED!, 2), radius: 6 }), { source: boxes(2), isBare });
    expect([after.width, after.height]).toEqual([2 * WIDTH, 2 * HEIGHT]);
    expect([40, 43, 44].map((x) => pixelAt(after, x, 80))).toEqual([RED, RED, SAND]);
    expect(pixelAt(after, 41, 41)).toEqual(PAPER);
    expect(pixelAt(after, 60, 76)).toEqual(INK);
  });

  test('what is no element keeps what the network drew, and the source where it was not asked', () => {
    const grain = noise(60, 60, 5);
    const odd = (x: number, y: number): boolean => x >= 20 && x < 80 && y >= 80 && y < 140;
    const source = raster(WIDTH, HEIGHT, (x, y) =>
      odd(x, y) ? pixelAt(grain, x - 20, y - 80) : pixelAt(plain, x, y),
    );
    const drawn = raster(WIDTH, HEIGHT, (x, y) => [x, y, 99]);
    expect(
      paintedPlan({ source, tree, becomes: [style(PAPER!), style(TEAL!), style(TEAL!), style(INK!)], isBare })
        .unknown,
    ).toBeCloseTo(3600 / (WIDTH * HEIGHT), 1);
    const [asked, alone] = [
      paint(style(TEAL!), { source, drawn, isBare }),
      paint(style(TEAL!), { source, isBare }),
    ];
    for (const [x, y] of [
      [50, 110],
      [40, 100],
      [60, 120],
    ] as const) {
      expect(pixelAt(asked, x, y)).toEqual([x, y, 99]);
      expect(pixelAt(alone, x, y)).toEqual(pixelAt(source, x, y));
    }
    expect(pixelAt(asked, 150, 40)).toEqual(TEAL);
    expect(pixelAt(asked, 150, 110)).toEqual(PAPER);
  });
});

test('a flat part that no element explains is drawn in one even colour of the network', () => {
  const source = raster(WIDTH, HEIGHT, (x, y) =>
    x >= 20 && x < 80 && y >= 80 && y < 140 ? [128, 160, 90] : pixelAt(plain, x, y),
  );
  const drawn = raster(WIDTH, HEIGHT, (x, y) => [90 + ((x + y) % 3), 80, 70]);
  const after = paint(style(TEAL!), { source, drawn, isBare: true });
  const one = pixelAt(after, 50, 110);
  expect(one).toEqual([91, 80, 70]);
  for (let y = 80; y < 140; y++) expect(pixelAt(after, 20 + (y % 60), y)).toEqual(one);
});

test('a box that the source draws in the colour of its ground is drawn where its layer lies', () => {
  const source = raster(WIDTH, HEIGHT, () => WHITE);
  const hidden = page(layer('a', BOXES[0], WHITE));
  const after = painted({ source, tree: hidden, becomes: [style(PAPER!), style(TEAL!, { radius: 8 })] });
  expect(pixelAt(after, 60, 40)).toEqual(TEAL);
  expect(pixelAt(after, 20, 20)).toEqual(PAPER);
});

test('a box without a fill shows what lies below it, and a frame without paint is nothing', () => {
  const after = paint(style(PAPER!, { filled: false, stroke: border(RED!, 1) }));
  expect(pixelAt(after, 150, 40)).toEqual(PAPER);
  expect(pixelAt(after, 110, 40)).toEqual(RED);
  const group = layer('group', [0, 0, 200, 80], WHITE, { fills: [], type: 'FRAME', children: tree.children });
  expect(paint(style(TEAL!), { tree: page(group) })).toEqual(paint(style(TEAL!)));
});

test('a corner that is square where others are round stays square', () => {
  const sheet = page(layer('a', BOXES[0], GREYS[0]!, { rectangleCornerRadii: [10, 10, 0, 0] }));
  const source = raster(WIDTH, HEIGHT, (x, y) =>
    mix(
      WHITE,
      GREYS[0]!,
      y < 40 ? roundedBox(x, y, [20, 20, 100, 80], 10) : Number(x >= 20 && x < 100 && y < 60),
    ),
  );
  for (const isBare of [false, true]) {
    const one = { style: style(TEAL!, { radius: 16 }) };
    const after = painted({ source, tree: sheet, becomes: [style(PAPER!), one], isBare });
    expect(pixelAt(after, 22, 22)).toEqual(PAPER);
    expect([pixelAt(after, 20, 59), pixelAt(after, 99, 59)]).toEqual([TEAL, TEAL]);
  }
});

test('what fills the corner of a round card ends where the card does', () => {
  const nested = page(layer('a', BOXES[0], GREYS[0]!), layer('head', [20, 20, 80, 12], GREYS[1]!));
  const source = raster(WIDTH, HEIGHT, (x, y) =>
    x >= 20 && x < 100 && y >= 20 && y < 60 ? GREYS[y < 32 ? 1 : 0]! : WHITE,
  );
  const card = style(SAND!, { radius: 10 });
  const after = painted({ source, tree: nested, becomes: [style(PAPER!), card, style(TEAL!)] });
  expect(pixelAt(after, 20, 20)).toEqual(PAPER);
  expect(pixelAt(after, 60, 21)).toEqual(TEAL);
  expect(pixelAt(after, 60, 50)).toEqual(SAND);
});

test('a shadow falls below a box and leaves the box as it is', () => {
  const after = paint(style(SAND!, { shadow: 0.4 }));
  const [below, above, far] = [pixelAt(after, 150, 63), pixelAt(after, 150, 14), pixelAt(after, 150, 110)];
  expect(below[0]).toBeLessThan(PAPER![0] - 20);
  expect(above[0]).toBeGreaterThan(below[0] + 10);
  expect(far).toEqual(PAPER);
  expect(pixelAt(after, 150, 58)).toEqual(SAND);
});

test('the same plan gives the same bytes and leaves its inputs as they are', () => {
  const source = boxes();
  const before = source.data.slice();
  expect(paint(style(TEAL!), { source })).toEqual(paint(style(TEAL!), { source }));
  expect(source.data).toEqual(before);
});
