import type { PixelBox } from '../layers/rasterise-elements.ts';
import type { Corners } from '../votes/corner-votes.ts';
import { middleOf, perChannel, type Rgb } from '../image/rgb.ts';
import { distanceToMix } from '../segment/find-edges.ts';
import { difference, type Colours } from '../image/colours.ts';

/** An edge is read from so far outside of it to so far inside, pixels: a border and its anti-aliasing. */
const OUTSIDE = 3;
const INSIDE = 4;
/** Places along a side at which its edge is read; the median counts, so that a text there is no matter. */
const PLACES = 9;
/** A side with a shorter straight part does not show its edge: all of it may be an arc, pixels. */
const STRAIGHT = 4;
/** Two sides of a corner look alike, and a pixel is explained by them, up to this difference in a channel, 0..255. */
const ALIKE = 14;
/** Corners as round as they should be, up to so many pixels, are left. */
const SAME = 1.5;

/** Colours across an edge, from OUTSIDE pixels outside to INSIDE inside, outermost first. [DEPTHS * 3] */
type Edge = Float32Array;
const DEPTHS = OUTSIDE + INSIDE;

/** edge: null at the picture's own edge. */
interface Side {
  isStraight: boolean;
  edge: Edge | null;
}

/** One corner as seen from itself: u and v count pixels from the two sides that meet there into the element. -> pixel, -1 outside of the picture */
type Place = (u: number, v: number) => number;

/**
 * Gives elements the corners that the exemplar has, changing `picture` in place. What a straight side shows across its edge (what lies outside, a
 * border, the fill) is laid around the new corner by each pixel's distance to it. An element is left as it is where anything else lies in one of its
 * corners, where two sides differ, and at the picture's own edge: three corners of one kind and a fourth of another is no theme's. Texts and icons stay.
 */
export function paintCorners(
  picture: Colours,
  corners: readonly Corners[],
  isGlyph: (pixel: number) => boolean,
): void {
  for (const { box, radius } of corners) {
    const sides = { width: box.right - box.left, height: box.bottom - box.top };
    const half = Math.floor(Math.min(sides.width, sides.height) / 2);
    if (half < INSIDE) continue;
    const repaints = [false, true].flatMap((right) =>
      [false, true].map((bottom) => {
        const at = placesFrom(picture, box, right, bottom);
        return roundCorner(picture.data, at, sides, half, radius, isGlyph);
      }),
    );
    // Read before any is painted: the corners of a small element share their sides.
    if (repaints.every((paint) => paint !== null)) repaints.forEach((paint) => paint());
  }
}

function placesFrom({ width, height }: Colours, box: PixelBox, right: boolean, bottom: boolean): Place {
  return (u, v) => {
    const x = right ? box.right - 1 - u : box.left + u;
    const y = bottom ? box.bottom - 1 - v : box.top + v;
    return x < 0 || y < 0 || x >= width || y >= height ? -1 : y * width + x;
  };
}

/** -> what paints the corner; null where it is to be left */
function roundCorner(
  data: Float32Array,
  at: Place,
  { width, height }: { width: number; height: number },
  half: number,
  radius: number,
  isGlyph: (pixel: number) => boolean,
): (() => void) | null {
  if (at(-OUTSIDE, -OUTSIDE) < 0) return null;
  const edge = edgeOf(
    readSide(data, width, half, (along, d) => at(along, d)),
    readSide(data, height, half, (along, d) => at(d, along)),
  );
  if (edge === null) return null;
  const now = Math.max(
    cornerEnd(data, edge, half, (along, d) => at(along, d)),
    cornerEnd(data, edge, half, (along, d) => at(d, along)),
  );
  if (Math.abs(now - radius) <= SAME) return () => {};
  const reach = Math.min(half, Math.max(now, Math.ceil(radius)) + 1);
  const painted: [pixel: number, colour: Rgb][] = [];
  for (let v = -OUTSIDE; v < reach; v++) {
    for (let u = -OUTSIDE; u < reach; u++) {
      const i = at(u, v);
      if (isGlyph(i)) continue;
      if (!isExplained(data, i, edge)) return null;
      painted.push([i, edgeAt(edge, depthIn(radius, u + 0.5, v + 0.5))]);
    }
  }
  return () => painted.forEach(([i, colour]) => data.set(colour, 3 * i));
}

/** What two sides show across their edge; null where they differ, or neither is straight. Of an arc only the middle is read, and its ends count. */
function edgeOf(top: Side, left: Side): Edge | null {
  if (top.edge === null || left.edge === null || !(top.isStraight || left.isStraight)) return null;
  const both = top.isStraight && left.isStraight;
  const [one, other] = top.isStraight ? [top.edge, left.edge] : [left.edge, top.edge];
  const compared = both ? [...Array(DEPTHS).keys()] : [0, DEPTHS - 1];
  if (compared.some((d) => difference(one, d, other, d) > ALIKE)) return null;
  return both ? one.map((value, at) => (value + other[at]!) / 2) : one;
}

/** Reads a side of this length; `half` pixels at either end may be an arc. */
function readSide(data: Float32Array, length: number, half: number, at: Place): Side {
  const [from, to] = [half, length - 1 - half];
  const isStraight = to - from >= STRAIGHT;
  const places = Array.from({ length: PLACES }, (_, n) =>
    Math.round(isStraight ? from + ((to - from) * n) / (PLACES - 1) : (length - 1) / 2),
  );
  return { isStraight, edge: readEdge(data, places, at) };
}

function readEdge(data: Float32Array, places: readonly number[], at: Place): Edge | null {
  const edge = new Float32Array(3 * DEPTHS);
  for (let n = 0; n < DEPTHS; n++) {
    const pixels = Int32Array.from(places, (along) => at(along, n - OUTSIDE));
    if (pixels.includes(-1)) return null;
    edge.set(
      middleOf(pixels, (i, c) => data[3 * i + c]!),
      3 * n,
    );
  }
  return edge;
}

/** How far from the corner a side begins to be straight, pixels. */
function cornerEnd(data: Float32Array, edge: Edge, half: number, at: Place): number {
  for (let along = half - 1; along >= 0; along--) {
    for (let n = 0; n < DEPTHS; n++)
      if (difference(data, at(along, n - OUTSIDE), edge, n) > ALIKE) return along + 1;
  }
  return 0;
}

/** Depth of a place inside the rounded corner, below 0 outside, pixels. */
function depthIn(radius: number, u: number, v: number): number {
  const [a, b] = [radius - u, radius - v];
  return a > 0 && b > 0 ? radius - Math.hypot(a, b) : Math.min(u, v);
}

function edgeAt(edge: Edge, depth: number): Rgb {
  const place = Math.min(DEPTHS - 1, Math.max(0, depth - 0.5 + OUTSIDE));
  const [from, share] = [Math.floor(place), place % 1];
  const to = Math.min(DEPTHS - 1, from + 1);
  return perChannel((c) => edge[3 * from + c]! + share * (edge[3 * to + c]! - edge[3 * from + c]!));
}

/** Whether a pixel is one of the edge's colours or a mix of two that follow one another. */
function isExplained(data: Float32Array, i: number, edge: Edge): boolean {
  for (let n = 0; n + 1 < DEPTHS; n++) if (distanceToMix(data, i, edge, n, edge, n + 1) <= ALIKE) return true;
  return false;
}
