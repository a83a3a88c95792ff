import type { Rgb } from '../../image/rgb.ts';
import { nearestSeed } from '../../segment/distance.ts';
import { listMembers } from '../../segment/list-members.ts';
import { find, numberSets, singles, unite } from '../../segment/union-find.ts';
import type { FlatParts } from './flat-parts.ts';
import { apart } from './found-box.ts';

/** What differs less from its ground is a shadow or noise, 0..255. */
const FAINT = 12;
/** Of a piece's pixels those at least this near the strongest have its colour whole: thin letters are pale but for few pixels. */
const CORE = 0.94;
/** A pixel this far off the line between ground and ink has another colour, 0..255; the share of such pixels from which a thing has several colours. */
const OFF_LINE = 24;
const MOTLEY = 0.3;
/** A photo: px of its shorter side, share of its bounds that it fills, and share of it that flats of so many pixels have. */
const PHOTO = { least: 20, full: 0.6, flat: 12, flats: 0.5 };
/** Pixels of the smallest piece. */
const SMALLEST = 2;

/** Connected pixels that are neither ground nor edge: a letter or some that touch, an icon's stroke, a line, a photo. Right and bottom are exclusive. */
export interface Piece {
  left: number;
  top: number;
  right: number;
  bottom: number;
  pixels: Int32Array;
  /** Colour of the ground below, and its own where it covers that wholly, 0..255. */
  ground: Rgb;
  colour: Rgb;
  /** Share of it that is of neither colour, nor their mix. */
  motley: number;
  isMotley: boolean;
  /** Pixels in each row. */
  rows: Int32Array;
}

/** The pieces of a picture. isGround: by part; zones: pixels that belong to edges of boxes. */
export function findPieces(parts: FlatParts, isGround: Uint8Array, zones: Uint8Array): Piece[] {
  const { source, label } = parts;
  const { width, height, data } = source;
  const { seed } = nearestSeed((i) => isGround[label[i]!] === 1, width, height);
  const groundOf = (i: number): Rgb => (seed[i]! < 0 ? [255, 255, 255] : rgbAt(data, seed[i]!));
  const counts = new Uint8Array(width * height);
  for (let i = 0; i < counts.length; i++) {
    if (isGround[label[i]!] || zones[i]) continue;
    const at = seed[i]!;
    counts[i] = at < 0 || differs(data, i, at) >= FAINT ? 1 : 0;
  }
  const { label: set, count } = connected(counts, width, height);
  return listMembers(set, count)
    .filter((pixels) => pixels.length >= SMALLEST)
    .map((pixels) => pieceOf(parts, pixels, groundOf));
}

function connected(counts: Uint8Array, width: number, height: number): { label: Int32Array; count: number } {
  const parent = singles(width * height);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if (!counts[i]) continue;
      if (x > 0 && counts[i - 1]) parent[i] = find(parent, i - 1);
      if (y === 0) continue;
      for (let dx = -1; dx <= 1; dx++)
        if (x + dx >= 0 && x + dx < width && counts[i - width + dx]) unite(parent, i, i - width + dx);
    }
  return numberSets(parent, (i) => counts[i] === 1);
}

const rgbAt = (data: Float32Array, i: number): Rgb => [data[3 * i]!, data[3 * i + 1]!, data[3 * i + 2]!];

function differs(data: Float32Array, i: number, j: number): number {
  const [p, q] = [3 * i, 3 * j];
  return Math.max(
    Math.abs(data[p]! - data[q]!),
    Math.abs(data[p + 1]! - data[q + 1]!),
    Math.abs(data[p + 2]! - data[q + 2]!),
  );
}

function pieceOf(
  { source: { data, width }, label, area }: FlatParts,
  pixels: Int32Array,
  groundOf: (i: number) => Rgb,
): Piece {
  let [left, right, strongest] = [width, 0, 0];
  const sums: Rgb = [0, 0, 0];
  for (const i of pixels) {
    const x = i % width;
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    groundOf(i).forEach((value, c) => (sums[c]! += value / pixels.length));
  }
  for (const i of pixels) strongest = Math.max(strongest, apart(rgbAt(data, i), groundOf(i)));
  const colour: Rgb = [0, 0, 0];
  let core = 0;
  for (const i of pixels) {
    const own = rgbAt(data, i);
    if (apart(own, groundOf(i)) < CORE * strongest) continue;
    core++;
    own.forEach((value, c) => (colour[c]! += value));
  }
  const ink = colour.map((sum) => sum / core) as Rgb;
  let off = 0;
  for (const i of pixels) if (distanceToMix(rgbAt(data, i), groundOf(i), ink) > OFF_LINE) off++;
  const motley = off / pixels.length;
  const [top, bottom] = [Math.floor(pixels[0]! / width), Math.floor(pixels.at(-1)! / width) + 1];
  const rows = new Int32Array(bottom - top);
  let flat = 0;
  for (const i of pixels) {
    rows[Math.floor(i / width) - top]!++;
    if (area[label[i]!]! >= PHOTO.flat) flat++;
  }
  const isPhoto =
    Math.min(right - left, bottom - top) >= PHOTO.least &&
    pixels.length >= PHOTO.full * (right - left) * (bottom - top) &&
    flat <= PHOTO.flats * pixels.length;
  return {
    ...{ left, right, top, bottom, rows },
    ...{ pixels, ground: sums, colour: ink, motley, isMotley: motley > MOTLEY || isPhoto },
  };
}

/** How far a colour lies off the line from a ground to an ink, 0..255. */
export function distanceToMix(one: Rgb, ground: Rgb, ink: Rgb): number {
  let [dot, whole] = [0, 0];
  for (let c = 0; c < 3; c++) {
    dot += (one[c]! - ground[c]!) * (ink[c]! - ground[c]!);
    whole += (ink[c]! - ground[c]!) ** 2;
  }
  const share = whole < 1 ? 0 : Math.min(1, Math.max(0, dot / whole));
  return apart(one, ground.map((value, c) => value + share * (ink[c]! - value)) as Rgb);
}
