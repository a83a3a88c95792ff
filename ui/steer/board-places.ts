import type { Point } from '../../models/runtime/geometry/grid.ts';
import type { Pin } from '../../models/runtime/types.ts';
import type { Evidence } from '../why/evidence.ts';
import { pinStart } from './pin-start.ts';
import type { Placed } from './place-pictures.ts';
import type { SteerSide } from './steer.ts';

/** Where both pictures lie on the board, in pixels. */
export type BoardPlaces = Record<SteerSide, Placed>;

/** A place on the board: in shares of the picture there, in pixels of the board where there is none. */
export interface BoardPlace {
  side: SteerSide | null;
  point: Point;
}

/** Radius of a pin's dot in pixels. */
const DOT = 9;

/** The picture under a point of the board, and where on it. at: in pixels of the board. */
export function placeAt(places: BoardPlaces, at: Point): BoardPlace {
  for (const side of ['result', 'exemplar'] as const)
    if (within(places[side], at)) return { side, point: shareOf(places[side], at) };
  return { side: null, point: at };
}

/** The first pin whose dot lies under a point of the result, -1 where there is none. point: in shares of the result. */
export function pinUnder(
  pins: readonly Pin[],
  point: Point,
  { width, height }: Placed,
  evidence: Evidence,
): number {
  return pins.findIndex(({ at }) => {
    const dot = pinStart(at, evidence);
    return dot !== null && Math.hypot((dot.x - point.x) * width, (dot.y - point.y) * height) <= DOT;
  });
}

function within({ x, y, width, height }: Placed, at: Point): boolean {
  return at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
}

function shareOf({ x, y, width, height }: Placed, at: Point): Point {
  return { x: (at.x - x) / width, y: (at.y - y) / height };
}
