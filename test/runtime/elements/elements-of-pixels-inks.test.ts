import { describe, expect, it } from 'vitest';
import { area, overlap, type Box } from '../../../models/runtime/geometry/box.ts';
import type { Colour } from '../../../models/runtime/layers/paint.ts';
import type { PageElement } from '../../../models/runtime/elements/page-element.ts';
import { elementsOfPixels } from '../../../models/runtime/elements/pixels/elements-of-pixels.ts';
import { drawnScene, type Rgb, type Shape } from './drawn-scene.ts';
import { drawnWords, type Words, widthOfWords } from './drawn-words.ts';

const WHITE: Rgb = [255, 255, 255];
const INK: Rgb = [30, 41, 59];
const BLUE: Rgb = [37, 99, 235];

const found = (shapes: readonly Shape[], ground: Rgb = WHITE): PageElement[] =>
  elementsOfPixels(drawnScene(320, 160, ground, shapes)).slice(1);

function expectColour({ r, g, b }: Colour, truth: Rgb): void {
  const off = [r, g, b].map((value, c) => Math.abs(255 * value - truth[c]!));
  expect(Math.max(...off)).toBeLessThanOrEqual(8);
}

function alike(a: Box, b: Box): number {
  const { width, height } = overlap(a, b);
  const both = width > 0 && height > 0 ? width * height : 0;
  return both / (area(a) + area(b) - both);
}

/** As a layer has it: a line is a quarter higher than its letters' size. */
const boxOf = (words: Words): Box => ({
  x: words.x,
  y: words.base - 0.98 * words.size,
  width: widthOfWords(words),
  height: 1.25 * words.size,
});

const WORDS: Words = { text: 'Hello phone open hole', x: 30, base: 70, size: 16, ink: INK };

describe('texts read off pixels', () => {
  it.each([12, 14, 16, 20, 28])('of %i px are one line in their place, colour and size', (size) => {
    const words = { ...WORDS, text: size > 20 ? 'Hello phone' : WORDS.text, size };
    const elements = found(drawnWords(words));
    expect(elements.map(({ kind }) => kind)).toEqual(['text']);
    const { box, style, type } = elements[0]!;
    expect(alike(box, boxOf(words))).toBeGreaterThan(0.75);
    expectColour(style.fill, INK);
    expect(Math.abs(type!.size / size - 1)).toBeLessThanOrEqual(0.1);
    expect(type!.lines).toBe(1);
  });

  it('know their letters to a third, for small ones touch each other', () => {
    const [{ type } = {}] = found(drawnWords(WORDS));
    const letters = WORDS.text.replaceAll(' ', '').length;
    expect(Math.abs(type!.length / letters - 1)).toBeLessThanOrEqual(1 / 3);
  });

  it('are bold where their stems are', () => {
    const weightOf = (stem: number): number =>
      found(drawnWords({ ...WORDS, size: 20, stem }))[0]!.type!.weight;
    expect(weightOf(0.09)).toBeLessThan(600);
    expect(weightOf(0.13)).toBeGreaterThanOrEqual(600);
  });

  it('are one text where lines follow each other', () => {
    const lines = [70, 94, 118].map((base) => ({ ...WORDS, base }));
    const elements = found(lines.flatMap(drawnWords));
    expect(elements.map(({ kind, type }) => [kind, type?.lines])).toEqual([['text', 3]]);
  });

  it('are two texts where size or colour differ', () => {
    const title = { ...WORDS, text: 'Hello phone', base: 50, size: 24 };
    const caption = { ...WORDS, base: 76, size: 12, ink: [100, 116, 139] as Rgb };
    const elements = found([title, caption].flatMap(drawnWords));
    expect(elements.map(({ kind }) => kind)).toEqual(['text', 'text']);
    expectColour(elements[0]!.style.fill, INK);
    expectColour(elements[1]!.style.fill, caption.ink);
  });

  it('are two texts where they stand in two columns', () => {
    const columns = [20, 200].map((x) => ({ ...WORDS, text: 'Hello open', x, size: 14 }));
    expect(found(columns.flatMap(drawnWords)).map(({ kind }) => kind)).toEqual(['text', 'text']);
  });

  it('lie on the button that holds them, light on dark', () => {
    const button: Shape = { x: 60, y: 60, width: 140, height: 40, radius: 8, fill: BLUE };
    const label: Words = { text: 'Open hole', x: 90, base: 86, size: 16, ink: WHITE };
    const elements = found([button, ...drawnWords({ ...label, text: 'Hpen hole' })]);
    expect(elements.map(({ kind, parent }) => [kind, parent])).toEqual([
      ['box', 0],
      ['text', 1],
    ]);
    expectColour(elements[0]!.style.fill, BLUE);
    expectColour(elements[1]!.below, BLUE);
    expectColour(elements[1]!.style.fill, WHITE);
  });

  it('are texts although they have one letter, in a line of words', () => {
    const elements = found(drawnWords({ ...WORDS, text: 'Hello p phone' }));
    expect(elements.map(({ kind }) => kind)).toEqual(['text']);
  });
});

describe('drawings and lines read off pixels', () => {
  const ring: Shape = {
    x: 40,
    y: 40,
    width: 24,
    height: 24,
    radius: 12,
    fill: WHITE,
    border: { width: 2, colour: INK },
  };
  const dot: Shape = { x: 49, y: 49, width: 6, height: 6, radius: 3, fill: INK };

  it('are no texts where they are icons, even beside words', () => {
    const words = { ...WORDS, x: 84, base: 58, text: 'Hello phone' };
    const kinds = found([ring, dot, ...drawnWords(words)]).map(({ kind, box }) => [kind, box.x < 80]);
    expect(kinds.filter(([kind]) => kind === 'text')).toEqual([['text', false]]);
    expect(kinds.filter(([, isIcon]) => isIcon).every(([kind]) => kind === 'drawing' || kind === 'box')).toBe(
      true,
    );
  });

  it('are one drawing where an arrow is one', () => {
    const stairs = Array.from({ length: 8 }, (_, i): Shape => ({
      x: 40 + i,
      y: 40 + i,
      width: 3,
      height: 2,
      fill: INK,
    }));
    const back = stairs.map((step) => ({ ...step, y: 96 - step.y }));
    const elements = found([...stairs, ...back]);
    expect(elements.map(({ kind }) => kind)).toEqual(['drawing']);
    expectColour(elements[0]!.style.fill, INK);
  });

  it('are lines where they are thin and long', () => {
    const line: Shape = { x: 20, y: 80, width: 280, height: 1, fill: [203, 213, 225] };
    const elements = found([line]);
    expect(elements.map(({ kind }) => kind)).toEqual(['line']);
    expect(elements[0]!.box).toEqual({ x: 20, y: 80, width: 280, height: 1 });
    expectColour(elements[0]!.style.fill, line.fill);
  });
});
