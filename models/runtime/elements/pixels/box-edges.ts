import type { Rgb } from '../../image/rgb.ts';
import type { FlatParts } from './flat-parts.ts';
import { fallOf, isFading, isRising, NO_FALL, rgbAt, type Fall } from './fading.ts';
import { apart, type FoundBox } from './found-box.ts';

/** Px of the heaviest border. */
const HEAVIEST = 6;
/** A border differs so much from what it parts, 0..255: where the picture is drawn exactly, and where neighbours are noisy. */
const SEEN = { exact: 3.5, noisy: 8 };
/** Places along the straight part of a side at which it is looked at, shares. */
const PLACES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** Pixels of the smallest flat that ends an edge, and px that are looked at. */
const GROUND = 40;
/** Half of the thickness up to which a flat is a line, px. */
const THICK = 2.5;
const REACH = 24;
/** The least fall of lightness that is a shadow, 0..255. */
const SHADOW = { fall: 2.5, beside: 0.8 };
/** Share of the longest straight side from which a side's border counts, and difference from its colour of what goes on, 0..255. */
const STRAIGHT = 0.5;
const GOES_ON = 8;
/** A pixel that the box covers so far is its own. */
const OWN = 0.5;

/** What surrounds a box; sides clockwise from the top. */
export interface Edge {
  /** Px of each side; 0 without a border. */
  border: Sides;
  /** Px by which the box is larger than its own pixels at each side, border and all. */
  grown: Sides;
  /** 0..255; null without a border. */
  colour: Rgb | null;
  /** Colour beyond each side; null at the picture's edge. */
  outside: readonly (Rgb | null)[];
  /** Lightness that is missing beside each side, 0..255. */
  falls: Sides;
  isCast: boolean;
  /** Px that the shadow reaches where it reaches furthest. */
  reach: number;
}

export type Sides = [number, number, number, number];

interface Crossing {
  /** Colour of the first pixel beyond the box's own; null at the picture's edge and between flats that touch. */
  first: Rgb | null;
  border: number;
  grown: number;
  colour: Rgb | null;
  outside: Rgb | null;
  fall: Fall;
}

/** The border and the shadow of a box: what lies between its own pixels and the next flat, at several places along each side. */
export function boxEdge(parts: FlatParts, box: FoundBox): Edge {
  const seen = [0, 1, 2, 3].map((side) => PLACES.map((share) => crossing(parts, box, side, share)));
  const border = seen.map((places) => middle(places.map((one) => one.border))) as Sides;
  const grown = seen.map((places, side) =>
    middle(places.filter((one) => one.border > 0 === border[side]! > 0).map((one) => one.grown)),
  ) as Sides;
  const colour = borderColour(seen, border, box);
  if (colour) closeBorder(seen, border, grown, colour);
  const falls = seen.map((places) => middle(places.map((one) => one.fall.amount))) as Sides;
  const reach = Math.max(...seen.map((places) => middle(places.map((one) => one.fall.reach))));
  const outside = seen.map((places) => {
    const colours = places.flatMap((one) => (one.outside ? [one.outside] : []));
    return colours.length === 0 ? null : ([0, 1, 2].map((c) => middle(colours.map((one) => one[c]!))) as Rgb);
  });
  // A shadow falls below, and to some way beside: an edge on one side alone is something else.
  const [top, right, bottom, left] = falls;
  // At the picture's edges there is nothing to fall on.
  const isBeside = (fall: number, side: number): boolean => fall >= SHADOW.beside || outside[side] === null;
  const isCast =
    bottom >= SHADOW.fall &&
    (isBeside(left, 3) || isBeside(right, 1) || (top >= SHADOW.beside && outside[0] !== null));
  return { border, grown, colour, outside, falls, isCast, reach };
}

/** The colour of a border where it runs straight: at round ends it is mixed with what it parts. */
function borderColour(
  seen: readonly (readonly Crossing[])[],
  border: Sides,
  { hull: { left, top, right, bottom }, corners: [tl, tr, br, bl] }: FoundBox,
): Rgb | null {
  const straight = [
    right - left - tl - tr,
    bottom - top - tr - br,
    right - left - br - bl,
    bottom - top - bl - tl,
  ];
  const longest = Math.max(...straight.map((px, side) => (border[side]! > 0 ? px : 0)));
  const drawn = seen.flatMap((places, side) =>
    border[side]! > 0 && straight[side]! >= STRAIGHT * longest
      ? places.flatMap(({ colour }) => (colour ? [colour] : []))
      : [],
  );
  return drawn.length === 0 ? null : ([0, 1, 2].map((c) => middle(drawn.map((one) => one[c]!))) as Rgb);
}

/**
 * A border on two sides or three that goes on along the next, where a shadow hides that it ends at once, is on that side too; one on three sides is closed, for the
 * fourth lies under what is attached there.
 */
function closeBorder(seen: readonly (readonly Crossing[])[], border: Sides, grown: Sides, colour: Rgb): void {
  const drawn = [0, 1, 2, 3].filter((side) => border[side]! > 0);
  if (drawn.length < 2) return;
  const width = middle(drawn.map((side) => border[side]!));
  seen.forEach((places, side) => {
    const going = places.filter(({ first }) => first !== null && apart(first, colour) <= GOES_ON);
    if (border[side]! > 0 || (drawn.length < 3 && 2 * going.length <= places.length)) return;
    border[side] = width;
    grown[side] = Math.max(grown[side]!, width);
  });
}

const STEPS = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
] as const;

/** Where a walk outwards begins: the last own pixel of a row or column, on the straight part of the side. */
function startOf({ hull, corners }: FoundBox, side: number, share: number): [number, number] {
  const { left, top, right, bottom, starts, ends, tops, bottoms } = hull;
  const [tl, tr, br, bl] = corners;
  const along = (from: number, to: number, length: number): number =>
    Math.min(length - 1, Math.max(0, Math.floor(from + share * (length - from - to))));
  if (side === 0 || side === 2) {
    const x = along(side === 0 ? tl : bl, side === 0 ? tr : br, right - left);
    return [
      left + x,
      side === 0 ? top + Math.min(tops[x]!, bottom - top - 1) : top + Math.max(bottoms[x]!, 1) - 1,
    ];
  }
  const y = along(side === 3 ? tl : tr, side === 3 ? bl : br, bottom - top);
  return [
    side === 3 ? left + Math.min(starts[y]!, right - left - 1) : left + Math.max(ends[y]!, 1) - 1,
    top + y,
  ];
}

function crossing(parts: FlatParts, box: FoundBox, side: number, share: number): Crossing {
  const { source, label, area, deepest } = parts;
  const { width, height, data } = source;
  const [x, y] = startOf(box, side, share);
  const [dx, dy] = STEPS[side]!;
  const own: Rgb = box.ring ? box.ring.colour : rgbAt(data, y * width + x);
  const walk: number[] = [];
  let isFlat = false;
  for (let step = 1; step <= REACH && !isFlat; step++) {
    const [px, py] = [x + step * dx, y + step * dy];
    if (px < 0 || py < 0 || px >= width || py >= height) break;
    const i = py * width + px;
    walk.push(i);
    isFlat = deepest[label[i]!]! > THICK && area[label[i]!]! >= GROUND;
  }
  const none = { first: null, border: 0, grown: 0, colour: null, outside: null, fall: NO_FALL };
  if (walk.length === 0) return none;
  const outside = rgbAt(data, walk.at(-1)!);
  const between = isFlat ? walk.slice(0, -1) : walk;
  if (between.length === 0) return { ...none, outside };
  if (box.ring) return { ...none, outside, fall: fallOf(data, between, outside) };
  return edgeOf(data, between, own, outside, isFlat, parts.same < 1 ? SEEN.exact : SEEN.noisy);
}

function edgeOf(
  data: Float32Array,
  between: readonly number[],
  own: Rgb,
  outside: Rgb,
  isFlat: boolean,
  seen: number,
): Crossing {
  let [strongest, most] = [-1, seen];
  const near = between.slice(0, HEAVIEST);
  near.forEach((i, step) => {
    const colour = rgbAt(data, i);
    const off = Math.min(apart(colour, own), apart(colour, outside));
    if (off > most && !isBetween(colour, own, outside)) [strongest, most] = [step, off];
  });
  const first = rgbAt(data, between[0]!);
  const none = { first, border: 0, colour: null, outside };
  if (strongest < 0 || isFading(data, between, strongest, outside)) {
    const cover = coverOf(first, outside, own);
    const grown = between.length <= 2 && isFlat && cover >= OWN ? 1 : 0;
    return { ...none, grown, fall: fallOf(data, between, outside) };
  }
  const colour = rgbAt(data, near[strongest]!);
  const cover = (step: number): number =>
    coverOf(rgbAt(data, near[step]!), step < strongest ? own : outside, colour);
  let [drawn, last] = [1, strongest];
  for (let step = strongest - 1; step >= 0; step--) drawn += cover(step);
  // A border ends at once; what goes on paler is its shadow.
  for (let step = strongest + 1; step < near.length && cover(step) > 0.25; step++) {
    drawn += cover(step);
    if (cover(step) <= OWN) break;
    last = step;
  }
  // What follows a border is flat, or its shadow; a photo is neither.
  if (!isFlat && !isRising(data, between.slice(last + 1))) return { ...none, grown: 0, fall: NO_FALL };
  const border = Math.max(1, Math.round(drawn));
  return {
    first,
    border,
    grown: last + 1,
    colour,
    outside,
    fall: fallOf(data, between.slice(last + 1), outside),
  };
}

/** A mix of what lies on both sides is no border but a smooth edge. */
const isBetween = (colour: Rgb, a: Rgb, b: Rgb): boolean =>
  apart(a, b) > SEEN.exact &&
  colour.every((value, c) => value >= Math.min(a[c]!, b[c]!) - 2 && value <= Math.max(a[c]!, b[c]!) + 2);

/** Share of a pixel between a ground and a colour on it. */
function coverOf(one: Rgb, ground: Rgb, colour: Rgb): number {
  const whole = apart(colour, ground);
  return whole < 1 ? 0 : Math.min(1, apart(one, ground) / whole);
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
