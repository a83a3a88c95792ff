import { problem } from '../errors.ts';
import { expectOutput, type Graph } from '../ort/graph.ts';
import { isOnGpu, releaseOnGpu, type TensorOnGpu, type Tensor } from '../ort/on-gpu.ts';
import type { OnDevice } from './on-device.ts';
import type { FloatTensor } from '../ort/ort.ts';
import { NotOnnx } from '../ort/wire-format.ts';
import type { Geometry } from '../geometry/plan-geometry.ts';
import type { Job, WorkerPool } from '../ort/worker-pool.ts';
import type { Raster } from '../types.ts';
import { cropTensor, pasteTile, type Window } from './crop.ts';
import { planTiles, type Stretch, type Tile } from './plan-tiles.ts';
import { splitGraph, type SplitGraph } from './split-graph.ts';

const FILE = 'synthesise.onnx';

/** What the drawing knows of the grid: the inputs that it was given there and what was made of them. */
export interface GridFeatures {
  onGrid: Readonly<Record<string, Tensor>>;
  /** Frees what was made; the inputs are their owner's. */
  release(): void;
}

/** `synthesise` in the engine: the grid once, then the picture tile by tile. */
export interface Drawer {
  /** What the graph declares. */
  readonly inputNames: readonly string[];
  /** What does not depend on pixels, once for all drawings. grid: inputs at the grid's size or without a place, by name. */
  runGrid(grid: Readonly<Record<string, Tensor>>): Promise<GridFeatures>;
  /**
   * At output size. pixels: inputs at the geometry's output size, padded or not, by name. `between` runs before every tile with the share done; what it throws ends
   * the drawing. Throws ModelCorrupt for an output of another shape,
   * EngineFailed, OutOfMemory.
   */
  draw(
    features: GridFeatures,
    pixels: Readonly<Record<string, FloatTensor>>,
    geometry: Geometry,
    between: (fraction: number) => Promise<void>,
  ): Promise<Raster>;
}

/**
 * Hands the graph to the engine, in two parts where it can be cut. pixelInputs: names of the inputs at output size. onDevice: thoughts stay on the
 * GPU and are cut there. Tiles are shared out among the pool, which gives the graphs back.
 */
export async function openDrawer(
  pool: WorkerPool,
  bytes: Uint8Array,
  pixelInputs: ReadonlySet<string>,
  onDevice?: Pick<OnDevice, 'crop'>,
): Promise<Drawer> {
  const split = cut(bytes, pixelInputs);
  const holds = onDevice && (() => true);
  const cells = split?.cells ? await pool.main.graph(FILE, split.cells, holds) : null;
  const drawn = split?.pixels ?? bytes;
  const drawing = await pool.main.graph(FILE, drawn);
  const inner = new Set(cells?.outputNames);
  const declared = [...(cells?.inputNames ?? []), ...drawing.inputNames.filter((name) => !inner.has(name))];
  return {
    inputNames: [...new Set(declared)],
    async runGrid(grid) {
      const made = cells ? await cells.run(pick(cells, grid)) : {};
      return { onGrid: pick(drawing, { ...grid, ...made }), release: () => releaseOnGpu(made) };
    },
    async draw(features, pixels, geometry, between) {
      const tiles = tilesOf(split, features.onGrid, geometry);
      const picture: Raster = {
        ...geometry.output,
        data: new Uint8ClampedArray(geometry.output.width * geometry.output.height * 4),
      };
      const fed = pick(drawing, pixels);
      const jobs = tiles.map(
        (tile): Job =>
          async (runner) =>
            drawTile(
              await runner.graph(FILE, drawn),
              features.onGrid,
              fed,
              tile,
              geometry,
              picture,
              onDevice,
            ),
      );
      await pool.share(jobs, between);
      return picture;
    },
  };
}

function cut(bytes: Uint8Array, pixelInputs: ReadonlySet<string>): SplitGraph | null {
  try {
    return splitGraph(bytes, pixelInputs);
  } catch (error) {
    if (!(error instanceof NotOnnx)) throw error;
    throw problem('ModelCorrupt', `${FILE} is no ONNX file; install the model again.`, error);
  }
}

function pick<T extends Tensor>(
  { inputNames }: Graph,
  tensors: Readonly<Record<string, T>>,
): Record<string, T> {
  return Object.fromEntries(Object.entries(tensors).filter(([name]) => inputNames.includes(name)));
}

const spans = ({ dims }: Tensor, { grid }: Geometry): boolean =>
  dims.length === 4 && dims[2] === grid.height && dims[3] === grid.width;

/** One tile for the whole where the graph is not local or a tensor has a place that is not the grid's. */
function tilesOf(
  split: SplitGraph | null,
  onGrid: Readonly<Record<string, Tensor>>,
  geometry: Geometry,
): Tile[] {
  const placed = Object.values(onGrid).filter(({ dims }) => dims.length === 4 && dims[2]! * dims[3]! > 1);
  const local = split !== null && placed.every((tensor) => spans(tensor, geometry));
  return planTiles(geometry.grid, geometry.paddedOutput, local ? split.reach : Infinity);
}

async function drawTile(
  drawing: Graph,
  onGrid: Readonly<Record<string, Tensor>>,
  pixels: Readonly<Record<string, FloatTensor>>,
  tile: Tile,
  geometry: Geometry,
  picture: Raster,
  onDevice: Pick<OnDevice, 'crop'> | undefined,
): Promise<void> {
  const { across, down } = tile;
  const { cells, place } = windowsOf(tile, geometry);
  const whole = cells.width === geometry.grid.width && cells.height === geometry.grid.height;
  const feeds: Record<string, Tensor> = {};
  const cutOnDevice: Record<string, TensorOnGpu> = {};
  try {
    for (const [name, tensor] of Object.entries(onGrid)) {
      if (whole || !spans(tensor, geometry)) feeds[name] = tensor;
      else if (isOnGpu(tensor)) feeds[name] = cutOnDevice[name] = await onDevice!.crop(tensor, cells);
      else feeds[name] = cropTensor(tensor, cells);
    }
    for (const [name, tensor] of Object.entries(pixels)) feeds[name] = cropTensor(tensor, place);
    const outputs = await drawing.run(feeds);
    // ONNX keeps inputs and outputs apart, so a graph that is given `image` calls its result `image_out`.
    const name = drawing.outputNames.includes('image') ? 'image' : 'image_out';
    const drawn = expectOutput(FILE, outputs, name, [1, 3, place.height, place.width]);
    pasteTile(picture, drawn, place, {
      left: across.start,
      top: down.start,
      width: across.end - across.start,
      height: down.end - down.start,
    });
  } finally {
    releaseOnGpu(cutOnDevice);
  }
}

/** What a tile computes: its cells and its pixels. */
function windowsOf(
  { across, down }: Tile,
  { grid, paddedOutput }: Geometry,
): { cells: Window; place: Window } {
  const [x, y] = [paddedOutput.width / grid.width, paddedOutput.height / grid.height];
  return { cells: window(across, down, 1, 1), place: window(across, down, x, y) };
}

/** What two stretches span, at so many pixels per cell. */
function window(across: Stretch, down: Stretch, x: number, y: number): Window {
  return {
    left: Math.round(across.from * x),
    top: Math.round(down.from * y),
    width: Math.round((across.to - across.from) * x),
    height: Math.round((down.to - down.from) * y),
  };
}
