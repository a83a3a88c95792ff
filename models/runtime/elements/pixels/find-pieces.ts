import { difference } from '../../image/colours.ts';
import type { Rgb } from '../../image/rgb.ts';
import { nearestSeed } from '../../segment/distance.ts';
import { listMembers } from '../../segment/list-members.ts';
import { find, numberSets, singles, unite } from '../../segment/union-find.ts';
import type { FlatParts } from './flat-parts.ts';

/** What differs less from its ground is a shadow or noise, 0..255. */
const FAINT = 12;
/** Of a piece's pixels those at least this near the strongest have its colour whole: thin letters are pale but for few pixels. */
const CORE = 0.94;
/** A pixel this far off the line between ground and ink has another colour, 0..255; the share of such pixels from which a thing has several colours. */
const OFF_LINE = 24;
const MOTLEY = 0.3;
/** A photo: px of its shorter side, share of its bounds that it fills, and share of it that flats of so many pixels have. */
const PHOTO = { least: 20, full: 0.6, flat: 12, flats: 0.5 };
/** A shadow: its strongest pixel at most, steps between its neighbours, 0..255, and the share of them that are so small. */
const SOFT = { strongest: 110, step: 6, share: 0.5 };
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
  /** Whether it has more colours than its ground's, its own and their mixes. */
  isMotley: boolean;
  /** Whether it darkens its ground softly, as a shadow does. */
  isSoft: boolean;
  /** Pixels in each row. */
  rows: Int32Array;
}

/** The pieces of a picture. isGround: by part; zones: pixels that belong to edges of boxes. */
export function findPieces(parts: FlatParts, isGround: Uint8Array, zones: Uint8Array): Piece[] {
  const { source, label } = parts;
  const { width, height, data } = source;
  const { seed } = nearestSeed((i) => isGround[label[i]!] === 1, width, height);
  const counts = new Uint8Array(width * height);
  for (let i = 0; i < counts.length; i++) {
    if (isGround[label[i]!] || zones[i]) continue;
    const at = seed[i]!;
    counts[i] = at < 0 || difference(data, i, data, at) >= FAINT ? 1 : 0;
  }
  const { label: set, count } = connected(counts, width, height);
  return listMembers(set, count)
    .filter((pixels) => pixels.length >= SMALLEST)
    .map((pixels) => pieceOf(parts, pixels, seed));
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

function pieceOf({ source, label, area }: FlatParts, pixels: Int32Array, seed: Int32Array): Piece {
  const { data, width } = source;
  const ground = meanOf(pixels, (i, c) => (seed[i]! < 0 ? 255 : data[3 * seed[i]! + c]!));
  const offGround = Float32Array.from(pixels, (i) =>
    seed[i]! < 0 ? 255 : difference(data, i, data, seed[i]!),
  );
  let strongest = 0;
  for (const off of offGround) if (off > strongest) strongest = off;
  const core = pixels.filter((_, at) => offGround[at]! >= CORE * strongest);
  const colour = meanOf(core, (i, c) => data[3 * i + c]!);
  const [top, bottom] = [Math.floor(pixels[0]! / width), Math.floor(pixels.at(-1)! / width) + 1];
  const rows = new Int32Array(bottom - top);
  let [left, right, flat, off, steps] = [width, 0, 0, 0, 0];
  const own: Rgb = [0, 0, 0];
  for (const i of pixels) {
    const x = i % width;
    if (x < left) left = x;
    if (x >= right) right = x + 1;
    rows[Math.floor(i / width) - top]!++;
    if (area[label[i]!]! >= PHOTO.flat) flat++;
    const step =
      i > 0
        ? Math.max(difference(data, i, data, i - 1), i >= width ? difference(data, i, data, i - width) : 0)
        : 0;
    if (step > 0 && step <= SOFT.step) steps++;
    for (let c = 0; c < 3; c++) own[c] = data[3 * i + c]!;
    if (distanceToMix(own, ground, colour) > OFF_LINE) off++;
  }
  const isPhoto =
    Math.min(right - left, bottom - top) >= PHOTO.least &&
    pixels.length >= PHOTO.full * (right - left) * (bottom - top) &&
    flat <= PHOTO.flats * pixels.length;
  const isMotley = off > MOTLEY * pixels.length || isPhoto;
  const isDarker = colour.every((value, c) => value <= ground[c]! + 1);
  const isSoft =
    isDarker &&
    strongest <= SOFT.strongest &&
    off <= MOTLEY * pixels.length &&
    steps >= SOFT.share * pixels.length;
  return { left, right, top, bottom, rows, pixels, ground, colour, isMotley, isSoft };
}

function meanOf(pixels: Int32Array, value: (i: number, c: number) => number): Rgb {
  const mean: Rgb = [0, 0, 0];
  for (const i of pixels) for (let c = 0; c < 3; c++) mean[c]! += value(i, c);
  return [mean[0] / pixels.length, mean[1] / pixels.length, mean[2] / pixels.length];
}

/** How far a colour lies off the line from a ground to an ink, 0..255. */
export function distanceToMix(one: Rgb, ground: Rgb, ink: Rgb): number {
  let [dot, whole, most] = [0, 0, 0];
  for (let c = 0; c < 3; c++) {
    dot += (one[c]! - ground[c]!) * (ink[c]! - ground[c]!);
    whole += (ink[c]! - ground[c]!) ** 2;
  }
  const share = whole < 1 ? 0 : Math.min(1, Math.max(0, dot / whole));
  for (let c = 0; c < 3; c++)
    most = Math.max(most, Math.abs(one[c]! - ground[c]! - share * (ink[c]! - ground[c]!)));
  return most;
}
