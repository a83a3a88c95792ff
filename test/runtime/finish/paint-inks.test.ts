import { expect, test } from 'vitest';
import { contrast } from '../../../models/runtime/image/keep-contrast.ts';
import type { LayerNode, Raster } from '../../../models/runtime/types.ts';
import { letters, mix, pixelAt, roundedBox, type Rgb } from './finish-scenes.ts';
import { colour, layer, painted, style } from './painted-plans.ts';
import { raster } from '../rasters.ts';

const [WIDTH, HEIGHT] = [160, 90];
const [WHITE, BLACK, LINK, PAPER, NIGHT, INK]: Rgb[] = [
  [255, 255, 255],
  [20, 20, 20],
  [200, 30, 40],
  [250, 244, 230],
  [16, 20, 40],
  [70, 30, 20],
];
const page = (...children: LayerNode[]): LayerNode =>
  layer('page', [0, 0, WIDTH, HEIGHT], WHITE!, { type: 'FRAME', children });
const words = (id: string, box: readonly [number, number, number, number], rest: object = {}): LayerNode =>
  layer(id, box, BLACK!, { type: 'TEXT', characters: 'LetterWords', style: { fontSize: 12 }, ...rest });
const first = (x: number, y: number): number => letters(x, y, 20, 20, 6, 11);
const second = (x: number, y: number): number => letters(x, y, 80, 20, 6, 11);
const scene = (of: Rgb): Raster =>
  raster(WIDTH, HEIGHT, (x, y) => mix(mix(WHITE!, BLACK!, first(x, y)), of, second(x, y)));

test('segments of a text that has two colours in the source are kept apart, and can be read', () => {
  const paints = [{ type: 'SOLID', color: { ...colour(LINK!), a: 1 } }];
  const tree = page(
    words('a', [18, 18, 114, 15], {
      characterStyleOverrides: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1],
      styleOverrideTable: { 1: { fills: paints } },
    }),
  );
  for (const isBare of [false, true]) {
    const light = painted({ source: scene(LINK!), tree, becomes: [style(PAPER!), style(INK!)], isBare });
    expect([pixelAt(light, 20, 24), pixelAt(light, 80, 24)]).toEqual([INK, LINK]);
    const dark = painted({ source: scene(LINK!), tree, becomes: [style(NIGHT!), style(PAPER!)], isBare });
    expect(pixelAt(dark, 20, 24)).toEqual(PAPER);
    expect(contrast(pixelAt(dark, 80, 24), NIGHT!)).toBeGreaterThan(4.4);
  }
});

test('thin glyphs that look paler are of their text’s colour', () => {
  const pale = raster(WIDTH, HEIGHT, (x, y) =>
    mix(mix(WHITE!, BLACK!, first(x, y)), mix(WHITE!, BLACK!, 0.55), second(x, y)),
  );
  const tree = page(words('a', [18, 18, 114, 15]));
  for (const isBare of [false, true]) {
    const after = painted({ source: pale, tree, becomes: [style(PAPER!), style(INK!)], isBare });
    pixelAt(after, 80, 24).forEach((value, c) =>
      expect(Math.abs(value - mix(PAPER!, INK!, 0.55)[c]!)).toBeLessThan(3),
    );
  }
});

test('two texts whose boxes overlap take each its own colour', () => {
  const tree = page(words('a', [18, 18, 110, 15], { characters: 'Letter' }), words('b', [78, 16, 60, 20]));
  const after = painted({
    source: scene(BLACK!),
    tree,
    becomes: [style(PAPER!), style(INK!), style(LINK!)],
  });
  for (let letter = 0; letter < 6; letter++) {
    expect(pixelAt(after, 20 + 8 * letter, 24)).toEqual(INK);
    expect(pixelAt(after, 80 + 8 * letter, 24)).toEqual(LINK);
  }
});

test('a tall thin letter is a letter, and a text box over a field takes nothing of the field', () => {
  const field = [20, 50, 100, 30] as const;
  const grey = { r: 0.6, g: 0.6, b: 0.6 };
  const source = raster(WIDTH, HEIGHT, (x, y) => {
    if (x >= 30 && x < 33 && y >= 10 && y < 40) return BLACK!;
    const [outer, inner] = [roundedBox(x, y, [20, 50, 120, 80], 0), roundedBox(x, y, [21, 51, 119, 79], 0)];
    return outer && !inner ? [153, 153, 153] : WHITE!;
  });
  const strokes = [{ type: 'SOLID', color: { ...grey, a: 1 } }];
  const tree = page(
    layer('field', field, WHITE!, { strokes, strokeWeight: 1 }),
    words('a', [18, 6, 110, 80], { characters: 'l', style: { fontSize: 36 } }),
  );
  for (const isBare of [false, true]) {
    const after = painted({ source, tree, becomes: [style(PAPER!), style(NIGHT!), style(LINK!)], isBare });
    expect(pixelAt(after, 31, 20)).toEqual(LINK);
    for (let x = 20; x < 120; x++)
      for (const y of [50, 65, 79]) expect(pixelAt(after, x, y), `${x}, ${y}`).toEqual(NIGHT);
  }
});

test('a disc with a mark in it is one drawing in one ink, and the mark is a hole', () => {
  const disc = (x: number, y: number): number => roundedBox(x, y, [40, 20, 80, 60], 20);
  const mark = (x: number, y: number): boolean => x >= 50 && x < 70 && y >= 38 && y < 42;
  const source = raster(WIDTH, HEIGHT, (x, y) => (mark(x, y) ? WHITE! : mix(WHITE!, BLACK!, disc(x, y))));
  const icon = layer('icon', [40, 20, 40, 40], BLACK!, { type: 'VECTOR' });
  for (const isBare of [false, true]) {
    const after = painted({ source, tree: page(icon), becomes: [style(PAPER!), style(LINK!)], isBare });
    expect(pixelAt(after, 60, 30)).toEqual(LINK);
    expect(pixelAt(after, 60, 40)).toEqual(PAPER);
    expect(pixelAt(after, 42, 22)).toEqual(PAPER);
  }
});

test('a text of no element keeps a colour of the network that can be read', () => {
  const drawn = raster(WIDTH, HEIGHT, () => [220, 214, 200]);
  const after = painted({
    source: scene(BLACK!),
    tree: page(),
    becomes: [style(PAPER!)],
    drawn,
    isBare: true,
  });
  expect(contrast(pixelAt(after, 20, 24), PAPER!)).toBeGreaterThan(4.3);
});

test('an icon of several vectors that touch is theirs, and so is a word that reaches out of its box', () => {
  const isIcon = (x: number, y: number): boolean =>
    (x >= 100 && x < 120 && (y === 30 || y === 40)) || (y >= 30 && y <= 50 && (x === 110 || x === 100));
  const source = raster(WIDTH, HEIGHT, (x, y) => (isIcon(x, y) ? BLACK! : mix(WHITE!, BLACK!, first(x, y))));
  const vector = (id: string, box: readonly [number, number, number, number]): LayerNode =>
    layer(id, box, BLACK!, { type: 'VECTOR' });
  const tree = page(
    words('a', [18, 18, 30, 15]),
    vector('lid', [100, 30, 20, 1]),
    vector('side', [100, 30, 1, 20]),
    vector('middle', [100, 40, 20, 1]),
    vector('band', [110, 30, 1, 20]),
  );
  const one = style(LINK!);
  const drawn = raster(WIDTH, HEIGHT, () => [0, 255, 0]);
  for (const isBare of [false, true]) {
    const after = painted({
      source,
      tree,
      becomes: [style(PAPER!), style(INK!), one, one, one, one],
      isBare,
      drawn,
    });
    for (let y = 25; y < 55; y++)
      for (let x = 95; x < 125; x++) expect(pixelAt(after, x, y)).toEqual(isIcon(x, y) ? LINK : PAPER);
    for (let letter = 0; letter < 6; letter++) expect(pixelAt(after, 20 + 8 * letter, 24)).toEqual(INK);
  }
});

test('a letter that touches the border of a box is a letter, and a vector has its fill up to its outline', () => {
  const isBorder = (x: number, y: number): boolean =>
    x >= 66 && x < 120 && y >= 10 && y < 50 && (x === 66 || x === 119 || y === 10 || y === 49);
  const isCross = (x: number, y: number): boolean => {
    const [u, v] = [(x - 66) / 53, (y - 10) / 39];
    return x >= 66 && x < 120 && y >= 10 && y < 50 && Math.min(Math.abs(u - v), Math.abs(u + v - 1)) < 0.03;
  };
  const source = raster(WIDTH, HEIGHT, (x, y) => {
    const within = roundedBox(x, y, [20, 55, 60, 85], 14);
    const inner = roundedBox(x, y, [21.5, 56.5, 58.5, 83.5], 12.5);
    const shape = mix(mix(WHITE!, BLACK!, within), [200, 200, 200], inner);
    if (isCross(x, y)) return BLACK!;
    return isBorder(x, y) ? BLACK! : mix(shape, BLACK!, first(x, y));
  });
  const strokes = [{ type: 'SOLID', color: { ...colour(BLACK!), a: 1 } }];
  const tree = page(
    words('a', [18, 18, 52, 15]),
    layer('box', [66, 10, 54, 40], WHITE!, { strokes, strokeWeight: 1 }),
    ...['down', 'up'].map((id) => layer(id, [66, 10, 54, 40], WHITE!, { type: 'LINE', fills: [], strokes })),
    layer('shape', [20, 55, 40, 30], [200, 200, 200], { type: 'VECTOR', strokes }),
  );
  const [text, box, shape] = [style(INK!), style(NIGHT!), style(LINK!)];
  const after = painted({ source, tree, becomes: [style(PAPER!), text, box, shape] });
  for (const x of [60, 63]) expect(pixelAt(after, x, 30)).toEqual(INK);
  expect(pixelAt(after, 66, 20)).toEqual(NIGHT);
  for (let x = 21; x < 59; x++) expect(pixelAt(after, x, 70)).toEqual(LINK);
});
