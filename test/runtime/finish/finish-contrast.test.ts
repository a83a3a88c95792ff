import { expect, test } from 'vitest';
import { contrast, keepContrast } from '../../../models/runtime/image/keep-contrast.ts';

test('contrast is that of WCAG 2.2', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 6);
  expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
  expect(contrast([9, 99, 200], [9, 99, 200])).toBe(1);
});

test('ink above the minimum is not touched', () => {
  expect(keepContrast([100, 100, 100], [255, 255, 255], 12, 10)).toEqual([100, 100, 100]);
});

test('small ink is moved to 4.5, large to 3, and neither beyond the source', () => {
  const at = (source: number, height: number): number =>
    contrast(keepContrast([200, 190, 180], [255, 255, 255], source, height), [255, 255, 255]);
  expect(at(12, 10)).toBeCloseTo(4.5, 1);
  expect(at(12, 24)).toBeCloseTo(3, 1);
  expect(at(2, 10)).toBeCloseTo(2, 1);
});

test('ink goes to the other side where its own cannot reach the minimum', () => {
  const orange = [255, 112, 67];
  const moved = keepContrast([255, 180, 140], orange, 12, 10);
  expect(contrast(moved, orange)).toBeGreaterThanOrEqual(4.5);
  expect(Math.max(...moved)).toBeLessThan(112);
});
