import { area, bottom, right, type Box } from '../geometry/box.ts';

/** Cells of a picture's longer side on which a free part is looked for. */
const CELLS = 64;
/** Sides of the parts that are tried, shares of the largest of that proportion. */
const SIDES = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.33];

/** What to look for in a picture. All in one unit. */
export interface Wanted {
  picture: Box;
  /** The whole picture with its corners, of which `picture` is what can be seen; what lies beyond the corners is no picture. */
  whole: Box;
  radius: number;
  /** What lies on it: words, badges, buttons. */
  above: readonly Box[];
  /** Width over height. */
  aspect: number;
}

/**
 * The largest part of a picture of some proportion on which nothing lies, the one nearest to its middle among these; null where
 * everything as large as a third of the picture has something on it.
 */
export function freePart({ picture, whole: outline, radius, above, aspect }: Wanted): Box | null {
  const step = Math.max(picture.width, picture.height) / CELLS;
  const columns = Math.max(1, Math.round(picture.width / step));
  const rows = Math.max(1, Math.round(picture.height / step));
  const cell = (column: number, row: number): Box => ({
    x: picture.x + (column * picture.width) / columns,
    y: picture.y + (row * picture.height) / rows,
    width: picture.width / columns,
    height: picture.height / rows,
  });
  const taken = sumsOf(columns, rows, (column, row) =>
    isTaken({ whole: outline, radius, above }, cell(column, row)),
  );
  const whole = Math.min(picture.width, picture.height * aspect);
  for (const side of SIDES) {
    const wide = Math.max(1, Math.round((columns * side * whole) / picture.width));
    const high = Math.max(1, Math.round((rows * side * whole) / aspect / picture.height));
    let best: { x: number; y: number; off: number } | null = null;
    for (let y = 0; y + high <= rows; y++)
      for (let x = 0; x + wide <= columns; x++) {
        const off = Math.hypot(x + wide / 2 - columns / 2, y + high / 2 - rows / 2);
        if ((best === null || off < best.off) && taken(x, y, x + wide, y + high) === 0) best = { x, y, off };
      }
    if (best === null) continue;
    const { x, y } = cell(best.x, best.y);
    const width = Math.min(side * whole, right(picture) - x);
    return { x, y, width, height: Math.min(width / aspect, bottom(picture) - y) };
  }
  return null;
}

/** Whether something lies on a part of a picture, or the part lies beyond its round corners. */
export const isTaken = (
  { whole, radius, above }: Pick<Wanted, 'whole' | 'radius' | 'above'>,
  part: Box,
): boolean => above.some((box) => meets(box, part)) || isBeyondCorner(whole, radius, part);

const meets = (a: Box, b: Box): boolean =>
  area(a) > 0 && a.x < right(b) && right(a) > b.x && a.y < bottom(b) && bottom(a) > b.y;

/** The middle of a cell lies outside of the picture's round corners. */
function isBeyondCorner({ x, y, width, height }: Box, radius: number, cell: Box): boolean {
  const u = Math.abs(cell.x + cell.width / 2 - x - width / 2) - width / 2 + radius;
  const v = Math.abs(cell.y + cell.height / 2 - y - height / 2) - height / 2 + radius;
  return u > 0 && v > 0 && Math.hypot(u, v) > radius;
}

/** How many cells of any box are taken, in constant time. */
function sumsOf(
  columns: number,
  rows: number,
  isTaken: (column: number, row: number) => boolean,
): (left: number, top: number, far: number, low: number) => number {
  const wide = columns + 1;
  const sums = new Int32Array(wide * (rows + 1));
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++)
      sums[(y + 1) * wide + x + 1] =
        Number(isTaken(x, y)) + sums[y * wide + x + 1]! + sums[(y + 1) * wide + x]! - sums[y * wide + x]!;
  const at = (x: number, y: number): number => sums[y * wide + x]!;
  return (left, top, far, low) => at(far, low) - at(left, low) - at(far, top) + at(left, top);
}
