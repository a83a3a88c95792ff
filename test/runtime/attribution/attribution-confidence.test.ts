import { expect, test } from 'vitest';
import { calibrate, WORTH } from '../../../models/runtime/attribution/calibration.ts';
import { cellConfidence, NO_MATCH, unmatchedCells } from '../../../models/runtime/attribution/confidence.ts';
import type { SourceCell } from '../../../models/runtime/geometry/grid.ts';
import type { Matches } from '../../../models/runtime/types.ts';

const matchesOf = (...cosines: number[]): Matches => ({
  source: { width: cosines.length, height: 1 },
  exemplars: [{ width: 1, height: 1 }],
  k: 1,
  index: new Int32Array(cosines.length),
  weight: new Float32Array(cosines.length).fill(1),
  confidence: Float32Array.from(cosines),
});

test('confidence never falls where the cosine rises, and stays within 0 and 1', () => {
  let last = 0;
  for (let cosine = -1; cosine <= 1; cosine += 0.001) {
    const value = calibrate(WORTH, cosine);
    expect(value).toBeGreaterThanOrEqual(last);
    expect(value).toBeLessThanOrEqual(1);
    last = value;
  }
  expect(calibrate(WORTH, 0)).toBe(0);
});

test('a curve is linear between its knots and level above the last', () => {
  const curve = [
    [0.5, 0.2],
    [0.9, 0.8],
  ] as const;
  expect([0.25, 0.5, 0.7, 0.9, 1].map((cosine) => calibrate(curve, cosine))).toEqual([
    0.1, 0.2, 0.5, 0.8, 0.8,
  ]);
});

test('a cell is believed by what its cosine was worth', () => {
  const [far, near] = cellConfidence(matchesOf(0.9, 0.98));
  expect(far).toBeLessThan(NO_MATCH);
  expect(near).toBeGreaterThan(0.85);
});

test('areas without a match are told, single cells are not', () => {
  const grid = { columns: 5, rows: 5, across: 5, down: 5, first: 0 as SourceCell };
  const confidence = new Float32Array(25).fill(0.9);
  confidence[6] = 0.1;
  expect([...unmatchedCells(confidence, grid)]).toEqual(new Array(25).fill(0));
  for (const cell of [12, 13, 14, 17, 18, 19, 22, 23, 24]) confidence[cell] = 0.1;
  const found = unmatchedCells(confidence, grid);
  expect([found[18], found[24], found[0], found[6]]).toEqual([1, 1, 0, 0]);
});
