import { components, type ConnectedParts, type CutParts } from './components.ts';
import { distanceToEdge, nearestSeed, type Nearest } from './distance.ts';
import { measureParts, sidesOfBox, type Parts } from './measure-parts.ts';
import { difference } from '../image/colours.ts';
import { find, singles, unite } from './union-find.ts';

/** Smaller components are no grounds, pixels. */
const SMALLEST = 24;
/** A component no thicker than about twice this is a stroke: its deepest pixel lies this far from its edge, pixels. */
const STROKE_DEPTH = 2;
/**
 * A ground that looks like the ground around it is a glyph's counter if it is no deeper than this (pixels), or than this many times the
 * stroke in between: boxes have thin borders, large letters thick strokes.
 */
const COUNTER = { depth: 4, strokes: 2.5 };
/** Across so wide a stroke two parts still belong to one element, pixels. */
const STROKE_WIDTH = 11;
/** Mean ink from which a component is a stroke unless it is solid. */
const MOSTLY = 0.5;
/** Solid: both sides at least so long (pixels) and this share of the box filled. */
const SOLID = { side: 12, share: 0.5 };
/** Mean difference between neighbours (0..255) above which a component is a picture's patch, not a flat. */
const FLAT = 0.7;

/** The flat elements of a source: page, cards, fills, picture boxes. */
export interface Regions {
  count: number;
  /** Ground of each pixel, -1 for strokes, anti-aliased edges and everything that is not flat. [H * W] */
  label: Int32Array;
  /** Mean source colour of each ground, 0..255. [count * 3] */
  colour: Float32Array;
  /** The nearest ground pixel of each pixel. */
  nearest: Nearest;
  /** The ground of that pixel, which need not be the pixel's own; -1 where there is no ground at all. [H * W] */
  owner: Int32Array;
}

/**
 * Cuts a source into its flat elements. Connected components of nearly equal colour are grounds unless they are tiny, thin, mostly ink or
 * restless; parts of one element that only strokes hold apart (counters of glyphs, the triangles of a crossed box) are joined again.
 * ink [H * W] in [0, 1].
 */
export function findRegions(found: ConnectedParts, ink: Float32Array): Regions {
  const { source, same } = found;
  const { width, height } = source;
  const label = components(found);
  const depth = distanceToEdge(label.label, width, height);
  const parts = measureParts(source, ink, label.label, label.count, depth);
  const isGround = new Uint8Array(parts.count);
  // The last part is the leaks.
  for (let k = 0; k + 1 < parts.count; k++) isGround[k] = Number(looksFlat(parts, k));
  const nearest = nearestSeed((i) => isGround[label.label[i]!] === 1, width, height);
  const parent = joinParts(label, parts, nearest, same, width, height);

  const place = new Int32Array(parts.count).fill(-1);
  let count = 0;
  for (let k = 0; k < parts.count; k++) if (isGround[k] && find(parent, k) === k) place[k] = count++;
  const colour = new Float32Array(3 * count);
  const area = new Float64Array(count);
  for (let k = 0; k < parts.count; k++) {
    if (!isGround[k]) continue;
    const to = place[find(parent, k)]!;
    place[k] = to;
    area[to]! += parts.area[k]!;
    for (let c = 0; c < 3; c++) colour[3 * to + c]! += parts.area[k]! * parts.colour[3 * k + c]!;
  }
  for (let k = 0; k < 3 * count; k++) colour[k]! /= area[Math.floor(k / 3)]!;
  const own = label.label;
  const owner = new Int32Array(own.length).fill(-1);
  for (let i = 0; i < own.length; i++) if (nearest.seed[i]! >= 0) owner[i] = place[own[nearest.seed[i]!]!]!;
  // The components' label has served; the pixels' grounds take its place.
  for (let i = 0; i < own.length; i++) own[i] = place[own[i]!]!;
  return { count, label: own, colour, nearest, owner };
}

const isEven = ({ area, rough }: Parts, k: number): boolean => area[k]! >= SMALLEST && rough[k]! <= FLAT;

function looksFlat(parts: Parts, k: number): boolean {
  const { area, deepest, ink } = parts;
  if (!isEven(parts, k) || deepest[k]! <= STROKE_DEPTH) return false;
  if (ink[k]! < MOSTLY) return true;
  // Estimated ink takes a small button for a thick stroke; but glyphs are not as solid.
  const { wide, high } = sidesOfBox(parts, k);
  return Math.min(wide, high) >= SOLID.side && area[k]! >= SOLID.share * wide * high;
}

/**
 * Sets of parts that are one element; decided where the realms of two parts meet in the middle of a stroke.
 */
function joinParts(
  { label }: CutParts,
  parts: Parts,
  { seed, distance }: Nearest,
  same: number,
  width: number,
  height: number,
): Int32Array {
  const parent = singles(parts.count);
  const meet = (i: number, j: number): void => {
    if (seed[i]! < 0 || seed[j]! < 0) return;
    const [a, b] = [label[seed[i]!]!, label[seed[j]!]!];
    const stroke = distance[i]! + distance[j]!;
    if (a === b || stroke > STROKE_WIDTH || find(parent, a) === find(parent, b)) return;
    if (difference(parts.colour, a, parts.colour, b) > same) return;
    const shallow = Math.min(parts.deepest[a]!, parts.deepest[b]!);
    if (shallow <= Math.max(COUNTER.depth, COUNTER.strokes * stroke) || overlap(parts.box, a, b))
      unite(parent, a, b);
  };
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (x > 0) meet(i, i - 1);
      if (y > 0) meet(i, i - width);
    }
  }
  return parent;
}

/**
 * Whether two boxes overlap and neither holds the other: so lie the triangles that diagonals cut out of a box, and the two sides of a
 * chart's line. A card lies inside its page, and neighbours lie side by side.
 */
function overlap(box: Int32Array, a: number, b: number): boolean {
  const [p, q] = [4 * a, 4 * b];
  const apart =
    box[p]! > box[q + 2]! || box[q]! > box[p + 2]! || box[p + 1]! > box[q + 3]! || box[q + 1]! > box[p + 3]!;
  const holds = (m: number, n: number): boolean =>
    box[m]! <= box[n]! &&
    box[m + 1]! <= box[n + 1]! &&
    box[m + 2]! >= box[n + 2]! &&
    box[m + 3]! >= box[n + 3]!;
  return !apart && !holds(p, q) && !holds(q, p);
}
