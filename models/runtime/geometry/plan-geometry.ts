export interface Size {
  width: number;
  height: number;
}

/** The sizes of a model, as its card names them. All in pixels; sides of cells and of what the encoders take are multiples of the strides. */
export interface ModelSizes {
  stride: number;
  gridStride: number;
  workingSize: number;
  outputSize: number;
  /** Side of the square that every image is brought to, whatever its shape; the other sizes are then the same. */
  size?: number;
}

/** Every size one image passes through. All in pixels but `grid` and `cells`, which are in correspondence cells. */
export interface Geometry {
  /** Of the picture handed back: the source's own, long side capped by the settings. */
  result: Size;
  /** At which `synthesise` draws (before padding): `result`, long side capped by the card's outputSize. */
  output: Size;
  /** At which the encoders look: long side capped by the card's workingSize. */
  working: Size;
  /** Pixels of `output` per pixel of `working`, on both axes; null where the two sizes say it themselves. */
  step: number | null;
  /** `working` grown right and down to multiples of the card's stride. */
  padded: Size;
  /** `output` grown right and down to cover the same extent as `padded`. */
  paddedOutput: Size;
  /** Cells of `padded`, as the encoders give them. */
  grid: Size;
  /** Cells that hold at least one pixel of `working`; only these are matched. */
  cells: Size;
}

/** Pictures of more pixels are drawn in tiles (tiles/plan-tiles.ts), each of about so many; this bounds the memory of drawing. */
export const TILE_PIXELS = 640 * 640;
/** Below so many pixels a cell is a multiple of half a pixel, above of a whole one. */
const FINE_CELL = 12;

/** Scales so that the longest side is at most `longSide`; never enlarges; no side falls below 1. */
export function fit({ width, height }: Size, longSide: number): Size {
  const scale = Math.min(1, longSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * Plans one image. size: the settings' cap on the result's longest side, in pixels. A card with a fixed size sees every image as a square,
 * its sides scaled apart.
 */
export function planGeometry(source: Size, card: ModelSizes, size?: number): Geometry {
  const result = fit(source, size ?? Infinity);
  const square = card.size && { width: card.size, height: card.size };
  const output = square || fit(result, card.outputSize);
  const cell = square ? null : cellOfTiles(output, card);
  const step = cell === null ? null : cell / card.gridStride;
  const working = square || (step === null ? fit(output, card.workingSize) : shrink(output, step));
  const onAxes = (axis: (side: 'width' | 'height') => number): Size => ({
    width: axis('width'),
    height: axis('height'),
  });
  const padded = onAxes((side) => Math.ceil(working[side] / card.stride) * card.stride);
  return {
    result,
    output,
    working,
    step,
    padded,
    paddedOutput: onAxes((side) =>
      cell === null
        ? Math.round((padded[side] * output[side]) / working[side])
        : (padded[side] / card.gridStride) * cell,
    ),
    grid: onAxes((side) => padded[side] / card.gridStride),
    cells: onAxes((side) => Math.ceil(working[side] / card.gridStride)),
  };
}

/** Side of a correspondence cell in pixels of the output. */
export function cellSide({ gridStride }: ModelSizes, { output, working, step }: Geometry): number {
  return gridStride * (step ?? output.width / working.width);
}

type Model = Pick<ModelSizes, 'gridStride' | 'workingSize'>;

/**
 * Pixels of the output per cell where it is drawn in tiles: rounded up, so that the borders of tiles fall between pixels as well as between
 * cells. The working size shrinks by at most 8 % for it. Null where the picture is one tile.
 */
function cellOfTiles({ width, height }: Size, { gridStride, workingSize }: Model): number | null {
  if (width * height <= TILE_PIXELS) return null;
  const cell = (Math.max(width, height) * gridStride) / workingSize;
  return cell < FINE_CELL ? Math.ceil(cell * 2) / 2 : Math.ceil(cell);
}

/** So many whole pixels that they cover the output. */
function shrink({ width, height }: Size, step: number): Size {
  return { width: Math.ceil(width / step), height: Math.ceil(height / step) };
}
