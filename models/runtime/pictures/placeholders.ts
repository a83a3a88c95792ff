import { middlePixel, type Grid, type SourceCell } from '../attribution/grid.ts';
import { listMembers } from '../finish/paint-grounds.ts';
import type { Flats } from '../finish/read-flats.ts';
import { find, singles, unite } from '../finish/union-find.ts';
import type { LayerMaps } from '../layers/rasterise-elements.ts';
import { GROUND_ROLES } from '../layers/roles.ts';
import type { Matches } from '../types.ts';
import { isPhoto, type Album } from './choose-cut.ts';
import { isCrossed } from './is-crossed.ts';

/** Share of an element's pixels, by its layers, or of its cells' votes, by the match, from which it stands for a picture. */
const MOSTLY = 0.5;
/** Without layers an element of fewer cells may be anything, and one that covers more of the frame is its page. */
const TELLING = { cells: 16, extent: 0.5 };

/** A box with a longer side is no avatar, share of the frame's shorter side. */
const LARGEST_AVATAR = 0.2;

const PICTURES = ['picture', 'avatar'].map((role) => (GROUND_ROLES as readonly string[]).indexOf(role));

/** A box of a source that stands for a picture. */
export interface Placeholder {
  /** Its flat elements: a crossed box has several. */
  grounds: readonly number[];
  /** Pixels around them. */
  box: { left: number; top: number; width: number; height: number };
  cells: readonly SourceCell[];
  /** By the layers no avatar; without layers one that is too large for one. */
  isPicture: boolean;
}

/**
 * The picture boxes of a source: the flat elements that its layers say are pictures, or, of a bare raster, crossed boxes and those without text
 * whose cells were matched to pictures of the exemplars. Elements that touch are one box.
 */
export function findPlaceholders(
  { grounds, strokes, source: { width, height } }: Flats,
  maps: LayerMaps | null,
  grid: Grid<SourceCell>,
  matches: Matches,
  albums: readonly Album[],
): Placeholder[] {
  const { owner, label, count, extent } = grounds;
  const members = listMembers(label, count);
  const cells: SourceCell[][] = Array.from({ length: count }, () => []);
  for (let i = 0; i < grid.columns * grid.rows; i++) {
    const element = owner[middlePixel(grid, i as SourceCell, { width, height })]!;
    if (element >= 0) cells[element]!.push(i as SourceCell);
  }
  const hasText = new Set(strokes.filter(({ kind }) => kind === 'glyphs').map(({ ground }) => ground));
  const pictured = maps ? null : cellsOfPictures(albums);
  const isPicture = (k: number): boolean => {
    if (maps) {
      const own = members[k]!.reduce((sum, i) => sum + Number(PICTURES.includes(maps.ground[i]!)), 0);
      return own > MOSTLY * members[k]!.length;
    }
    const points = bounds(members[k]!, width);
    if (isCrossed(boxAround(points), label, width)) return true;
    if (hasText.has(k) || cells[k]!.length < TELLING.cells || extent[k]! > TELLING.extent * width * height)
      return false;
    return sharePictured(cells[k]!, matches, pictured!) >= MOSTLY;
  };
  const isOne = Uint8Array.from({ length: count }, (_, k) => Number(isPicture(k)));
  return boxes(isOne, owner, width).map((own) => {
    const box = boxAround(own.flatMap((k) => [...bounds(members[k]!, width)]));
    const isPicture = maps
      ? maps.ground[members[own[0]!]![0]!] === PICTURES[0]
      : Math.max(box.width, box.height) > LARGEST_AVATAR * Math.min(width, height);
    return { grounds: own, box, cells: own.flatMap((k) => cells[k]!), isPicture };
  });
}

/** 1 for the exemplars' cells that lie in a picture; a photo that fills an exemplar tells nothing of what a box stands for. */
function cellsOfPictures(albums: readonly Album[]): Uint8Array {
  const all = new Uint8Array(albums.reduce((sum, { grid }) => sum + grid.columns * grid.rows, 0));
  for (const { grid, regions } of albums) {
    for (const region of regions) {
      if (isPhoto(region)) continue;
      const [left, right] = [region.x, region.x + region.width].map((x) => Math.round(x * grid.columns));
      const [top, bottom] = [region.y, region.y + region.height].map((y) => Math.round(y * grid.rows));
      for (let row = top!; row < bottom!; row++)
        all.fill(1, grid.first + row * grid.columns + left!, grid.first + row * grid.columns + right!);
    }
  }
  return all;
}

function sharePictured(
  cells: readonly SourceCell[],
  { k, index, weight }: Matches,
  pictured: Uint8Array,
): number {
  let [inside, all] = [0, 0];
  for (const cell of cells) {
    for (let j = cell * k; j < (cell + 1) * k; j++) {
      all += weight[j]!;
      inside += weight[j]! * pictured[index[j]!]!;
    }
  }
  return all > 0 ? inside / all : 0;
}

/** The picture elements, those together whose realms touch. */
function boxes(isOne: Uint8Array, owner: Int32Array, width: number): number[][] {
  const parent = singles(isOne.length);
  const meet = (a: number, b: number): void => {
    if (a !== b && a >= 0 && b >= 0 && isOne[a] === 1 && isOne[b] === 1) unite(parent, a, b);
  };
  for (let i = 0; i < owner.length; i++) {
    if (i % width > 0) meet(owner[i]!, owner[i - 1]!);
    if (i >= width) meet(owner[i]!, owner[i - width]!);
  }
  const sets = new Map<number, number[]>();
  for (let k = 0; k < isOne.length; k++) {
    if (isOne[k] !== 1) continue;
    const root = find(parent, k);
    sets.set(root, [...(sets.get(root) ?? []), k]);
  }
  return [...sets.values()];
}

/** The outermost pixels of an element. */
function bounds(pixels: Int32Array, width: number): [x: number, y: number][] {
  const xs = pixels.map((i) => i % width);
  const [left, right] = [xs.reduce((a, b) => Math.min(a, b)), xs.reduce((a, b) => Math.max(a, b))];
  const [first, last] = [pixels[0]!, pixels[pixels.length - 1]!]; // in order, row by row
  return [
    [left, Math.floor(first / width)],
    [right, Math.floor(last / width)],
  ];
}

function boxAround(points: readonly [x: number, y: number][]): Placeholder['box'] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left + 1, height: Math.max(...ys) - top + 1 };
}
