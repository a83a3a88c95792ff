import { cellsIn, type ExemplarCell, type Grid, type Part, type SourceCell } from '../geometry/grid.ts';
import type { Box } from '../geometry/box.ts';
import type { Element } from './list-elements.ts';
import { isInkRole } from './roles.ts';

/** For every cell of a picture, which of its elements is seen there; -1 for none. */
export interface CellOwners {
  /** The topmost ground. */
  ground: Int32Array;
  /** The text or icon on it. */
  ink: Int32Array;
}

/** A box of the frame in shares of its sides. */
export function shareOf({ x, y, width, height }: Box, frame: { width: number; height: number }): Part {
  return {
    x: x / frame.width,
    y: y / frame.height,
    width: width / frame.width,
    height: height / frame.height,
  };
}

/** Paints the elements of a frame over its grid, back to front. */
export function cellOwners<Cell extends SourceCell | ExemplarCell>(
  elements: readonly Element[],
  frame: { width: number; height: number },
  grid: Grid<Cell>,
): CellOwners {
  const count = grid.columns * grid.rows;
  const ground = new Int32Array(count).fill(-1);
  const ink = new Int32Array(count).fill(-1);
  elements.forEach(({ role, seen }, index) => {
    for (const cell of cellsIn(grid, shareOf(seen, frame))) {
      const place = cell - grid.first;
      ink[place] = isInkRole(role) ? index : -1;
      if (!isInkRole(role)) ground[place] = index;
    }
  });
  return { ground, ink };
}
