import { TILE_PIXELS, type Size } from '../geometry/plan-geometry.ts';

/** A stretch of one axis: cells `from` to `to` are computed, pixels `start` to `end` of the whole picture are kept. */
export interface Stretch {
  from: number;
  to: number;
  start: number;
  end: number;
}

export interface Tile {
  across: Stretch;
  down: Stretch;
}

/** Cells per step of a tile's border, so that it falls between two pixels; at most so many. */
const COARSEST = 4;

/**
 * Cuts one axis of `cells` cells and `pixels` pixels into stretches of at most `most` pixels, halo included. The halo covers what the kept
 * pixels look at: `reach` pixels, and half a cell where the enlarged grid would be clamped. One stretch where no border would fall between pixels, or where
 * the reach has no limit.
 */
export function planAxis(cells: number, pixels: number, most: number, reach: number): Stretch[] {
  const whole = [{ from: 0, to: cells, start: 0, end: pixels }];
  const scale = pixels / cells;
  let step = 1;
  while (step <= COARSEST && !Number.isInteger(step * scale)) step++;
  if (pixels <= most || step > COARSEST || reach === Infinity) return whole;
  const upToStep = (count: number): number => Math.ceil(count / step) * step;
  const halo = upToStep((reach + scale / 2) / scale);
  const room = Math.max(step, Math.floor((most / scale - 2 * halo) / step) * step);
  // As many stretches as needed and all about equal: a narrow last one would be mostly halo.
  const core = upToStep(cells / Math.ceil(cells / room));
  const stretches: Stretch[] = [];
  for (let at = 0; at < cells; at += core) {
    const next = Math.min(cells, at + core);
    stretches.push({
      from: Math.max(0, at - halo),
      to: Math.min(cells, next + halo),
      start: at * scale,
      end: next * scale,
    });
  }
  return stretches;
}

/** The tiles of a picture, row by row; each holds about TILE_PIXELS at most, halo included. */
export function planTiles(grid: Size, picture: Size, reach: number): Tile[] {
  // Where one side is short the other may be longer.
  const wide = Math.min(picture.width, Math.max(Math.sqrt(TILE_PIXELS), TILE_PIXELS / picture.height));
  const columns = planAxis(grid.width, picture.width, wide, reach);
  const rows = planAxis(grid.height, picture.height, TILE_PIXELS / wide, reach);
  return rows.flatMap((down) => columns.map((across) => ({ across, down })));
}
