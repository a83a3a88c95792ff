import { describe, expect, test } from 'vitest';
import { elementsOfPixels } from '../../../models/runtime/elements/pixels/elements-of-pixels.ts';
import type { PageElement } from '../../../models/runtime/elements/page-element.ts';
import type { Raster } from '../../../models/runtime/types.ts';
import { noise, raster } from '../rasters.ts';

type Rgb = [number, number, number];
type Part = [x: number, y: number, width: number, height: number];
const WHITE: Rgb = [255, 255, 255];
const BLUE: Rgb = [30, 60, 200];
const INK: Rgb = [20, 20, 30];

/** How far a pixel's middle lies outside a box with round corners; at most 0 inside. */
function outside(x: number, y: number, [left, top, width, height]: Part, radius: number): number {
  const dx = Math.max(left + radius - x - 0.5, x + 0.5 - (left + width - radius), 0);
  const dy = Math.max(top + radius - y - 0.5, y + 0.5 - (top + height - radius), 0);
  return Math.hypot(dx, dy) - radius;
}
const mix = (a: Rgb, b: Rgb, t: number): Rgb => a.map((v, c) => v + t * (b[c]! - v)) as Rgb;
/** A smooth box over what lies below. */
const box =
  (part: Part, fill: Rgb, radius = 0) =>
  (x: number, y: number, below: Rgb): Rgb => {
    const inset = Math.max(
      part[0] - x - 0.5,
      x + 0.5 - part[0] - part[2],
      part[1] - y - 0.5,
      y + 0.5 - part[1] - part[3],
    );
    const far = radius > 0 ? outside(x, y, part, radius) : inset;
    return mix(below, fill, Math.min(1, Math.max(0, 0.5 - far)));
  };
/** Strokes that stand for letters: 2 px wide, 10 high, every 6 px. */
const words =
  ([x0, y0, width]: [number, number, number], ink: Rgb) =>
  (x: number, y: number, below: Rgb): Rgb =>
    x >= x0 && x < x0 + width && y >= y0 && y < y0 + 10 && (x - x0) % 6 < 2 ? ink : below;

type Layer = (x: number, y: number, below: Rgb) => Rgb;
const paint = (width: number, height: number, ...layers: Layer[]): Raster =>
  raster(width, height, (x, y) => layers.reduce((below, layer) => layer(x, y, below), WHITE));
const only = (found: PageElement[], kind: PageElement['kind']): PageElement => {
  const all = found.slice(1).filter((element) => element.kind === kind);
  expect(all, JSON.stringify(found.map(({ kind, box }) => ({ kind, box })))).toHaveLength(1);
  return all[0]!;
};
const rgb = (level: number): number => Math.round(255 * level);

describe('a flat box', () => {
  test('is found to the pixel, in its own colour, on the page that holds it', () => {
    const found = elementsOfPixels(paint(200, 120, box([20, 30, 100, 40], BLUE)));
    expect(found[0]).toMatchObject({ kind: 'box', box: { x: 0, y: 0, width: 200, height: 120 }, parent: -1 });
    const { box: at, style, below, parent } = only(found, 'box');
    expect(at).toEqual({ x: 20, y: 30, width: 100, height: 40 });
    expect([style.fill.r, style.fill.g, style.fill.b].map(rgb)).toEqual(BLUE);
    expect(style).toMatchObject({ radius: 0, stroke: null, shadow: 0, gradient: false });
    expect([below, parent]).toEqual([{ r: 1, g: 1, b: 1 }, 0]);
  });

  test.each([4, 8, 12, 20])('with corners of %i px has them within a px and a half', (radius) => {
    const { style } = only(elementsOfPixels(paint(200, 120, box([20, 30, 120, 60], BLUE, radius))), 'box');
    expect(Math.abs(style.radius - radius)).toBeLessThanOrEqual(1.5);
  });

  test('round to its ends is a pill, and a circle a circle', () => {
    const pill = only(elementsOfPixels(paint(200, 80, box([20, 20, 120, 36], BLUE, 18))), 'box');
    expect(pill.style.radius).toBe(Math.min(pill.box.width, pill.box.height) / 2);
    const circle = only(elementsOfPixels(paint(80, 80, box([20, 20, 40, 40], BLUE, 20))), 'box');
    expect(circle.style.radius).toBe(Math.min(circle.box.width, circle.box.height) / 2);
  });

  test('in the page’s colour is found by its border, of its width and colour', () => {
    const field = [box([20, 30, 120, 40], INK), box([22, 32, 116, 36], WHITE)];
    const { box: at, style } = only(elementsOfPixels(paint(200, 120, ...field)), 'box');
    expect(at).toEqual({ x: 20, y: 30, width: 120, height: 40 });
    expect(style.stroke).toMatchObject({ width: 2, sides: [true, true, true, true] });
    expect(rgb(style.stroke!.colour.r)).toBe(INK[0]);
  });

  test('casts a shadow or none', () => {
    const shadow: Layer = (x, y, below) => {
      const far = Math.max(0, outside(x, y, [20, 34, 120, 40], 4));
      return mix(below, [0, 0, 0], 0.3 * Math.exp(-far / 5));
    };
    const card = box([20, 30, 120, 40], WHITE);
    const found = elementsOfPixels(paint(200, 140, box([0, 0, 200, 140], [240, 240, 245]), shadow, card));
    const white = found.filter(({ kind, style }) => kind === 'box' && rgb(style.fill.r) === 255);
    expect(white.map(({ style }) => style.shadow > 0)).toEqual([true]);
  });
});

test('letters of a line are one text, in the ink’s own colour, on the box below', () => {
  const found = elementsOfPixels(paint(200, 120, box([20, 30, 140, 50], BLUE), words([40, 50, 90], WHITE)));
  const text = only(found, 'text');
  expect([text.style.fill.r, text.style.fill.g, text.style.fill.b].map(rgb)).toEqual(WHITE);
  expect(found[text.parent]).toMatchObject({ kind: 'box', box: { x: 20, y: 30 } });
  expect([text.box.x, text.box.width]).toEqual([40, 86]);
});

test('a crossed box waits for a picture', () => {
  const cross: Layer = (x, y, below) => {
    if (x < 20 || x >= 140 || y < 20 || y >= 100) return below;
    const [u, v] = [(x - 20) / 120, (y - 20) / 80];
    return Math.min(Math.abs(u - v) * 80, Math.abs(u + v - 1) * 80) < 1 ? INK : below;
  };
  const found = elementsOfPixels(paint(200, 120, box([20, 20, 120, 80], [217, 217, 217]), cross));
  expect(only(found, 'picture')).toMatchObject({
    placeholder: true,
    box: { x: 20, y: 20, width: 120, height: 80 },
  });
});

test('a photo is a picture, and nothing in it an element', () => {
  const grain = noise(100, 60);
  const photo: Layer = (x, y, below) => {
    if (x < 40 || x >= 140 || y < 30 || y >= 90) return below;
    const p = 4 * ((y - 30) * 100 + x - 40);
    return [grain.data[p]!, grain.data[p + 1]!, grain.data[p + 2]!];
  };
  const found = elementsOfPixels(paint(200, 120, photo));
  const { box: at, placeholder } = only(found, 'picture');
  expect(placeholder).toBe(false);
  for (const [is, due] of [
    [at.x, 40],
    [at.y, 30],
    [at.width, 100],
    [at.height, 60],
  ] as const)
    expect(Math.abs(is - due)).toBeLessThanOrEqual(2);
  expect(found).toHaveLength(2);
});

test.each([
  ['one colour', paint(60, 40)],
  ['one pixel', paint(1, 1)],
  ['nothing but air', { width: 8, height: 8, data: new Uint8ClampedArray(256) }],
])('%s is a page and nothing on it', (_, image) => {
  const found = elementsOfPixels(image);
  expect(found).toHaveLength(1);
  expect(found[0]!.style.fill).toEqual({ r: 1, g: 1, b: 1 });
});

test('the same picture gives the same elements', () => {
  const page = paint(200, 120, box([20, 30, 140, 50], BLUE, 6), words([40, 50, 90], WHITE));
  expect(elementsOfPixels(page)).toEqual(elementsOfPixels(page));
});
