import { describe, expect, test } from 'vitest';
import { freeSpot, GAP, type Obstacle } from '../../plugin/placing/free-spot.ts';
import type { Box } from '../../plugin/selection/scene-reader.ts';

const SOURCE: Box = { x: 10, y: 20, width: 300, height: 500 };
const [ACROSS, DOWN] = [300 + GAP, 500 + GAP];
const RIGHT = { x: 10 + ACROSS, y: 20 };
const BELOW = { x: 10, y: 20 + DOWN };
/** A box of the source's size, so many places right of it and below it. */
const screen = (column: number, row = 0): Box => ({
  ...SOURCE,
  x: SOURCE.x + column * ACROSS,
  y: SOURCE.y + row * DOWN,
});
const clear = (spot: { x: number; y: number }, box: Box) =>
  spot.x >= box.x + box.width + GAP ||
  box.x >= spot.x + SOURCE.width + GAP ||
  spot.y >= box.y + box.height + GAP ||
  box.y >= spot.y + SOURCE.height + GAP;

test('right of the source when nothing is in the way', () => {
  expect(freeSpot(SOURCE, SOURCE, [SOURCE])).toEqual(RIGHT);
});

test('steps right past a note that is narrower than the result, at the same height', () => {
  const note = { x: 340, y: 100, width: 200, height: 50 };
  expect(freeSpot(SOURCE, SOURCE, [SOURCE, note])).toEqual({ x: 540 + GAP, y: 20 });
});

test('steps right past its own exemplar, in its own row', () => {
  expect(freeSpot(SOURCE, SOURCE, [SOURCE, { ...screen(1), part: 'exemplar' }])).toEqual(screenAt(2));
});

test('not past strangers behind its own exemplar: below', () => {
  const exemplar: Obstacle = { ...screen(1), part: 'exemplar' };
  expect(freeSpot(SOURCE, SOURCE, [SOURCE, exemplar, screen(2), screen(3)])).toEqual(BELOW);
});

test('never over another screen: in a row of twenty, below its own wireframe', () => {
  const row = Array.from({ length: 20 }, (_, i) => screen(i));
  for (const source of row.slice(0, -1))
    expect(freeSpot(source, source, row)).toEqual({ x: source.x, y: BELOW.y });
  expect(freeSpot(row[19]!, row[19]!, row)).toEqual(screenAt(20));
});

test('of two rows close to each other, the upper one has its results above', () => {
  const rows = [0, 1].flatMap((row) => Array.from({ length: 20 }, (_, i) => screen(i, row)));
  expect(freeSpot(screen(7), SOURCE, rows)).toEqual(screenAt(7, -1));
  expect(freeSpot(screen(7, 1), SOURCE, rows)).toEqual(screenAt(7, 2));
});

test('where every side is full, the shortest way counts', () => {
  const all = [-3, -2, -1, 0, 1, 2, 3, 4].flatMap((row) =>
    Array.from({ length: 17 }, (_, i) => screen(i - 8, row)),
  );
  expect(freeSpot(SOURCE, SOURCE, all)).toEqual(screenAt(0, -4));
  const around = all.filter(({ x, y }) => !(y === SOURCE.y && x > screen(2).x));
  expect(freeSpot(SOURCE, SOURCE, around)).toEqual(screenAt(3));
});

describe('out of a frame that surrounds the source', () => {
  const board = { x: -100, y: -100, width: 2000, height: 900 };
  test('below where its right edge is far', () => {
    expect(freeSpot(SOURCE, SOURCE, [SOURCE, board])).toEqual({ x: 10, y: 800 + GAP });
  });
  test('right where it is near', () => {
    const tight = { ...board, width: 500 };
    expect(freeSpot(SOURCE, SOURCE, [SOURCE, tight])).toEqual({ x: 400 + GAP, y: 20 });
  });
});

describe('results of one source', () => {
  const lineUp = (others: Obstacle[], count = 10): { x: number; y: number }[] => {
    const obstacles = [...others];
    return Array.from({ length: count }, () => {
      const spot = freeSpot(SOURCE, SOURCE, obstacles);
      for (const box of obstacles) expect(clear(spot, box)).toBe(true);
      obstacles.push({ ...spot, width: SOURCE.width, height: SOURCE.height, part: 'result' });
      return spot;
    });
  };
  test('line up right of it', () => {
    expect(lineUp([SOURCE])).toEqual(Array.from({ length: 10 }, (_, i) => screenAt(i + 1)));
  });
  test('line up below it where another screen stands right of it', () => {
    expect(lineUp([SOURCE, screen(1)])).toEqual(Array.from({ length: 10 }, (_, i) => screenAt(0, i + 1)));
  });
  test('never come closer than the gap to anything', () => {
    lineUp([
      SOURCE,
      { x: 700, y: -300, width: 333.3, height: 900.7 },
      { x: 0, y: 560, width: 2500, height: 40 },
    ]);
  });
});

test('a batch of five from a row: each result beside its own wireframe', () => {
  const row: Obstacle[] = Array.from({ length: 5 }, (_, i) => screen(i));
  const obstacles: Obstacle[] = [...row, { ...screen(5), part: 'exemplar' }];
  const spots = row.map((source) => {
    const spot = freeSpot(source, SOURCE, obstacles);
    obstacles.push({ ...spot, width: SOURCE.width, height: SOURCE.height });
    return spot;
  });
  expect(spots).toEqual([screenAt(0, 1), screenAt(1, 1), screenAt(2, 1), screenAt(3, 1), screenAt(6)]);
});

test('a section grows right and down alone: nothing is put above or left of it', () => {
  const others = [screen(1), screen(0, 1)];
  const least = { x: SOURCE.x - 20, y: SOURCE.y - 20 };
  expect(freeSpot(SOURCE, SOURCE, [SOURCE, ...others])).toEqual(screenAt(0, -1));
  expect(freeSpot(SOURCE, SOURCE, [SOURCE, ...others], least)).toEqual(screenAt(2));
});

function screenAt(column: number, row = 0): { x: number; y: number } {
  const { x, y } = screen(column, row);
  return { x, y };
}
