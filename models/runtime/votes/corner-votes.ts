import { middlePixel, type ExemplarCell, type Grid } from '../geometry/grid.ts';
import type { LayerMaps, PixelBox } from '../layers/rasterise-elements.ts';
import type { Role } from '../layers/roles.ts';
import { forEachVote, type Matched } from './element-votes.ts';

/** What has corners that a theme decides. */
const SHAPED: readonly Role[] = [
  'surface',
  'hero',
  'button',
  'button-secondary',
  'field',
  'chip',
  'selected',
];
/** An element of fewer cells is not judged. */
const FEWEST = 4;
/** Of an element's votes so many must be for elements of its own role. */
const AGREEING = 0.5;

/** Of each cell of an exemplar the role of the layer on top, and its corner radius in units of the frame; NaN where nobody told. */
export interface CellCorners {
  roles: Role[];
  /** Infinity for a layer that is round to its ends. */
  radii: Float64Array;
}

/** An element of the source, and the radius that its corners are to have. Pixels. */
export interface Corners {
  box: PixelBox;
  radius: number;
}

export function cornersOfCells(maps: LayerMaps, grid: Grid<ExemplarCell>): CellCorners {
  const cells = Array.from({ length: grid.columns * grid.rows }, (_, cell) => {
    const at = middlePixel(grid, (grid.first + cell) as ExemplarCell, maps);
    return maps.elements[maps.topmost[at]!]!;
  });
  return {
    roles: cells.map(({ role }) => role),
    radii: Float64Array.from(cells, ({ radius }) => radius ?? NaN),
  };
}

/** Several exemplars' cells after one another, as in a match; those of one without layers are never asked. */
export function joinCorners(parts: readonly (CellCorners | null)[], cells: readonly number[]): CellCorners {
  const known = parts.map(
    (part, i) =>
      part ?? { roles: Array<Role>(cells[i]!).fill('page'), radii: new Float64Array(cells[i]!).fill(NaN) },
  );
  return {
    roles: known.flatMap(({ roles }) => roles),
    radii: Float64Array.from(known.flatMap(({ radii }) => [...radii])),
  };
}

/**
 * The corners that the exemplar's layers give to the source's: the cells of each layer vote with their softmax weights (eq. 4) for the radius of
 * the layers of the same role that they were matched to, and the middle vote counts. A radius is a length in frame units, so layers of both
 * frames must be known; without that nothing is said of a layer, nor where most was matched to other roles.
 */
export function votedCorners(maps: LayerMaps, matched: Matched, { roles, radii }: CellCorners): Corners[] {
  const { elements, scale } = maps;
  const cells = new Int32Array(elements.length);
  const cast = new Float64Array(elements.length);
  const votes = elements.map((): [radius: number, weight: number][] => []);
  forEachVote(maps.topmost, maps, matched, cells, (element, cell, weight) => {
    cast[element]! += weight;
    const radius = radii[cell]!;
    if (roles[cell] === elements[element]!.role && !Number.isNaN(radius))
      votes[element]!.push([radius, weight]);
  });
  return elements.flatMap(({ role, pixels }, element) => {
    if (!SHAPED.includes(role) || cells[element]! < FEWEST) return [];
    const own = votes[element]!.sort(([a], [b]) => a - b);
    const sum = own.reduce((all, [, weight]) => all + weight, 0);
    if (sum === 0 || sum < AGREEING * cast[element]!) return [];
    let below = 0;
    const [middle] = own.find(([, weight]) => (below += weight) >= sum / 2) ?? own[own.length - 1]!;
    const half = Math.min(pixels.right - pixels.left, pixels.bottom - pixels.top) / 2;
    return [{ box: pixels, radius: Math.min(half, middle * Math.min(scale.x, scale.y)) }];
  });
}
