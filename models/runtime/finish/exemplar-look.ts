import type { Rgb } from './canvas.ts';
import { listMembers } from './paint-grounds.ts';
import { difference } from './planes.ts';
import type { Flats } from './read-flats.ts';

/** A pixel is of an element's colour if it differs from it by at most this (0..255), and an element is even if most of it is. */
const EVEN = { difference: 2.5, share: 0.8 };
/** Smaller elements set no example, share of the exemplar's pixels. */
const SMALLEST = 5e-4;
/** Two colours closer than this are one (0..255). */
const ONE_COLOUR = 2.5;
/**
 * Root mean square over the channels, 0..255: up to the first distance a drawn colour is wholly taken for one of the exemplar's, from the second
 * on not at all. Between them it moves in part: a threshold would turn the last bit of a float into a visible step.
 */
const NEAR = [16, 28] as const;
/** An e-fold in area outweighs so much distance, 0..255. */
const AREA = 1;

/** A colour that the exemplar uses, and on how many pixels. */
export interface Swatch {
  colour: Rgb;
  area: number;
}

/** The colours that an exemplar is made of: an interface has few, and what is restyled after it should have the same and no others. */
export interface ExemplarLook {
  grounds: Swatch[];
  inks: Swatch[];
}

/** Reads the even elements and the texts of an exemplar. A photo has hardly any. */
export function lookOf({ source, grounds, strokes }: Flats): ExemplarLook {
  const smallest = SMALLEST * grounds.label.length;
  const even: Swatch[] = [];
  listMembers(grounds.label, grounds.count).forEach((pixels, k) => {
    if (pixels.length < smallest) return;
    let own = 0;
    for (const i of pixels) if (difference(source.data, i, grounds.colour, k) <= EVEN.difference) own++;
    if (own >= EVEN.share * pixels.length) even.push({ colour: rgb(grounds.colour, k), area: pixels.length });
  });
  const inks = strokes
    .filter(({ kind }) => kind === 'glyphs')
    .map(({ colour, pixels }) => ({ colour, area: pixels.length }));
  return { grounds: merge(even), inks: merge(inks) };
}

/** What several exemplars are made of together. */
export function joinLooks(looks: readonly ExemplarLook[]): ExemplarLook {
  return {
    grounds: merge(looks.flatMap(({ grounds }) => grounds)),
    inks: merge(looks.flatMap(({ inks }) => inks)),
  };
}

const rgb = (colours: Float32Array, k: number): Rgb => [
  colours[3 * k]!,
  colours[3 * k + 1]!,
  colours[3 * k + 2]!,
];

function distance(a: Rgb, b: Rgb): number {
  return Math.sqrt(a.reduce((sum, v, c) => sum + (v - b[c]!) ** 2, 0) / 3);
}

/** Swatches of one colour become one, the largest first. */
function merge(swatches: readonly Swatch[]): Swatch[] {
  const merged: Swatch[] = [];
  for (const { colour, area } of [...swatches].sort((a, b) => b.area - a.area)) {
    const same = merged.find((one) => distance(one.colour, colour) <= ONE_COLOUR);
    if (same) same.area += area;
    else merged.push({ colour, area }); // a copy: the look it comes from is kept
  }
  return merged;
}

/** The exemplar's own colour that a drawn one stands for, or the drawn one itself where none is near. Colours 0..255. */
export function nearestSwatch(swatches: readonly Swatch[], drawn: Rgb): Rgb {
  let [best, least] = [drawn, Infinity];
  for (const { colour, area } of swatches) {
    const cost = distance(colour, drawn) - AREA * Math.log(area);
    if (cost >= least) continue;
    [best, least] = [colour, cost];
  }
  const share = Math.min(1, Math.max(0, (NEAR[1] - distance(best, drawn)) / (NEAR[1] - NEAR[0])));
  return drawn.map((value, c) => value + share * (best[c]! - value)) as Rgb;
}
