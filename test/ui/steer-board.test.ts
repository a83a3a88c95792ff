import { describe, expect, test } from 'vitest';
import type { Pin } from '../../models/runtime/types.ts';
import { pinUnder, placeAt } from '../../ui/steer/board-places.ts';
import { boxOn, pointOn } from '../../ui/steer/on-board.ts';
import { evidence } from './why-evidence.ts';

const places = {
  result: { x: 10, y: 20, width: 100, height: 200 },
  exemplar: { x: 130, y: 20, width: 80, height: 80 },
};

describe('a point of the board', () => {
  test.each([
    [
      { x: 35, y: 120 },
      { side: 'result', point: { x: 0.25, y: 0.5 } },
    ],
    [
      { x: 110, y: 220 },
      { side: 'result', point: { x: 1, y: 1 } },
    ],
    [
      { x: 150, y: 60 },
      { side: 'exemplar', point: { x: 0.25, y: 0.5 } },
    ],
  ])('lies on a picture, in shares of it', (at, place) => {
    expect(placeAt(places, at)).toEqual(place);
    expect(pointOn(places[place.side as keyof typeof places], place.point)).toEqual(at);
  });
  test.each([
    { x: 120, y: 60 },
    { x: 150, y: 101 },
  ])('beside both it keeps its pixels', (at) => {
    expect(placeAt(places, at)).toEqual({ side: null, point: at });
  });
});

test('a part of a picture lies on the board in its size', () => {
  const part = { x: 0.5, y: 0.25, width: 0.5, height: 0.1 };
  expect(boxOn(places.result, part)).toEqual({ x: 60, y: 70, width: 50, height: 20 });
});

test('a pin is met within nine pixels of its dot, whatever the shape of the picture, and no pin of a layer that is gone', () => {
  const to = { exemplar: 0, x: 0, y: 0 };
  const pins: Pin[] = [
    { at: { layer: 'gone' }, to },
    { at: { x: 0.5, y: 0.5, width: 0, height: 0 }, to },
  ];
  const met = (dx: number, dy: number): number =>
    pinUnder(pins, { x: 0.5 + dx / 100, y: 0.5 + dy / 200 }, places.result, evidence);
  expect([met(0, 0), met(8.9, 0), met(0, 8.9)]).toEqual([1, 1, 1]);
  expect([met(9.1, 0), met(0, -9.1), met(7, 7)]).toEqual([-1, -1, -1]);
});
