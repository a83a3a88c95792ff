import { describe, expect, test } from 'vitest';
import { BLUE, INK, Scene, WHITE, of, rgb, seen } from './pixel-scene.ts';
import { random } from '../rasters.ts';

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
