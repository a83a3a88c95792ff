import { expect, test } from 'vitest';
import { rasterToTensor } from '../../../models/runtime/image/tensors.ts';
import { know } from '../../../models/runtime/prepare/condition.ts';
import type { LayerNode, Raster } from '../../../models/runtime/types.ts';
import { label, node, solid } from '../nodes.ts';
import { raster } from '../rasters.ts';

type Rgb = [number, number, number];

const GROUND: Rgb = [200, 220, 255];
const INK: Rgb = [0, 102, 26];
const W = 64;
const H = 48;

/** Strokes of a known coverage within a box. */
const within =
  (left: number, top: number, right: number, bottom: number) =>
  (x: number, y: number): number =>
    x >= left && x < right && y >= top && y < bottom ? ((x * 7 + y * 3) % 11) / 10 : 0;
const inked = (cover: (x: number, y: number) => number, ink = INK): Raster =>
  raster(W, H, (x, y) => GROUND.map((g, c) => g + (ink[c]! - g) * cover(x, y)));
const colour = ([r, g, b]: Rgb = INK): Pick<LayerNode, 'fills'> => ({
  fills: solid(r / 255, g / 255, b / 255),
});
const frame = (...children: LayerNode[]): LayerNode =>
  node('FRAME', 'Frame', [1000, -500, W, H], { ...colour(GROUND), children });
const inkOf = (picture: Raster, root: LayerNode): Float32Array =>
  know(rasterToTensor(picture, picture), root).ink.data;
const differs = (ink: Float32Array, wanted: (x: number, y: number) => number): number => {
  let most = 0;
  for (let y = 0; y < H; y++)
    for (let x = 0; x < W; x++) most = Math.max(most, Math.abs(ink[y * W + x]! - wanted(x, y)));
  return most;
};

const words = label([1004, -496, 24, 16], colour());
const covered = within(6, 6, 26, 18);

test('ink of a text is the exact coverage, of anything else 0', () => {
  const scribbled = raster(W, H, (x, y) => {
    if (x >= 32 && y >= 24) return (x + y) % 3 ? [0, 0, 0] : [255, 255, 255];
    return GROUND.map((g, c) => g + (INK[c]! - g) * covered(x, y));
  });
  const picture = node('RECTANGLE', 'Picture', [1032, -476, 32, 24], { fills: solid(0.5) });
  expect(differs(inkOf(scribbled, frame(words, picture)), covered)).toBeLessThan(0.01);
});

test('what is filled hides the ink below it; what is only outlined hides nothing', () => {
  const card = (rest: Partial<LayerNode>): LayerNode => node('RECTANGLE', 'Card', [1000, -500, 32, 24], rest);
  const under = (rest: Partial<LayerNode>): Float32Array => inkOf(inked(covered), frame(words, card(rest)));
  expect(differs(under({ fills: solid(1) }), () => 0)).toBe(0);
  expect(differs(under({ fills: [], strokes: solid(0), strokeWeight: 1 }), covered)).toBeLessThan(0.01);
  expect(differs(inkOf(inked(covered), frame(card({ fills: solid(1) }), words)), covered)).toBeLessThan(0.01);
});

test('what a frame clips away neither has ink nor hides any', () => {
  const clip = (...children: LayerNode[]): LayerNode =>
    node('FRAME', 'Clip', [1000, -500, 16, 24], { clipsContent: true, fills: [], children });
  const left = (x: number, y: number): number => (x < 16 ? covered(x, y) : 0);
  expect(differs(inkOf(inked(covered), frame(clip(words))), left)).toBeLessThan(0.01);
  const card = node('RECTANGLE', 'Card', [1000, -500, 32, 24], { fills: solid(1) });
  const rest = (x: number, y: number): number => (x >= 16 ? covered(x, y) : 0);
  expect(differs(inkOf(inked(covered), frame(words, clip(card))), rest)).toBeLessThan(0.01);
});

test('a drawing of one colour is exact, whatever layers it is made of and wherever it fills its box', () => {
  const shape = within(10, 10, 30, 20);
  const icon = node('GROUP', 'Group 7', [1010, -490, 20, 10], {
    children: [
      node('VECTOR', 'Vector', [1010, -490, 20, 6], colour()),
      node('VECTOR', 'Vector', [1010, -484, 20, 4], { fills: [], strokes: colour().fills! }),
    ],
  });
  expect(differs(inkOf(inked(shape), frame(icon)), shape)).toBeLessThan(0.01);
});

test('ink of several colours, or of none that is told, is estimated', () => {
  const bar = (x: number, y: number): number => Number(x >= 12 && x < 15 && y >= 8 && y < 24);
  const at = 15 * W + 13;
  const icon = (...colours: Rgb[]): LayerNode =>
    node('GROUP', 'Group', [1006, -494, 20, 20], {
      children: colours.map((one) => node('VECTOR', 'Vector', [1006, -494, 20, 20], colour(one))),
    });
  const estimate = know(rasterToTensor(inked(bar), inked(bar)), undefined).ink.data[at]!;
  expect(estimate).toBeGreaterThan(0.8);
  expect(inkOf(inked(bar), frame(icon(INK, [250, 10, 10])))[at]).toBe(estimate);
  expect(inkOf(inked(bar), frame(icon(GROUND)))[at]).toBe(estimate);
  const faded = node('VECTOR', 'Vector', [1006, -494, 20, 20], { fills: [{ type: 'GRADIENT_LINEAR' }] });
  expect(inkOf(inked(bar), frame(faded))[at]).toBe(estimate);
});

test('a dark box without words is no ink', () => {
  const whole = (x: number, y: number): number => Number(x >= 8 && x < 28 && y >= 10 && y < 30);
  const box = node('RECTANGLE', 'icon/close', [1008, -490, 20, 20], colour());
  expect(differs(inkOf(inked(whole), frame(box)), () => 0)).toBe(0);
});
