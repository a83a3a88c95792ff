import { contains } from '../selection/boxes.ts';
import type { Box } from '../selection/scene-reader.ts';

/** Canvas units kept free around a result. */
export const GAP = 64;

/** Something on the canvas that a result must not lie on. */
export interface Obstacle extends Box {
  /** What it is to the same restyle: results line up behind its exemplars and behind former results, however many there are. */
  part?: 'exemplar' | 'result';
}

/** Below a thousandth of a unit two edges are the same: a spot that was moved beside a box must not count as in its way. */
const SAME = 0.001;

type Size = Pick<Box, 'width' | 'height'>;
type Point = Pick<Box, 'x' | 'y'>;
type Direction = (typeof DIRECTIONS)[number];

/** In the order in which they are preferred: what is read goes right and down. */
const DIRECTIONS = ['right', 'below', 'above', 'left'] as const;

/**
 * Where a result of `size` fits beside its source, in absolute canvas units: in the source's own row or column, GAP away from every
 * obstacle.
 *
 * The rule *beside, then nearest*: right of the source at the same y, unless strangers keep the result off by its own width or more;
 * then below at the same x, unless they keep it off by its own height or more; then above, then left likewise; and where all four are
 * full, the one with the shortest way. So a result never stands behind another screen that it could be taken for a result of. What
 * belongs to the same restyle adds nothing in that choice, so all results of one source line up in one direction.
 * @param least the upper left corner that the spot must stay GAP inside of: a section grows right and down alone
 */
export function freeSpot(source: Box, size: Size, obstacles: readonly Obstacle[], least?: Point): Point {
  const exemplars = obstacles.filter(({ part }) => part === 'exemplar');
  const standing = obstacles.filter(({ part }) => part !== 'result');
  const roads = DIRECTIONS.map((direction) => {
    const wayPast = (boxes: readonly Box[]): number =>
      way(direction, source, firstGap(direction, source, size, boxes), size);
    // What strangers add to the way, wherever they stand in it: behind an exemplar of this restyle, too.
    const added = wayPast(standing) - wayPast(exemplars);
    return { direction, spot: firstGap(direction, source, size, obstacles), way: added };
  }).filter(({ direction, spot }) => !least || staysWithin(direction, spot, least));
  const near = roads.find(({ direction, way }) => way < extent(direction, size));
  const chosen = near ?? roads.reduce((best, road) => (road.way < best.way ? road : best));
  return chosen.spot;
}

function staysWithin(direction: Direction, { x, y }: Point, least: Point): boolean {
  if (direction === 'above') return y >= least.y + GAP;
  return direction !== 'left' || x >= least.x + GAP;
}

/** The first spot in a direction, out of what encloses the source and past what is in the way. */
function firstGap(direction: Direction, source: Box, size: Size, obstacles: readonly Box[]): Point {
  const around = obstacles.filter((box) => contains(box, source));
  let spot = past(direction, [source, ...around], { x: source.x, y: source.y }, size);
  for (;;) {
    const here = { ...spot, width: size.width, height: size.height };
    const blockers = obstacles.filter((box) => crowds(here, box));
    if (blockers.length === 0) return spot;
    spot = past(direction, blockers, spot, size);
  }
}

/** `from`, moved in the direction until it is GAP beyond all the boxes. */
function past(direction: Direction, boxes: readonly Box[], from: Point, size: Size): Point {
  switch (direction) {
    case 'right':
      return { ...from, x: Math.max(...boxes.map(({ x, width }) => x + width)) + GAP };
    case 'below':
      return { ...from, y: Math.max(...boxes.map(({ y, height }) => y + height)) + GAP };
    case 'above':
      return { ...from, y: Math.min(...boxes.map(({ y }) => y)) - GAP - size.height };
    case 'left':
      return { ...from, x: Math.min(...boxes.map(({ x }) => x)) - GAP - size.width };
  }
}

/** Canvas units between the source and the spot, beyond the GAP that is always there. */
function way(direction: Direction, source: Box, spot: Point, size: Size): number {
  switch (direction) {
    case 'right':
      return spot.x - source.x - source.width - GAP;
    case 'below':
      return spot.y - source.y - source.height - GAP;
    case 'above':
      return source.y - spot.y - size.height - GAP;
    case 'left':
      return source.x - spot.x - size.width - GAP;
  }
}

function extent(direction: Direction, { width, height }: Size): number {
  return direction === 'right' || direction === 'left' ? width : height;
}

/** Whether a box comes closer than GAP to another. */
function crowds(spot: Box, box: Box): boolean {
  const apart = GAP - SAME;
  return (
    spot.x < box.x + box.width + apart &&
    box.x < spot.x + spot.width + apart &&
    spot.y < box.y + box.height + apart &&
    box.y < spot.y + spot.height + apart
  );
}
