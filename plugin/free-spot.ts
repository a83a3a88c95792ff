import type { Box } from './scene-reader.ts';

/** Canvas units kept free around a result. */
export const GAP = 64;
/** How many results' widths the search goes right before it starts a row below. */
const REACH = 4;

/**
 * Where a result of `size` fits: right of the source and of what encloses it, stepping right past what is in the way, then a row
 * down. The first spot in reading order that keeps GAP from every obstacle; absolute canvas units.
 */
export function freeSpot(
  source: Box,
  size: { width: number; height: number },
  obstacles: readonly Box[],
): { x: number; y: number } {
  const { width, height } = size;
  const around = obstacles.filter((box) => holds(box, source));
  const left = rightmost([source, ...around]) + GAP;
  const limit = left + REACH * (width + GAP);
  for (let y = source.y; ; y += height + GAP) {
    let x = left;
    while (x <= limit) {
      const blockers = obstacles.filter((box) => crowds({ x, y, width, height }, box));
      if (blockers.length === 0) return { x, y };
      x = rightmost(blockers) + GAP;
    }
  }
}

/** Whether a box comes closer than GAP to another. */
function crowds(spot: Box, box: Box): boolean {
  return (
    spot.x < box.x + box.width + GAP &&
    box.x < spot.x + spot.width + GAP &&
    spot.y < box.y + box.height + GAP &&
    box.y < spot.y + spot.height + GAP
  );
}

function holds(box: Box, inner: Box): boolean {
  return (
    box.x <= inner.x &&
    box.y <= inner.y &&
    box.x + box.width >= inner.x + inner.width &&
    box.y + box.height >= inner.y + inner.height
  );
}

function rightmost(boxes: readonly Box[]): number {
  return boxes.reduce((right, box) => Math.max(right, box.x + box.width), -Infinity);
}
