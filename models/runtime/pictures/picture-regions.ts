import type { Part } from '../geometry/grid.ts';
import type { Raster } from '../types.ts';

/** Red, green, blue and their six products, summed over pixels. */
const MOMENTS = 9;
/** Standard deviation off the main axis of colours (0..255) from which a neighbourhood shows a picture. */
const OFF_AXIS = 9;
/** Rounds of power iteration: the main axis need only be roughly right. */
const ROUNDS = 8;
/** Neighbours, of eight, that must show a picture too: edges where three flat colours meet are thin. */
const NEIGHBOURS = 6;
/** Smallest side of a region, cells. */
const SMALLEST = 4;

/**
 * Where a bare picture of an interface shows pictures: a text on its ground, a box on a card mix two colours, which lie on one line in RGB, while
 * the colours of a photo do not. columns, rows: of the grid that it is looked at on. -> boxes around connected regions, in shares of the sides
 */
export function pictureRegions(image: Raster, columns: number, rows: number): Part[] {
  const moments = momentsOf(image, columns, rows);
  const rich = new Uint8Array(columns * rows);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const sums = new Float64Array(MOMENTS + 1);
      around(x, y, columns, rows, (cell) => {
        for (let m = 0; m <= MOMENTS; m++) sums[m]! += moments[cell * (MOMENTS + 1) + m]!;
      });
      rich[y * columns + x] = offAxis(sums) >= OFF_AXIS ? 1 : 0;
    }
  }
  const core = rich.map((value, cell) => {
    let count = -1;
    around(cell % columns, Math.floor(cell / columns), columns, rows, (other) => (count += rich[other]!));
    return value === 1 && count >= NEIGHBOURS ? 1 : 0;
  });
  return regionsOf(core, columns, rows);
}

function momentsOf({ width, height, data }: Raster, columns: number, rows: number): Float64Array {
  const moments = new Float64Array(columns * rows * (MOMENTS + 1));
  for (let py = 0; py < height; py++) {
    const row = Math.min(rows - 1, Math.floor((py * rows) / height));
    for (let px = 0; px < width; px++) {
      const column = Math.min(columns - 1, Math.floor((px * columns) / width));
      const at = (row * columns + column) * (MOMENTS + 1);
      const p = 4 * (py * width + px);
      const [r, g, b] = [data[p]!, data[p + 1]!, data[p + 2]!];
      const values = [r, g, b, r * r, r * g, r * b, g * g, g * b, b * b, 1];
      for (let m = 0; m < values.length; m++) moments[at + m]! += values[m]!;
    }
  }
  return moments;
}

/** Standard deviation of colours off their main axis: the root of the covariance's trace less its largest eigenvalue. */
function offAxis(sums: Float64Array): number {
  const n = sums[MOMENTS]!;
  if (n === 0) return 0;
  const [r, g, b] = [sums[0]! / n, sums[1]! / n, sums[2]! / n];
  const [rr, rg, rb] = [sums[3]! / n - r * r, sums[4]! / n - r * g, sums[5]! / n - r * b];
  const [gg, gb, bb] = [sums[6]! / n - g * g, sums[7]! / n - g * b, sums[8]! / n - b * b];
  // Started off the axes, so that no eigenvector is missed for being square to it.
  let [x, y, z] = [1, 0.9, 0.8];
  let largest = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const [u, v, w] = [rr * x + rg * y + rb * z, rg * x + gg * y + gb * z, rb * x + gb * y + bb * z];
    largest = Math.hypot(u, v, w);
    if (largest < 1e-9) return 0;
    [x, y, z] = [u / largest, v / largest, w / largest];
  }
  return Math.sqrt(Math.max(0, rr + gg + bb - largest));
}

/** A cell and its neighbours inside the grid. */
function around(x: number, y: number, columns: number, rows: number, see: (cell: number) => void): void {
  for (let py = Math.max(0, y - 1); py <= Math.min(rows - 1, y + 1); py++)
    for (let px = Math.max(0, x - 1); px <= Math.min(columns - 1, x + 1); px++) see(py * columns + px);
}

function regionsOf(core: Uint8Array, columns: number, rows: number): Part[] {
  const seen = new Uint8Array(core.length);
  const parts: Part[] = [];
  for (let start = 0; start < core.length; start++) {
    if (core[start] === 0 || seen[start] === 1) continue;
    const cells = [start];
    seen[start] = 1;
    for (let next = 0; next < cells.length; next++) {
      around(cells[next]! % columns, Math.floor(cells[next]! / columns), columns, rows, (cell) => {
        if (core[cell] === 0 || seen[cell] === 1) return;
        seen[cell] = 1;
        cells.push(cell);
      });
    }
    const [xs, ys] = [cells.map((cell) => cell % columns), cells.map((cell) => Math.floor(cell / columns))];
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    const [right, bottom] = [Math.max(...xs) + 1, Math.max(...ys) + 1];
    if (Math.min(right - left, bottom - top) < SMALLEST) continue;
    parts.push({
      x: left / columns,
      y: top / rows,
      width: (right - left) / columns,
      height: (bottom - top) / rows,
    });
  }
  return parts;
}
