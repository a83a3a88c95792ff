import { cellsIn, middlePixel, type SourceCell } from '../geometry/grid.ts';
import type { Matched } from '../votes/element-votes.ts';
import { listMembers } from '../segment/ground-pixels.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import { numberSets, singles, unite } from '../segment/union-find.ts';
import { around } from '../geometry/box.ts';
import type { LayerMaps } from '../layers/rasterise-elements.ts';
import { GROUND_ROLES } from '../layers/roles.ts';
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
  { grounds, strokes, source: { width, height } }: Segmentation,
  maps: LayerMaps | null,
  matched: Matched,
  albums: readonly Album[],
): Placeholder[] {
  const { owner, label, count, extent } = grounds;
  const elements = measure(label, count, width, maps);
  const { grid } = matched;
  for (let i = 0; i < grid.columns * grid.rows; i++) {
    const element = owner[middlePixel(grid, i as SourceCell, { width, height })]!;
    if (element >= 0) elements[element]!.cells.push(i as SourceCell);
  }
  const hasText = new Set(strokes.filter(({ kind }) => kind === 'glyphs').map(({ ground }) => ground));
  const pictured = maps ? null : cellsOfPictures(albums);
  const stands = ({ box, cells, pixels, ofPictures }: Measured, k: number): boolean => {
    if (pictured === null) return ofPictures > MOSTLY * pixels;
    if (isCrossed(box, label, width)) return true;
    if (hasText.has(k) || cells.length < TELLING.cells || extent[k]! > TELLING.extent * width * height)
      return false;
    return sharePictured(cells, matched, pictured) >= MOSTLY;
  };
  const isOne = Uint8Array.from(elements, (element, k) => Number(stands(element, k)));
  return touching(isOne, owner, width).map((own) => {
    const parts = own.map((k) => elements[k]!);
    const box = boxAround(parts);
    const isPicture = maps
      ? maps.ground[parts[0]!.first] === PICTURES[0]
      : Math.max(box.width, box.height) > LARGEST_AVATAR * Math.min(width, height);
    return { grounds: own, box, cells: parts.flatMap(({ cells }) => cells), isPicture };
  });
}

/** A flat element of a source. */
interface Measured {
  box: Placeholder['box'];
  /** Its first pixel, row by row. */
  first: number;
  pixels: number;
  /** Those that the layers call a picture's or an avatar's. */
  ofPictures: number;
  cells: SourceCell[];
}

function measure(label: Int32Array, count: number, width: number, maps: LayerMaps | null): Measured[] {
  const elements = Array.from({ length: count }, (): Measured => {
    const box = { left: width, top: 0, width: 0, height: 0 };
    return { box, first: -1, pixels: 0, ofPictures: 0, cells: [] };
  });
  for (let i = 0; i < label.length; i++) {
    const element = elements[label[i]!];
    if (!element) continue;
    const { box } = element;
    const [x, y] = [i % width, Math.floor(i / width)];
    if (element.first < 0) [element.first, box.left, box.top] = [i, x, y];
    if (x < box.left) [box.left, box.width] = [x, box.width + box.left - x];
    box.width = Math.max(box.width, x - box.left + 1);
    box.height = y - box.top + 1; // pixels come row by row
    element.pixels++;
    if (maps && PICTURES.includes(maps.ground[i]!)) element.ofPictures++;
  }
  return elements;
}

/** 1 for the exemplars' cells that lie in a picture; a photo that fills an exemplar tells nothing of what a box stands for. */
function cellsOfPictures(albums: readonly Album[]): Uint8Array {
  const all = new Uint8Array(albums.reduce((sum, { grid }) => sum + grid.columns * grid.rows, 0));
  for (const { grid, regions } of albums)
    for (const region of regions)
      if (!isPhoto(region)) for (const cell of cellsIn(grid, region)) all[cell] = 1;
  return all;
}

function sharePictured(
  cells: readonly SourceCell[],
  { k, index, weight }: Matched,
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

/** The chosen elements, those together whose realms touch. */
function touching(isOne: Uint8Array, owner: Int32Array, width: number): number[][] {
  const parent = singles(isOne.length);
  const meet = (a: number, b: number): void => {
    if (a !== b && isOne[a] === 1 && isOne[b] === 1) unite(parent, a, b);
  };
  for (let i = 0; i < owner.length; i++) {
    if (i % width > 0) meet(owner[i]!, owner[i - 1]!);
    if (i >= width) meet(owner[i]!, owner[i - width]!);
  }
  const { label, count } = numberSets(parent, (k) => isOne[k] === 1);
  return listMembers(label, count).map((own) => [...own]);
}

function boxAround(parts: readonly Measured[]): Placeholder['box'] {
  const boxes = parts.map(({ box: { left, top, width, height } }) => ({ x: left, y: top, width, height }));
  const { x, y, width, height } = around(boxes);
  return { left: x, top: y, width, height };
}
