import { shareOf, type Grid, type Part, type Point, type SourceCell } from '../geometry/grid.ts';
import { problem } from '../errors.ts';
import { overlap, type Box } from '../geometry/box.ts';
import { isInk } from '../elements/likes.ts';
import { paintedThings } from '../elements/painted-things.ts';
import { flattenLayers } from '../layers/shape.ts';
import type { LayerNode, PinnedPlace } from '../types.ts';

/** Where in the source a constraint holds. */
export interface Region {
  /** What it covers; a part without a size is a spot, whose influence falls off (REACH). */
  part: Part;
  /** Parts of it that other elements lie on. */
  holes: readonly Part[];
  /** A text or a drawing: its own pixels and not those of what it lies on. */
  ink: boolean;
}

/** The layers of one source as regions. root: as readLayers gives it, or nothing where the source has no layers. */
export class Regions {
  private readonly layers = new Map<string, { seen: Box; order: number }>();
  private readonly grounds: { order: number; seen: Box }[] = [];
  private readonly inks = new Set<string>();
  private readonly frame: Box;

  constructor(root: LayerNode | undefined) {
    const { width, height } = root?.absoluteBoundingBox ?? { width: 1, height: 1 };
    this.frame = { x: 0, y: 0, width, height };
    if (root === undefined) return;
    const shapes = flattenLayers(root);
    for (const { node, seen, order } of shapes) this.layers.set(node.id, { seen, order });
    for (const { kind, main, shapes: painters } of paintedThings(shapes)) {
      if (isInk({ kind })) for (const { node } of painters) this.inks.add(node.id);
      else this.grounds.push({ order: main.order, seen: main.seen });
    }
    this.layers.set(root.id, { seen: this.frame, order: -1 });
  }

  /** A layer with all that it holds or that lies on it. Throws BadMessage where the source has no such layer. */
  ofLayer(id: string): Region {
    return { part: shareOf(this.find(id).seen, this.frame), holes: [], ink: false };
  }

  /** What a pin holds: of a layer only what is seen of itself. Throws BadMessage where the source has no such layer. */
  ofPin(at: PinnedPlace): Region {
    if (!('layer' in at)) return { part: at, holes: [], ink: false };
    const { seen, order } = this.find(at.layer);
    const above = this.grounds
      .filter((ground) => ground.order > order)
      .map((ground) => overlap(ground.seen, seen))
      .filter(({ width, height }) => width > 0 && height > 0);
    return {
      part: shareOf(seen, this.frame),
      holes: above.map((box) => shareOf(box, this.frame)),
      ink: this.inks.has(at.layer),
    };
  }

  private find(id: string): { seen: Box; order: number } {
    const found = this.layers.get(id);
    if (found) return found;
    throw problem(
      'BadMessage',
      `The source has no visible layer "${id}"; remove what was steered on it, or give the source's layers.`,
    );
  }
}

/** Whether a part has no size. */
const isSpot = ({ width, height }: Part): boolean => width === 0 && height === 0;

/** How much a region holds at each source cell, 0..1; at least one cell. [cells] */
export function cellWeights({ part, holes }: Region, grid: Grid<SourceCell>): Float32Array {
  const weights = new Float32Array(grid.columns * grid.rows);
  let any = false;
  for (let row = 0, cell = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++, cell++) {
      const middle = { x: (column + 0.5) / grid.across, y: (row + 0.5) / grid.down };
      const held = isSpot(part)
        ? falloff(Math.hypot((middle.x - part.x) * grid.across, (middle.y - part.y) * grid.down))
        : Number(inside(part, middle) && !holes.some((hole) => inside(hole, middle)));
      weights[cell] = held;
      any ||= held > 0;
    }
  }
  if (any) return weights;
  // Thinner than a cell, or covered but for its rim: the cell at its middle speaks for it.
  const at = (share: number, cells: number, last: number): number =>
    Math.min(last, Math.max(0, Math.floor(share * cells)));
  const row = at(part.y + part.height / 2, grid.down, grid.rows - 1);
  weights[row * grid.columns + at(part.x + part.width / 2, grid.across, grid.columns - 1)] = 1;
  return weights;
}

interface Extent {
  width: number;
  height: number;
}

/** How much a region changes each pixel, 0..1; pixels that it only touches count. cell: side of a cell in pixels. [height * width] */
export function ownPixels({ part, holes }: Region, { width, height }: Extent, cell: number): Float32Array {
  const weights = new Float32Array(width * height);
  if (isSpot(part)) {
    const [x0, y0] = [part.x * width, part.y * height];
    for (let y = 0, i = 0; y < height; y++)
      for (let x = 0; x < width; x++, i++)
        weights[i] = falloff(Math.hypot(x + 0.5 - x0, y + 0.5 - y0) / cell);
  } else fill(weights, part, width, height, 1);
  for (const hole of holes) fill(weights, hole, width, height, 0);
  return weights;
}

/** Correspondence cells from a pinned spot at which its influence has fallen to nothing, and up to which it is whole. */
export const [REACH, WHOLE] = [6, 2];

/** distance: cells. */
function falloff(distance: number): number {
  return Math.min(1, Math.max(0, (REACH - distance) / (REACH - WHOLE)));
}

/** Sets every pixel that a part touches. */
function fill(weights: Float32Array, part: Part, width: number, height: number, value: number): void {
  // A box that ends on a pixel's edge does not touch the next one, whatever the division left over.
  const slack = 1e-4;
  const from = (start: number, side: number): number => Math.max(0, Math.floor(start * side + slack));
  const to = (end: number, side: number): number => Math.min(side, Math.ceil(end * side - slack));
  const [left, right] = [from(part.x, width), to(part.x + part.width, width)];
  for (let y = from(part.y, height); y < to(part.y + part.height, height); y++)
    if (left < right) weights.fill(value, y * width + left, y * width + right);
}

function inside({ x, y, width, height }: Part, point: Point): boolean {
  return point.x >= x && point.x < x + width && point.y >= y && point.y < y + height;
}
