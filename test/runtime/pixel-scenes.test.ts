import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readImage } from '../../models/cli/read-image.ts';
import type { Kind, PageElement } from '../../models/runtime/elements/page-element.ts';
import { elementsOfPixels } from '../../models/runtime/elements/pixels/elements-of-pixels.ts';
import type { Raster } from '../../models/runtime/types.ts';
import { Scene, type Grey } from './drawn-scene.ts';
import { noise, random, raster } from './rasters.ts';

const WHITE: Grey = [255, 255, 255];
const INK: Grey = [30, 40, 60];
const BLUE: Grey = [40, 90, 220];
const of = (elements: readonly PageElement[], kind: Kind): PageElement[] =>
  elements.slice(1).filter((element) => element.kind === kind);
const seen = (scene: Scene): PageElement[] => elementsOfPixels(scene.raster);
const rgb = ({ r, g, b }: { r: number; g: number; b: number }): number[] =>
  [r, g, b].map((value) => Math.round(255 * value));

describe('boxes', () => {
  test('have their box to the pixel, their own colour and their corners', () => {
    const [page, button, ...more] = seen(
      new Scene(300, 200, [246, 246, 248]).box({ x: 40, y: 60, width: 120, height: 44 }, BLUE, 8),
    );
    expect(page).toMatchObject({ kind: 'box', from: 'pixels', layers: [], parent: -1 });
    expect(rgb(page!.style.fill)).toEqual([246, 246, 248]);
    expect(button).toMatchObject({ kind: 'box', box: { x: 40, y: 60, width: 120, height: 44 }, parent: 0 });
    expect(button!.style).toMatchObject({ filled: true, gradient: false, stroke: null, shadow: 0 });
    expect(rgb(button!.style.fill)).toEqual(BLUE);
    expect(Math.abs(button!.style.radius - 8)).toBeLessThanOrEqual(2);
    expect(more).toEqual([]);
  });

  test.each([
    ['a pill', { x: 20, y: 20, width: 90, height: 30 }, 15],
    ['a circle', { x: 20, y: 20, width: 48, height: 48 }, 24],
    ['square', { x: 20, y: 20, width: 90, height: 30 }, 0],
  ])('%s', (_, box, radius) => {
    const [found] = of(seen(new Scene(200, 120, WHITE).box(box, BLUE, radius)), 'box');
    expect(found!.box).toEqual(box);
    expect(Math.abs(found!.style.radius - radius)).toBeLessThanOrEqual(2);
  });

  test('of the colour around them are told by a border alone', () => {
    const area = { x: 30, y: 30, width: 200, height: 40 };
    const [field, ...more] = of(seen(new Scene(300, 120, WHITE).border(area, [200, 205, 210], 1, 6)), 'box');
    expect(more).toEqual([]);
    expect(field!.box).toEqual(area);
    expect(field!.style.stroke).toMatchObject({ width: 1, sides: [true, true, true, true] });
    expect(rgb(field!.style.stroke!.colour)).toEqual([200, 205, 210]);
    expect(Math.abs(field!.style.radius - 6)).toBeLessThanOrEqual(2);
  });

  test('of the colour around them are told by a shadow alone, which is no border', () => {
    const area = { x: 60, y: 40, width: 160, height: 90 };
    const scene = new Scene(300, 200, WHITE).shadow(area, 0.16, 14, 3, 6).box(area, WHITE, 6);
    const [card, ...more] = of(seen(scene), 'box');
    expect(more).toEqual([]);
    expect(card!.box).toEqual(area);
    expect(card!.style.stroke).toBeNull();
    expect(card!.style.shadow).toBeGreaterThan(0);
  });

  test('filled by a gradient are one box', () => {
    const area = { x: 20, y: 20, width: 200, height: 120 };
    const scene = new Scene(260, 180, WHITE).box(area, (x, y) => [60 + x / 2, 90 + y / 2, 200], 0);
    const [hero, ...more] = of(seen(scene), 'box');
    expect(more).toEqual([]);
    expect(hero!.box).toEqual(area);
    expect(hero!.style.gradient).toBe(true);
  });

  test('keep their rows: lines between them are lines, what is chosen is a box', () => {
    const card = { x: 20, y: 20, width: 260, height: 150 };
    const scene = new Scene(300, 200, [240, 240, 244]).box(card, WHITE, 10);
    scene.box({ x: 20, y: 70, width: 260, height: 1 }, [220, 220, 220]);
    scene.box({ x: 20, y: 120, width: 260, height: 1 }, [220, 220, 220]);
    const elements = seen(scene);
    expect(of(elements, 'box').map(({ box }) => box)).toEqual([card]);
    const lines = of(elements, 'line');
    expect(lines.map(({ box }) => [box.y, box.height])).toEqual([
      [70, 1],
      [120, 1],
    ]);
    for (const line of lines) expect(rgb(line.style.fill)).toEqual([220, 220, 220]);
  });

  test('side by side, each in its border, stay apart', () => {
    const cells = [0, 1, 2].map((i) => ({ x: 20 + 60 * i, y: 20, width: 60, height: 30 }));
    const scene = new Scene(240, 80, WHITE);
    for (const cell of cells) scene.border(cell, [150, 150, 160], 1);
    expect(of(seen(scene), 'box')).toHaveLength(3);
  });

  test('have the colour of their border where it runs straight, however short that is', () => {
    const [pill, dot] = of(
      seen(
        new Scene(160, 90, WHITE)
          .box({ x: 20.4, y: 20, width: 46, height: 24 }, [208, 235, 255], 12)
          .border({ x: 20.4, y: 20, width: 46, height: 24 }, INK, 1, 12)
          .box({ x: 100, y: 20, width: 31, height: 31 }, [208, 235, 255], 15.5)
          .border({ x: 100, y: 20, width: 31, height: 31 }, INK, 3, 15.5),
      ),
      'box',
    ).sort((a, b) => a.box.x - b.box.x);
    for (const one of [pill, dot]) expect(rgb(one!.style.stroke!.colour)).toEqual(INK);
  });

  test('have a border on the side, too, from which their shadow falls', () => {
    const card = { x: 40, y: 30, width: 160, height: 90 };
    const scene = new Scene(240, 180, WHITE).shadow(card, 0.45, 7, 5).box(card, WHITE);
    const [box] = of(seen(scene.border(card, [120, 120, 128], 1)), 'box');
    expect(box!.style.stroke).toMatchObject({ width: 1, sides: [true, true, true, true] });
  });

  test.each([
    [8, 3],
    [16, 6],
  ])('cast a shadow that reaches %i px where it does, %i px of it downwards', (reach, down) => {
    const card = { x: 40, y: 40, width: 160, height: 90 };
    const scene = new Scene(240, 190, [235, 238, 242]).shadow(card, 0.4, reach, down).box(card, WHITE);
    const [box] = of(seen(scene), 'box');
    expect(Math.abs(box!.style.reach! - reach - down)).toBeLessThanOrEqual(0.25 * (reach + down) + 1);
  });

  test('attached to each other have closed borders', () => {
    const scene = new Scene(300, 100, WHITE);
    for (const x of [20, 99, 178]) {
      const box = { x, y: 30, width: 80, height: 40 };
      scene.box(box, WHITE).border(box, x === 99 ? BLUE : [200, 204, 212], 1);
    }
    // The chosen one lies over its neighbours' sides.
    scene.border({ x: 99, y: 30, width: 80, height: 40 }, BLUE, 1);
    for (const { style } of of(seen(scene), 'box'))
      expect(style.stroke!.sides).toEqual([true, true, true, true]);
  });

  test('round to their ends are whole under a knob', () => {
    const track = { x: 40, y: 30, width: 44, height: 24 };
    const scene = new Scene(160, 90, WHITE).box(track, [0, 160, 140], 12);
    scene.box({ x: 62, y: 32, width: 20, height: 20 }, WHITE, 10);
    const elements = seen(scene);
    expect(of(elements, 'box').map(({ box }) => box)).toEqual([track]);
    expect(of(elements, 'text')).toEqual([]);
  });

  test('drawn by hand around words are boxes, and their outline no word', () => {
    const scene = new Scene(260, 120, WHITE).words(60, 50, 'HELLO', INK);
    const sway = (at: number): number => 1.6 * Math.sin(at / 17);
    for (let x = 30; x < 180; x += 0.5)
      for (const y of [30, 86]) scene.box({ x, y: y + sway(x), width: 2, height: 2 }, INK);
    for (let y = 30; y < 88; y += 0.5)
      for (const x of [30, 178]) scene.box({ x: x + sway(y), y, width: 2, height: 2 }, INK);
    const elements = seen(scene);
    const [field, ...more] = of(elements, 'box');
    expect(more).toEqual([]);
    expect(Math.abs(field!.box.width - 150)).toBeLessThanOrEqual(4);
    expect(Math.abs(field!.box.height - 58)).toBeLessThanOrEqual(4);
    rgb(field!.style.stroke!.colour).forEach((value, c) =>
      expect(Math.abs(value - INK[c]!)).toBeLessThanOrEqual(2),
    );
    expect(of(elements, 'text')).toHaveLength(1);
  });

  test('between a dark head and foot the light ground is the page', () => {
    const scene = new Scene(200, 300, WHITE).box({ x: 0, y: 0, width: 200, height: 100 }, INK);
    scene.box({ x: 0, y: 180, width: 200, height: 120 }, INK);
    const elements = seen(scene);
    expect(rgb(elements[0]!.style.fill)).toEqual(WHITE);
    expect(of(elements, 'box').map(({ box }) => [box.y, box.height])).toEqual([
      [180, 120],
      [0, 100],
    ]);
  });

  test('hold what lies on them, and have the colour below', () => {
    const scene = new Scene(300, 200, [240, 240, 244]).box(
      { x: 20, y: 20, width: 260, height: 160 },
      WHITE,
      12,
    );
    scene.box({ x: 40, y: 110, width: 120, height: 40 }, BLUE, 8).words(60, 124, 'HELLO', WHITE);
    const elements = seen(scene);
    expect(elements.map(({ kind, parent }) => [kind, parent])).toEqual([
      ['box', -1],
      ['box', 0],
      ['box', 1],
      ['text', 2],
    ]);
    expect(rgb(elements[3]!.below)).toEqual(BLUE);
    expect(rgb(elements[3]!.style.fill)).toEqual([255, 255, 255]);
  });
});

describe('words', () => {
  test('may be strokes side by side, but one stroke alone is a box, and one below another a line', () => {
    const scene = new Scene(300, 120, WHITE);
    for (let x = 30; x < 90; x += 6) scene.box({ x, y: 20, width: 3, height: 10 }, INK);
    scene.box({ x: 200, y: 16, width: 8, height: 22 }, INK);
    for (const y of [70, 80, 90]) scene.box({ x: 40, y, width: 120, height: 2 }, INK);
    const kinds = seen(scene);
    expect(of(kinds, 'text')).toHaveLength(1);
    expect(of(kinds, 'box').map(({ box }) => box.x)).toEqual([200]);
    expect(of(kinds, 'line')).toHaveLength(3);
    expect(kinds).toHaveLength(6);
  });

  test('of one line are one text, in the colour of its core and its letters size', () => {
    const [line, ...more] = of(seen(new Scene(400, 100, WHITE).words(40, 40, 'HELLO LAST', INK)), 'text');
    expect(more).toEqual([]);
    expect(rgb(line!.style.fill)).toEqual(INK);
    // Capitals of 14 px are those of a size of 19 to 20.
    expect(Math.abs(line!.type!.size - 19.3)).toBeLessThanOrEqual(1.9);
    expect(line!.type).toMatchObject({ lines: 1, length: 9 });
    expect(Math.abs(line!.box.x - 40)).toBeLessThanOrEqual(1);
    expect(Math.abs(line!.box.x + line!.box.width - (40 + 56 * 2))).toBeLessThanOrEqual(2);
  });

  test('are bold where their strokes are wide', () => {
    const scene = new Scene(400, 160, WHITE).words(20, 20, 'HATS', INK);
    for (const [dx, dy] of [
      [0, 0],
      [1, 0],
    ] as const)
      scene.words(20 + dx, 100 + dy, 'HATS', INK);
    const [plain, bold] = of(seen(scene), 'text').sort((a, b) => a.box.y - b.box.y);
    expect(bold!.type!.weight).toBeGreaterThan(plain!.type!.weight);
  });

  test('that go on below, where there was no room, are one text; a label below them is another', () => {
    const scene = new Scene(400, 200, WHITE)
      .words(20, 20, 'THE LAST HATS', INK)
      .words(20, 46, 'SOLE HEAT', INK);
    scene.words(20, 120, 'SALE', [180, 60, 60]);
    const texts = of(seen(scene), 'text');
    expect(texts.map(({ type }) => type!.lines)).toEqual([2, 1]);
  });

  test('are set left, in the middle or right by where they lie', () => {
    const button = { x: 20, y: 20, width: 200, height: 44 };
    const scene = new Scene(300, 100, WHITE).box(button, BLUE, 6).words(120 - 29, 35, 'HELLO', WHITE);
    expect(of(seen(scene), 'text')[0]!.type!.align).toBe(0.5);
  });
});

test('an icon is a drawing, beside words as alone', () => {
  const scene = new Scene(300, 100, WHITE).words(60, 40, 'HELLO', INK);
  scene
    .border({ x: 20, y: 34, width: 26, height: 26 }, INK, 3, 13)
    .box({ x: 32, y: 28, width: 3, height: 10 }, INK);
  const elements = seen(scene);
  expect(of(elements, 'drawing')).toHaveLength(1);
  expect(of(elements, 'text')).toHaveLength(1);
});

test('a photo is one picture, and nothing in it is an element', () => {
  const next = random(3);
  const scene = new Scene(300, 240, WHITE).box({ x: 40, y: 40, width: 160, height: 120 }, () => [
    256 * next(),
    256 * next(),
    256 * next(),
  ]);
  const [, photo, ...more] = seen(scene);
  expect(more).toEqual([]);
  expect(photo).toMatchObject({
    kind: 'picture',
    box: { x: 40, y: 40, width: 160, height: 120 },
    placeholder: false,
  });
});

test('a photo and the ground below it, of one width, are one card', () => {
  const next = random(5);
  const card = { x: 40, y: 30, width: 160, height: 180 };
  const scene = new Scene(260, 240, [240, 240, 244]).box(card, WHITE, 10);
  scene.box({ x: 40, y: 30, width: 160, height: 100 }, () => [256 * next(), 256 * next(), 256 * next()]);
  const elements = seen(scene);
  expect(of(elements, 'box').map(({ box }) => box)).toEqual([card]);
  expect(of(elements, 'picture').map(({ box }) => box)).toEqual([{ ...card, height: 100 }]);
});

test('a box under a cross is a picture to come', () => {
  const area = { x: 40, y: 40, width: 120, height: 90 };
  const scene = new Scene(220, 180, WHITE).box(area, [225, 225, 225]);
  const slope = area.height / area.width;
  for (let x = 0; x < area.width; x += 0.25) {
    for (const y of [slope * x, area.height - slope * x])
      scene.box(
        {
          x: area.x + x,
          y: Math.max(area.y, Math.min(area.y + area.height - 1, area.y + y)),
          width: 1,
          height: 1,
        },
        [120, 120, 120],
      );
  }
  const [picture] = of(seen(scene), 'picture');
  expect(picture).toMatchObject({ box: area, placeholder: true });
});

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
    const page = join(import.meta.dirname, '../fixtures/pairs/phone-food/exemplar.png');
    const own = await readImage(page, 'The page');
    const elements = elementsOfPixels(own);
    expect(elements.length).toBeGreaterThan(10);
    for (const scale of [2, 3]) expect(elementsOfPixels(enlarged(own, scale))).toEqual(elements);
  });

  test('are not taken for those of a wide page or of one of few and large words', async () => {
    const page = join(import.meta.dirname, '../fixtures/pairs/desktop/exemplar.png');
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
