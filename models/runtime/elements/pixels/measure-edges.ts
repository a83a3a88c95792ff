import { difference } from '../../image/colours.ts';
import type { Rgb } from '../../image/rgb.ts';
import type { Segmentation } from '../../segment/segmentation.ts';
import type { FoundBox } from './find-boxes.ts';

/** Px of the heaviest border. */
const HEAVIEST = 6;
/** A border differs so much from what it parts, 0..255. */
const SEEN = 6;
/** Places along a side at which it is looked at, shares. */
const PLACES = [0.3, 0.4, 0.5, 0.6, 0.7];
/** Px that a shadow is looked for, and its least fall of lightness, 0..255. */
const SHADOW = { reach: 6, fall: 2.5 };

/** What surrounds a flat element. */
export interface Edge {
  /** Px of each side, clockwise from the top; 0 without a border. */
  border: [number, number, number, number];
  /** Null without a border. */
  colour: Rgb | null;
  /** 0..1. */
  shadow: number;
}

/** Steps outwards from each side, clockwise from the top. */
const OUTWARDS = [
  { dx: 0, dy: -1 },
  { dx: 1, dy: 0 },
  { dx: 0, dy: 1 },
  { dx: -1, dy: 0 },
] as const;

/** The border and the shadow of a box: what lies between it and the next ground, seen from several places along each side. */
export function measureEdge(segmentation: Segmentation, box: FoundBox): Edge {
  const seen = OUTWARDS.map((step, side) =>
    PLACES.map((share) => crossing(segmentation, box, startOf(box, side, share), step)),
  );
  const sides = seen.map((places) => middle(places.map(({ width }) => width)));
  const drawn = seen.flatMap((places, side) =>
    sides[side]! > 0 ? places.filter(({ width }) => width > 0).map(({ colour }) => colour!) : [],
  );
  const colour =
    drawn.length === 0 ? null : ([0, 1, 2].map((c) => middle(drawn.map((one) => one[c]!))) as Rgb);
  const falls = seen.map((places) => middle(places.map(({ fall }) => fall)));
  const [top, right, bottom, left] = falls as [number, number, number, number];
  // A shadow falls below, and to some way beside: an edge on one side alone is something else.
  const isCast = bottom >= SHADOW.fall && (left >= 1 || right >= 1 || top >= 1);
  return {
    border: sides as Edge['border'],
    colour,
    shadow: isCast ? Math.min(1, (2 * bottom) / 255 + 0.05) : 0,
  };
}

function startOf({ left, top, right, bottom }: FoundBox, side: number, share: number): [number, number] {
  const x = Math.floor(left + share * (right - left));
  const y = Math.floor(top + share * (bottom - top));
  return (
    [
      [x, top],
      [right - 1, y],
      [x, bottom - 1],
      [left, y],
    ] as const
  )[side] as [number, number];
}

interface Crossing {
  width: number;
  colour: Rgb | null;
  /** How much darker it is just outside than farther out, 0..255. */
  fall: number;
}

/** Walks from a box's own pixel outwards to the next ground. */
function crossing(
  { source, grounds: { label, colour: colours } }: Segmentation,
  { ground }: FoundBox,
  [x, y]: [number, number],
  { dx, dy }: { dx: number; dy: number },
): Crossing {
  const { width, height, data } = source;
  const inside = (step: number): boolean => {
    const [px, py] = [x + step * dx, y + step * dy];
    return px >= 0 && py >= 0 && px < width && py < height;
  };
  const at = (step: number): number => (y + step * dy) * width + x + step * dx;
  let steps = 1;
  while (steps <= HEAVIEST + 1 && inside(steps) && (label[at(steps)]! < 0 || label[at(steps)] === ground))
    steps++;
  const none = { width: 0, colour: null, fall: 0 };
  if (!inside(1)) return none;
  const fall = fallOf(data, at, inside);
  if (steps > HEAVIEST + 1 || !inside(steps)) return { ...none, fall };
  const outer = label[at(steps)]!;
  let [strongest, most] = [-1, SEEN];
  for (let step = 1; step < steps; step++) {
    const off = Math.min(
      difference(data, at(step), colours, ground),
      difference(data, at(step), colours, outer),
    );
    if (off > most && !isBetween(data, at(step), colours, ground, outer)) [strongest, most] = [step, off];
  }
  if (strongest < 0) return { ...none, fall };
  const colour = [0, 1, 2].map((c) => data[3 * at(strongest) + c]!) as Rgb;
  let drawn = 0;
  for (let step = 1; step < steps; step++)
    drawn += cover(
      data,
      at(step),
      colours,
      difference(data, at(step), colours, ground) < difference(data, at(step), colours, outer)
        ? ground
        : outer,
      colour,
    );
  return { width: Math.max(1, Math.round(drawn)), colour, fall: 0 };
}

/** A mix of what lies on both sides is no border but a smooth edge. */
function isBetween(data: Float32Array, i: number, colours: Float32Array, a: number, b: number): boolean {
  const off = [0, 1, 2].every((c) => {
    const [low, high] = [
      Math.min(colours[3 * a + c]!, colours[3 * b + c]!),
      Math.max(colours[3 * a + c]!, colours[3 * b + c]!),
    ];
    return data[3 * i + c]! >= low - 2 && data[3 * i + c]! <= high + 2;
  });
  return off && difference(colours, a, colours, b) > SEEN;
}

/** Share of a pixel that the border covers. */
function cover(data: Float32Array, i: number, colours: Float32Array, ground: number, colour: Rgb): number {
  const own = difference(data, i, colours, ground);
  const whole = Math.max(...colour.map((value, c) => Math.abs(value - colours[3 * ground + c]!)));
  return Math.min(1, own / Math.max(1, whole));
}

/** Lightness that is missing one or two pixels out against that at the shadow's reach. */
function fallOf(data: Float32Array, at: (step: number) => number, inside: (step: number) => boolean): number {
  if (!inside(SHADOW.reach + 2)) return 0;
  const light = (step: number): number => {
    const i = 3 * at(step);
    return 0.299 * data[i]! + 0.587 * data[i + 1]! + 0.114 * data[i + 2]!;
  };
  const steps = Array.from({ length: SHADOW.reach }, (_, step) => light(step + 2));
  const rises = steps.every((value, i) => i === 0 || value >= steps[i - 1]! - 0.5);
  return rises ? steps[SHADOW.reach - 1]! - steps[0]! : 0;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}
