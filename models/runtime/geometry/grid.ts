import type { Box } from './box.ts';
import { planGeometry, type Geometry, type ModelSizes, type Size } from './plan-geometry.ts';

declare const side: unique symbol;

/** A cell of the source's grid: its place in the rows of `Matches.confidence`. */
export type SourceCell = number & { readonly [side]: 'source' };

/** A cell of an exemplar: its place among the concatenated cells of all exemplars, as in `Matches.index`. */
export type ExemplarCell = number & { readonly [side]: 'exemplar' };

/** A place in a picture in shares of its sides, 0..1 from the top left. */
export interface Point {
  x: number;
  y: number;
}

/** A part of a picture in shares of its sides. */
export interface Part extends Point {
  width: number;
  height: number;
}

/** A box of a frame in shares of its sides. */
export function shareOf({ x, y, width, height }: Box, frame: Size): Part {
  return {
    x: x / frame.width,
    y: y / frame.height,
    width: width / frame.width,
    height: height / frame.height,
  };
}

/** How the cells of one picture lie over it. */
export interface Grid<Cell extends SourceCell | ExemplarCell> {
  columns: number;
  rows: number;
  /** Cells that the picture's width and height really cover: the last column and row may reach beyond it. */
  across: number;
  down: number;
  /** The top left cell; the others follow row by row. */
  first: Cell;
}

/** The grid of a picture whose sizes are planned. first: its top left cell. */
export function gridOf<Cell extends SourceCell | ExemplarCell>(
  { cells, working, output, step }: Geometry,
  card: Pick<ModelSizes, 'gridStride'>,
  first: Cell,
): Grid<Cell> {
  const onCells = (side: 'width' | 'height'): number =>
    (step === null ? working[side] : output[side] / step) / card.gridStride;
  const [across, down] = [onCells('width'), onCells('height')];
  return { columns: cells.width, rows: cells.height, across, down, first };
}

/** The grid on which the pipeline matches a source of this size in pixels. size: the settings' cap on the result's longest side. */
export function sourceGrid(picture: Size, card: ModelSizes, size?: number): Grid<SourceCell> {
  return gridOf(planGeometry(picture, card, size), card, 0 as SourceCell);
}

/**
 * The grids of the exemplars of one match, in the order in which they were given to the pipeline: the cells of each come after those of the ones before
 * it.
 */
export function exemplarGrids(pictures: readonly Size[], card: ModelSizes): Grid<ExemplarCell>[] {
  let first = 0;
  return pictures.map((picture) => {
    const grid = gridOf(planGeometry(picture, card), card, first as ExemplarCell);
    first += grid.columns * grid.rows;
    return grid;
  });
}

/** The cell under a point; points outside the picture take the nearest one. */
export function cellAt<Cell extends SourceCell | ExemplarCell>(grid: Grid<Cell>, { x, y }: Point): Cell {
  return cellOf(grid, Math.floor(x * grid.across), Math.floor(y * grid.down));
}

/** The cell that lies `dx` columns and `dy` rows further, held at the picture's edge. */
export function stepFrom<Cell extends SourceCell | ExemplarCell>(
  grid: Grid<Cell>,
  cell: Cell,
  dx: number,
  dy: number,
): Cell {
  const [column, row] = columnAndRow(grid, cell);
  return cellOf(grid, column + dx, row + dy);
}

/** What a cell covers of its picture; may reach beyond it in the last column and row. */
export function partOf<Cell extends SourceCell | ExemplarCell>(grid: Grid<Cell>, cell: Cell): Part {
  const [column, row] = columnAndRow(grid, cell);
  return { x: column / grid.across, y: row / grid.down, width: 1 / grid.across, height: 1 / grid.down };
}

/** The cells whose middle lies in a part of the picture; the one at the part's own middle where it is smaller than a cell. */
export function cellsIn<Cell extends SourceCell | ExemplarCell>(grid: Grid<Cell>, part: Part): Cell[] {
  const from = (start: number, cells: number): number => Math.max(0, Math.ceil(start * cells - 0.5));
  const to = (end: number, cells: number, last: number): number =>
    Math.min(last, Math.ceil(end * cells - 0.5));
  const cells: Cell[] = [];
  for (let row = from(part.y, grid.down); row < to(part.y + part.height, grid.down, grid.rows); row++) {
    const end = to(part.x + part.width, grid.across, grid.columns);
    for (let column = from(part.x, grid.across); column < end; column++)
      cells.push(cellOf(grid, column, row));
  }
  if (cells.length > 0) return cells;
  return [cellAt(grid, { x: part.x + part.width / 2, y: part.y + part.height / 2 })];
}

/** The cells at most `radius` columns and rows from `cell`. */
export function cellsAround<Cell extends SourceCell | ExemplarCell>(
  grid: Grid<Cell>,
  cell: Cell,
  radius: number,
): Cell[] {
  const cells = new Set<Cell>();
  for (let dy = -radius; dy <= radius; dy++) {
    for (let dx = -radius; dx <= radius; dx++) cells.add(stepFrom(grid, cell, dx, dy));
  }
  return [...cells];
}

function cellOf<Cell extends SourceCell | ExemplarCell>(grid: Grid<Cell>, column: number, row: number): Cell {
  const x = Math.min(grid.columns - 1, Math.max(0, column));
  const y = Math.min(grid.rows - 1, Math.max(0, row));
  return (grid.first + y * grid.columns + x) as Cell;
}

function columnAndRow<Cell extends SourceCell | ExemplarCell>(
  { first, columns }: Grid<Cell>,
  cell: Cell,
): [column: number, row: number] {
  const place = cell - first;
  return [place % columns, Math.floor(place / columns)];
}
