import { expect, test } from 'vitest';
import { FINISHED, finishScore, lookOf } from '../../plugin/selection/likeness.ts';
import { design, GREY, layer, PICTURE, solid, WHITE, wireframe } from './layer.ts';

test('a wireframe counts as unfinished, a design as finished', () => {
  expect(finishScore(wireframe())).toBeLessThan(FINISHED / 2);
  expect(finishScore(design())).toBeGreaterThan(FINISHED);
});

test('a plain shape filled with a picture is an exemplar for certain', () => {
  expect(finishScore(layer('RECTANGLE', { fills: [PICTURE] }))).toBe(Infinity);
  expect(finishScore(layer('RECTANGLE', { fills: [{ ...PICTURE, visible: false }] }))).toBe(0);
});

test('a wireframe with one blue link stays unfinished', () => {
  const link = layer('TEXT', { width: 80, height: 16, fills: [solid(0.1, 0.3, 1)] });
  expect(
    finishScore(layer('FRAME', { width: 400, height: 800, fills: [WHITE], children: [link] })),
  ).toBeLessThan(FINISHED);
});

test('saturation is weighted by the area painted', () => {
  const half = layer('RECTANGLE', { width: 100, height: 100, fills: [solid(1, 0, 0)] });
  const frame = layer('FRAME', { width: 100, height: 100, fills: [GREY], children: [half] });
  expect(lookOf(frame).saturation).toBeCloseTo(0.5);
});

test('a layer larger than its frame weighs no more than the frame', () => {
  const huge = layer('RECTANGLE', { width: 5000, height: 5000, fills: [PICTURE] });
  expect(lookOf(layer('FRAME', { children: [huge] })).pictures).toBe(1);
});

test('hidden layers and hidden effects count for nothing', () => {
  const hidden = layer('FRAME', {
    visible: false,
    children: [layer('RECTANGLE', { fills: [solid(1, 0, 0)] })],
  });
  const plain = layer('FRAME', { children: [hidden], effects: [{ type: 'DROP_SHADOW', visible: false }] });
  expect(lookOf(plain)).toMatchObject({
    saturation: 0,
    colours: 0,
    pictures: 0,
    gradients: 0,
    effects: 0,
  });
});

test('text with mixed fills is passed over', () => {
  const mixed = layer('TEXT', { fills: Symbol('mixed') });
  expect(lookOf(layer('FRAME', { children: [mixed] })).colours).toBe(0);
});
