import { expect, test } from 'vitest';
import { freeSpot, GAP } from '../../plugin/free-spot.ts';
import type { Box } from '../../plugin/scene-reader.ts';

const SOURCE: Box = { x: 10, y: 20, width: 300, height: 500 };
const clear = (spot: { x: number; y: number }, box: Box) =>
  spot.x >= box.x + box.width + GAP ||
  box.x >= spot.x + SOURCE.width + GAP ||
  spot.y >= box.y + box.height + GAP ||
  box.y >= spot.y + SOURCE.height + GAP;

test('right of the source when nothing is in the way', () => {
  expect(freeSpot(SOURCE, SOURCE, [SOURCE])).toEqual({ x: 310 + GAP, y: 20 });
});

test('steps right past a neighbour, at the same height', () => {
  const neighbour = { x: 340, y: 100, width: 200, height: 50 };
  expect(freeSpot(SOURCE, SOURCE, [SOURCE, neighbour])).toEqual({ x: 540 + GAP, y: 20 });
});

test('goes a row down when the row is full', () => {
  const row = Array.from({ length: 30 }, (_, i) => ({ x: 374 + i * 364, y: 20, width: 300, height: 500 }));
  expect(freeSpot(SOURCE, SOURCE, [SOURCE, ...row])).toEqual({ x: 310 + GAP, y: 20 + 500 + GAP });
});

test('moves out of a frame that surrounds the source', () => {
  const board = { x: -100, y: -100, width: 2000, height: 900 };
  expect(freeSpot(SOURCE, SOURCE, [SOURCE, board])).toEqual({ x: 1900 + GAP, y: 20 });
});

test('ten results in a row never come closer than the gap to anything', () => {
  const obstacles: Box[] = [
    SOURCE,
    { x: 700, y: -300, width: 333.3, height: 900.7 },
    { x: 0, y: 560, width: 2500, height: 40 },
  ];
  for (let i = 0; i < 10; i++) {
    const spot = freeSpot(SOURCE, SOURCE, obstacles);
    for (const box of obstacles) expect(clear(spot, box)).toBe(true);
    obstacles.push({ ...spot, width: SOURCE.width, height: SOURCE.height });
  }
});
