import { describe, expect, test } from 'vitest';
import { BLUE, INK, Scene, WHITE, of, rgb, seen } from './pixel-scene.ts';

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
