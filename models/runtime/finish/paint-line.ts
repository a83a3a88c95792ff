import { coverOf, type Canvas } from './canvas.ts';
import { middleOf } from '../image/rgb.ts';
import type { Nearest } from '../segment/distance.ts';
import type { Stroke } from '../segment/find-strokes.ts';
import { difference } from '../image/colours.ts';

/** The network's colour of a line is read where it covers at least this share of a pixel. */
const CORE = 0.8;
/** Across so wide a line its other side is looked for, pixels. */
const ACROSS = 8;
/** Across a line lies nothing: it runs along the picture's edge. */
const OUTSIDE = -1;
/** Around a corner so far, pixels. */
const AROUND = 3;
/** Against the mean of both its sides a line differs by less than the first where the network drew none, by more than the second where it did (0..255). */
const DRAWN = [2, 6] as const;
/** A line has a colour of its own along an element that it borders on for so many pixels. */
const SECTION = 24;
/** A line that stands out from both its sides by more is left out where the exemplar's element has no border, 0..255. */
const STRONG = 24;

/**
 * Paints a line or border in an even colour, the median of what the network drew on it, with the source's own coverage. What runs inside one
 * element (the cross of a picture box), and what runs around each, is judged apart. Where the network left the line out, so does the
 * picture: the line becomes part of the smaller element next to it.
 */
export function paintLine(canvas: Canvas, stroke: Stroke): void {
  const { grounds, painted, network, colour } = canvas;
  const { label, extent, nearest, owner } = grounds;
  const cover = coverOf(canvas, stroke);
  const across = stroke.pixels.map((i) => otherSide(canvas, i));
  const isBorder = Uint8Array.from(stroke.pixels, (i, s) =>
    across[s] === OUTSIDE || label[across[s]!] !== owner[i] ? 1 : 0,
  );
  const far = across.map((j, s) => (j === OUTSIDE ? nearest.seed[stroke.pixels[s]!]! : j));
  const inner = stroke.pixels.map((i, s) => {
    const [a, b] = [owner[i]!, label[far[s]!]!];
    return extent[b]! < extent[a]! ? b : a;
  });
  for (const { border, places } of sections(isBorder, inner)) {
    const core = places.filter((s) => cover[s]! >= CORE);
    const seen = core.length > 0 ? core : places;
    const ink = middleOf(seen, (s, c) => network[3 * stroke.pixels[s]! + c]!);
    const step = middleOf(seen, (s, c) => {
      const [i, near] = [stroke.pixels[s]!, nearest.seed[stroke.pixels[s]!]!];
      return network[3 * i + c]! - (network[3 * near + c]! + network[3 * far[s]! + c]!) / 2;
    });
    const strength = Math.max(...step.map(Math.abs));
    const seenAt = Math.min(1, Math.max(0, (strength - DRAWN[0]) / (DRAWN[1] - DRAWN[0])));
    const standsOut = seen.filter((s) => outOf(network, stroke.pixels[s]!, far[s]!, nearest) > STRONG);
    const isStrong = 2 * standsOut.length > seen.length;
    for (const s of places) {
      const [i, near] = [stroke.pixels[s]!, nearest.seed[stroke.pixels[s]!]!];
      const isInward = inner[s] !== label[near];
      const inward = isInward ? cover[s]! : 0;
      const told = border && !canvas.decided?.[i] ? canvas.borders[inner[s]!] : undefined;
      const drawn = told ? 1 : told === null && isStrong ? 0 : seenAt;
      const own = told ?? ink;
      // Lines in a picture go with the picture.
      const kept = border ? 0 : painted.texture[label[near]!]!;
      for (let c = 0; c < 3; c++) {
        const below = painted.colour[3 * near + c]!;
        const without = below + inward * (painted.colour[3 * far[s]! + c]! - below);
        const even = without + drawn * (below + cover[s]! * (own[c]! - below) - without);
        colour[3 * i + c] = even + kept * (colour[3 * i + c]! - even);
      }
    }
  }
}

/** A connected line may go around several elements: places on it, those within an element apart and those that border on each element. */
function sections(isBorder: Uint8Array, inner: Int32Array): { border: 0 | 1; places: Int32Array }[] {
  const around = new Map<number, number[]>();
  const within: number[] = [];
  isBorder.forEach((border, s) => {
    if (!border) within.push(s);
    else if (!around.get(inner[s]!)?.push(s)) around.set(inner[s]!, [s]);
  });
  const long = [...around.values()].filter(({ length }) => length >= SECTION);
  const short = [...around.values()].filter(({ length }) => length < SECTION).flat();
  return [
    { border: 0 as const, places: Int32Array.from(within) },
    ...[...long, short].map((places) => ({ border: 1 as const, places: Int32Array.from(places) })),
  ].filter(({ places }) => places.length > 0);
}

/** By how much the network's line differs from the nearer of its two sides, the largest difference in a channel, 0..255. */
function outOf(network: Float32Array, i: number, far: number, { seed }: Nearest): number {
  return Math.min(difference(network, i, network, seed[i]!), difference(network, i, network, far));
}

/**
 * The ground pixel across the line from a pixel's nearest one. At a corner the line itself runs on there: then any other element close by,
 * and without one the nearest ground again. OUTSIDE where the line runs along the picture's own edge.
 */
function otherSide({ width, height, grounds }: Canvas, i: number): number {
  const { label, nearest } = grounds;
  const near = nearest.seed[i]!;
  const [x, y] = [i % width, Math.floor(i / width)];
  const [dx, dy] = [x - (near % width), y - Math.floor(near / width)];
  const leaves = (u: number, v: number): boolean => u < 0 || v < 0 || u >= width || v >= height;
  const ground = (u: number, v: number): number =>
    !leaves(u, v) && label[v * width + u]! >= 0 ? v * width + u : -1;
  const longest = Math.max(Math.abs(dx), Math.abs(dy));
  for (let step = 1; step <= ACROSS; step++) {
    const [u, v] = [x + Math.round((step * dx) / longest), y + Math.round((step * dy) / longest)];
    if (leaves(u, v)) return OUTSIDE;
    const j = ground(u, v);
    if (j >= 0) return j;
  }
  for (let v = y - AROUND; v <= y + AROUND; v++) {
    for (let u = x - AROUND; u <= x + AROUND; u++) {
      const j = ground(u, v);
      if (j >= 0 && label[j] !== label[near]) return j;
    }
  }
  return near;
}
