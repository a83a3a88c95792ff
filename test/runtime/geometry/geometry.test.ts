import { expect, test } from 'vitest';
import { fit, planGeometry } from '../../../models/runtime/geometry/plan-geometry.ts';

const card = { stride: 16, gridStride: 4, workingSize: 512, outputSize: 1024 };
const size = (width: number, height: number) => ({ width, height });

test('fit caps the long side, never enlarges, and keeps one pixel', () => {
  expect(fit(size(2000, 1000), 500)).toEqual(size(500, 250));
  expect(fit(size(20, 10), 500)).toEqual(size(20, 10));
  expect(fit(size(1, 4096), 512)).toEqual(size(1, 512));
  expect(fit(size(2, 4096), 512)).toEqual(size(1, 512));
});

test('a desktop frame: result at its own size, drawn at the output size, seen at the working size', () => {
  expect(planGeometry(size(1440, 1000), card)).toEqual({
    result: size(1440, 1000),
    output: size(1024, 711),
    working: size(512, 356), // 711 / 2
    step: 2,
    padded: size(512, 368),
    paddedOutput: size(1024, 736),
    grid: size(128, 92),
    cells: size(128, 89),
  });
});

test('a picture that is drawn in tiles has a whole or half number of pixels per cell, and hardly fewer cells', () => {
  const large = { ...card, outputSize: 4096 };
  for (const [width, height, cell] of [
    [1440, 1024, 11.5],
    [1440, 3700, 29],
    [4096, 4096, 32],
    [700, 700, 5.5],
  ] as const) {
    const plan = planGeometry(size(width, height), large);
    expect(plan.step! * 4).toBe(cell);
    expect(plan.paddedOutput).toEqual(size(plan.grid.width * cell, plan.grid.height * cell));
    expect(Math.max(plan.cells.width, plan.cells.height)).toBeGreaterThan(128 * 0.9);
    expect(Math.max(plan.cells.width, plan.cells.height)).toBeLessThanOrEqual(128);
  }
  expect(planGeometry(size(640, 640), large).step).toBeNull();
});

test('the settings cap the result and all that follows', () => {
  const plan = planGeometry(size(1440, 1000), card, 300);
  expect([plan.result, plan.output, plan.working]).toEqual([size(300, 208), size(300, 208), size(300, 208)]);
});

test('any size: padding is less than a stride, covers the content, and keeps the scale between the two sizes', () => {
  for (const width of [1, 2, 15, 16, 17, 320, 1440, 4096]) {
    for (const height of [1, 3, 47, 400, 1000, 3000, 4096]) {
      const plan = planGeometry(size(width, height), card);
      for (const side of ['width', 'height'] as const) {
        expect(plan.padded[side] % 16).toBe(0);
        expect(plan.padded[side] - plan.working[side]).toBeGreaterThanOrEqual(0);
        expect(plan.padded[side] - plan.working[side]).toBeLessThan(16);
        expect(plan.paddedOutput[side]).toBeGreaterThanOrEqual(plan.output[side]);
        const scale = plan.step ?? plan.output[side] / plan.working[side];
        expect(Math.abs(plan.paddedOutput[side] - plan.padded[side] * scale)).toBeLessThanOrEqual(0.5);
        expect(plan.cells[side]).toBeLessThanOrEqual(plan.grid[side]);
        expect(plan.cells[side] * 4).toBeGreaterThanOrEqual(plan.working[side]);
        expect((plan.cells[side] - 1) * 4).toBeLessThan(plan.working[side]);
      }
    }
  }
});
