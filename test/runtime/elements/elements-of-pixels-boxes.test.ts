import { describe, expect, it } from 'vitest';
import { area, overlap, type Box } from '../../../models/runtime/geometry/box.ts';
import type { Colour } from '../../../models/runtime/layers/paint.ts';
import type { PageElement } from '../../../models/runtime/elements/page-element.ts';
import { elementsOfPixels } from '../../../models/runtime/elements/pixels/elements-of-pixels.ts';
import { drawnScene, type Rgb, type Shape } from './drawn-scene.ts';

const WHITE: Rgb = [255, 255, 255];
const BLUE: Rgb = [37, 99, 235];
const GREY: Rgb = [226, 232, 240];

const found = (shapes: readonly Shape[], ground: Rgb = WHITE): PageElement[] =>
  elementsOfPixels(drawnScene(240, 160, ground, shapes)).slice(1);

function theOne(shapes: readonly Shape[], ground: Rgb = WHITE): PageElement {
  const elements = found(shapes, ground);
  expect(elements.map(({ kind }) => kind)).toEqual(['box']);
  return elements[0]!;
}

const bytes = ({ r, g, b }: Colour): number[] => [r, g, b].map((value) => 255 * value);

/** Within 8 of 255, as the measure has it. */
function expectColour(colour: Colour, [r, g, b]: Rgb): void {
  const off = bytes(colour).map((value, c) => Math.abs(value - [r, g, b][c]!));
  expect(Math.max(...off)).toBeLessThanOrEqual(8);
}

function expectBox(box: Box, truth: Box): void {
  const both = area(overlap(box, truth));
  expect(both / (area(box) + area(truth) - both)).toBeGreaterThan(0.95);
}

describe('boxes read off pixels', () => {
  it('are where they are drawn, in their colour, with nothing that is not there', () => {
    const at = { x: 40, y: 30, width: 120, height: 80 };
    const { box, style, below, parent, from, layers } = theOne([{ ...at, fill: BLUE }]);
    expect([box, parent, from, layers]).toEqual([at, 0, 'pixels', []]);
    expectColour(style.fill, BLUE);
    expectColour(below, WHITE);
    expect(style).toMatchObject({ filled: true, gradient: false, stroke: null, radius: 0, shadow: 0 });
  });

  it.each([4, 8, 12, 20])('have a radius of %i px to 1 px', (radius) => {
    const { style } = theOne([{ x: 40, y: 30, width: 120, height: 80, radius, fill: BLUE }]);
    expect(Math.abs(style.radius - radius)).toBeLessThanOrEqual(1);
  });

  it('have the same radius in a light tint, where corners are faint', () => {
    const { style } = theOne([{ x: 40, y: 30, width: 120, height: 80, radius: 8, fill: GREY }]);
    expect(Math.abs(style.radius - 8)).toBeLessThanOrEqual(1);
  });

  it('are round to the ends where they are pills, and where they are circles', () => {
    for (const size of [
      { width: 120, height: 32 },
      { width: 48, height: 48 },
    ]) {
      const { box, style } = theOne([{ x: 40, y: 30, ...size, radius: size.height / 2, fill: BLUE }]);
      expectBox(box, { x: 40, y: 30, ...size });
      expect(style.radius).toBeGreaterThanOrEqual(size.height / 2 - 1);
    }
  });

  it.each<[string, Rgb, number, Rgb]>([
    ['on its own ground', WHITE, 1, [203, 213, 225]],
    ['round a fill', GREY, 1, [100, 116, 139]],
    ['that is thick', WHITE, 3, BLUE],
  ])('have their border %s', (_, fill, width, colour) => {
    const at = { x: 40, y: 30, width: 120, height: 80 };
    const { box, style } = theOne([{ ...at, radius: 6, fill, border: { width, colour } }]);
    expectBox(box, at);
    expect(style.stroke).toMatchObject({ width, sides: [true, true, true, true] });
    expectColour(style.stroke!.colour, colour);
    expectColour(style.fill, fill);
  });

  it('have no border where their edge is only smooth', () => {
    expect(
      theOne([{ x: 40.5, y: 30.5, width: 120, height: 80, radius: 8, fill: BLUE }]).style.stroke,
    ).toBeNull();
  });

  it('have a shadow where one falls, and none where none does', () => {
    const card: Shape = { x: 60, y: 40, width: 120, height: 70, radius: 8, fill: WHITE };
    const shadow = { down: 4, blur: 12, opacity: 0.2 };
    expect(theOne([{ ...card, shadow }], [241, 245, 249]).style.shadow).toBeGreaterThan(0.05);
    expect(theOne([card], [241, 245, 249]).style.shadow).toBe(0);
  });

  it('have a shadow on a ground of their own colour', () => {
    const card: Shape = { x: 60, y: 40, width: 120, height: 70, radius: 8, fill: WHITE };
    const { box, style } = theOne([{ ...card, shadow: { down: 4, blur: 12, opacity: 0.2 } }]);
    expectBox(box, card);
    expect(style.shadow).toBeGreaterThan(0.05);
  });

  it('lie in the box that holds them, larger ones first', () => {
    const card: Shape = { x: 20, y: 20, width: 200, height: 120, radius: 8, fill: GREY };
    const button: Shape = { x: 40, y: 90, width: 80, height: 32, radius: 6, fill: BLUE };
    const chip: Shape = { x: 150, y: 30, width: 50, height: 20, radius: 10, fill: [220, 38, 38] };
    const elements = found([card, button, chip]);
    expect(elements.map(({ kind, parent }) => [kind, parent])).toEqual([
      ['box', 0],
      ['box', 1],
      ['box', 1],
    ]);
    [card, button, chip].forEach((truth, at) => expectBox(elements[at]!.box, truth));
    for (const inner of elements.slice(1)) expectColour(inner.below, GREY);
  });

  it('reach over the whole width as bars', () => {
    const bar: Shape = { x: 0, y: 0, width: 240, height: 40, fill: BLUE };
    const { box, style } = theOne([bar]);
    expectBox(box, bar);
    expect(style.radius).toBe(0);
  });

  it('are one box where they fade from one colour to another', () => {
    const hero: Shape = { x: 20, y: 20, width: 200, height: 120, fill: BLUE, foot: [147, 51, 234] };
    const { box, style } = theOne([hero]);
    expectBox(box, hero);
    expect(style.gradient).toBe(true);
  });

  it('are read as well in the dark', () => {
    const card: Shape = { x: 40, y: 30, width: 120, height: 80, radius: 8, fill: [30, 41, 59] };
    const { box, style } = theOne([{ ...card, border: { width: 1, colour: [71, 85, 105] } }], [15, 23, 42]);
    expectBox(box, card);
    expectColour(style.fill, card.fill);
    expectColour(style.stroke!.colour, [71, 85, 105]);
    expect(Math.abs(style.radius - 8)).toBeLessThanOrEqual(1);
  });

  it('move with the picture', () => {
    const shapes: Shape[] = [
      { x: 20, y: 20, width: 180, height: 100, radius: 8, fill: GREY, border: { width: 1, colour: BLUE } },
      { x: 40, y: 60, width: 80, height: 32, radius: 6, fill: BLUE },
    ];
    const moved = shapes.map((shape) => ({ ...shape, x: shape.x + 13, y: shape.y + 7 }));
    const back = found(moved).map(({ box, ...more }) => ({
      ...more,
      box: { ...box, x: box.x - 13, y: box.y - 7 },
    }));
    expect(back).toHaveLength(2);
    expect(back).toEqual(found(shapes).map(({ box, ...more }) => ({ ...more, box })));
  });
});
