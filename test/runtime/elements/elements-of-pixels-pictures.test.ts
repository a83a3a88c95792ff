import { describe, expect, it } from 'vitest';
import { area, overlap, type Box } from '../../../models/runtime/geometry/box.ts';
import type { PageElement } from '../../../models/runtime/elements/page-element.ts';
import { elementsOfPixels } from '../../../models/runtime/elements/pixels/elements-of-pixels.ts';
import type { Raster } from '../../../models/runtime/types.ts';
import { noise, raster } from '../rasters.ts';
import { drawnScene, type Rgb, type Shape } from './drawn-scene.ts';

const WHITE: Rgb = [255, 255, 255];
const GREY: Rgb = [226, 232, 240];
const FRAME: Shape = { x: 40, y: 30, width: 160, height: 100, fill: GREY };

/** The picture with a photo laid into it. */
function withPhoto(scene: Raster, photo: Raster, left: number, top: number): Raster {
  for (let y = 0; y < photo.height; y++)
    scene.data.set(
      photo.data.subarray(4 * y * photo.width, 4 * (y + 1) * photo.width),
      4 * ((top + y) * scene.width + left),
    );
  return scene;
}

/** The diagonals of a box, 1 px thick, in one colour. */
function crossed(scene: Raster, { x, y, width, height }: Box, colour: Rgb): Raster {
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const down = Math.abs(row - (column * height) / width) / Math.hypot(1, height / width);
      const up = Math.abs(height - row - (column * height) / width) / Math.hypot(1, height / width);
      if (Math.min(down, up) < 0.8) scene.data.set(colour, 4 * ((y + row) * scene.width + x + column));
    }
  return scene;
}

const kindsOf = (elements: readonly PageElement[]): unknown[] =>
  elements.map(({ kind, placeholder }) => [kind, placeholder]);

describe('pictures read off pixels', () => {
  it('stand for pictures to come where a box is crossed', () => {
    const scene = crossed(drawnScene(240, 160, WHITE, [FRAME]), FRAME, [100, 116, 139]);
    const elements = elementsOfPixels(scene).slice(1);
    expect(kindsOf(elements)).toEqual([['picture', true]]);
    const { x, y, width, height } = FRAME;
    expect(elements[0]!.box).toEqual({ x, y, width, height });
  });

  it('stand for pictures to come where a crossed box has a border', () => {
    const colour: Rgb = [100, 116, 139];
    const scene = drawnScene(240, 160, WHITE, [{ ...FRAME, border: { width: 1, colour } }]);
    expect(kindsOf(elementsOfPixels(crossed(scene, FRAME, colour)).slice(1))).toEqual([['picture', true]]);
  });

  it('are none where a box has a border and no cross', () => {
    const scene = drawnScene(240, 160, WHITE, [{ ...FRAME, border: { width: 1, colour: [100, 116, 139] } }]);
    expect(kindsOf(elementsOfPixels(scene).slice(1))).toEqual([['box', undefined]]);
  });

  it('are photos where nothing is flat', () => {
    const scene = withPhoto(drawnScene(240, 160, WHITE, []), noise(120, 80), 56, 40);
    const elements = elementsOfPixels(scene).slice(1);
    expect(kindsOf(elements)).toEqual([['picture', false]]);
    const truth = { x: 56, y: 40, width: 120, height: 80 };
    const both = area(overlap(elements[0]!.box, truth));
    expect(both / (area(elements[0]!.box) + area(truth) - both)).toBeGreaterThan(0.85);
  });
});

describe('elements of odd pictures', () => {
  const page = (image: Raster): PageElement => {
    const elements = elementsOfPixels(image);
    expect(elements).toHaveLength(1);
    return elements[0]!;
  };

  it('are the page alone where there is one colour', () => {
    const { box, kind, parent, style } = page(raster(50, 40, () => [37, 99, 235]));
    expect([box, kind, parent]).toEqual([{ x: 0, y: 0, width: 50, height: 40 }, 'box', -1]);
    expect([style.fill.r, style.fill.g, style.fill.b].map((value) => Math.round(255 * value))).toEqual([
      37, 99, 235,
    ]);
  });

  it('are the page alone where there is one pixel, a row or a column', () => {
    expect(page(raster(1, 1, () => [0, 0, 0])).style.fill).toMatchObject({ r: 0, g: 0, b: 0 });
    page(raster(64, 1, () => [9, 9, 9]));
    page(raster(1, 64, () => [9, 9, 9]));
  });

  it('are a white page where all is transparent, whatever colour hides there', () => {
    expect(page(raster(60, 40, (x) => [x, 0, 90, 0])).style.fill).toMatchObject({ r: 1, g: 1, b: 1 });
  });

  it('show translucent boxes as they are seen over white', () => {
    const inside = (x: number, y: number): boolean => x >= 20 && x < 80 && y >= 20 && y < 60;
    const [, half] = elementsOfPixels(
      raster(120, 90, (x, y) => (inside(x, y) ? [0, 0, 0, 128] : (WHITE as unknown as number[]))),
    );
    expect(half!.style.fill.r).toBeCloseTo(0.5, 1);
  });

  it('are found as far down as pictures may reach', () => {
    const high = 4096;
    const foot: Shape = { x: 20, y: high - 60, width: 100, height: 40, radius: 6, fill: [37, 99, 235] };
    const [, found, ...more] = elementsOfPixels(drawnScene(200, high, WHITE, [foot]));
    expect(more).toEqual([]);
    expect(found!.box).toEqual({ x: 20, y: high - 60, width: 100, height: 40 });
  });

  it('are the same twice, and leave the picture alone', () => {
    const scene = withPhoto(
      crossed(drawnScene(240, 160, WHITE, [FRAME]), FRAME, [9, 9, 9]),
      noise(32, 24),
      4,
      4,
    );
    const before = scene.data.slice();
    expect(elementsOfPixels(scene)).toEqual(elementsOfPixels(scene));
    expect(scene.data).toEqual(before);
  });
});
