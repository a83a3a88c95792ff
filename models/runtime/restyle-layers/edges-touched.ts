import type { Box } from '../geometry/box.ts';

/** Which sides of a box lie on its frame's: clockwise from the top. */
export function edgesTouched(
  { x, y, width, height }: Box,
  frame: { width: number; height: number },
): [boolean, boolean, boolean, boolean] {
  return [y <= 1, x + width >= frame.width - 1, y + height >= frame.height - 1, x <= 1];
}
