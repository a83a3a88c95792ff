import { isInkRole, type Role } from '../layers/roles.ts';
import { saturation, type Colour } from '../layers/paint.ts';
import { middleOf, over } from '../layers/paint-colours.ts';
import type { Looks } from './exemplar-looks.ts';
import { leastContrast, legible, legibleTint, neededContrast, type Grounds } from './legible.ts';
import type { PatchPaint } from '../layers/patch.ts';

/** Grounds whose colour an exemplar's link or strong word may well have. */
const ACCENTS: ReadonlySet<Role> = new Set<Role>(['button', 'selected', 'chip']);
/** Colours of one text that are no further apart in any channel than this are one colour to the eye, 0..1. */
const DISTINCT = 0.12;
/** Difference of saturation that makes one of two colours the coloured one. */
const COLOURED = 0.25;
/** What a difference of saturation counts beside a factor e of contrast. */
const SATURATION = 2;
/** A colour of the exemplar that stands out more otherwise than this is none for the place. */
const FAR = 1;
/** Steps of the way from the main colour to the ground, and to black and white, on which a colour of its own is sought. */
const STEPS = [0.25, 0.4, 0.55, 0.7, 0.85, 1];

/** The solid colours that an exemplar's words and its accents have. */
export function tonesOf({ all, segments }: Pick<Looks, 'all' | 'segments'>): PatchPaint[] {
  const paints = all.flatMap(({ role, style }) =>
    isInkRole(role) || ACCENTS.has(role) ? style.fills.slice(0, 1) : [],
  );
  const solid = [...paints, ...segments].filter(({ type, opacity = 1 }) => type === 'SOLID' && opacity === 1);
  return solid.filter(
    (paint, i) => solid.findIndex((other) => JSON.stringify(other) === JSON.stringify(paint)) === i,
  );
}

/**
 * What the different colours of one text become, each decided once: the first, main one is given, the others take the colour of the exemplar that
 * stands out from it most as they did, readable on the new ground and told apart from those before; their own, made readable, where there is none.
 * old: as inkFills gives them; main: what the first becomes. height: of the letters, pixels.
 */
export function decideSegments(
  old: readonly PatchPaint[][],
  main: PatchPaint,
  grounds: Grounds,
  height: number,
  tones: readonly PatchPaint[],
): PatchPaint[][] {
  const first = middleOf(old[0]![0]!);
  const taken = [main];
  for (const [paint] of old.slice(1) as [PatchPaint][]) {
    const tint = legibleTint(paint, grounds);
    const own = middleOf(paint);
    taken.push(tint ?? toneFor({ own, first }, taken, grounds, height, tones));
  }
  return taken.map((paint) => [paint]);
}

function toneFor(
  { own, first }: { own: Colour; first: Colour },
  taken: readonly PatchPaint[],
  grounds: Grounds,
  height: number,
  tones: readonly PatchPaint[],
): PatchPaint {
  const least = neededContrast(own, grounds, height);
  const main = middleOf(taken[0]!);
  const wanted = standing(own, first, grounds.before);
  const cost = (colour: Colour): number => {
    const found = standing(colour, main, grounds.after);
    const coloured = Math.abs(wanted.saturation - found.saturation) > COLOURED ? FAR : 0;
    const turned = Math.abs(wanted.contrast) > 0.1 && wanted.contrast * found.contrast < 0 ? FAR / 2 : 0;
    const saturated = SATURATION * Math.abs(wanted.saturation - found.saturation);
    return Math.abs(wanted.contrast - found.contrast) + saturated + coloured + turned;
  };
  const fits = (colour: Colour): boolean =>
    leastContrast(colour, grounds.after) >= least &&
    taken.every((paint) => apart(colour, middleOf(paint)) >= DISTINCT);
  const best = (paints: readonly PatchPaint[]): PatchPaint | undefined =>
    paints.filter((paint) => fits(middleOf(paint))).sort((a, b) => cost(middleOf(a)) - cost(middleOf(b)))[0];
  const tone = best(tones);
  if (tone && cost(middleOf(tone)) < FAR) return tone;
  const readable = legible(own, own, grounds, height).colour;
  const made = [readable, ...ramp(main, grounds.after[0]!)].map((color): PatchPaint => ({
    type: 'SOLID',
    color,
  }));
  return best(made) ?? { type: 'SOLID', color: readable };
}

/** How a colour stands out beside the main one of its text: log of the ratio of their contrasts, and how much more it is coloured. */
function standing(
  colour: Colour,
  main: Colour,
  grounds: readonly Colour[],
): { contrast: number; saturation: number } {
  return {
    contrast: Math.log(leastContrast(colour, grounds) / leastContrast(main, grounds)),
    saturation: saturation(colour) - saturation(main),
  };
}

/** Paler and stronger shades of a colour. */
function ramp(colour: Colour, ground: Colour): Colour[] {
  const ends = [ground, { r: 0, g: 0, b: 0 }, { r: 1, g: 1, b: 1 }];
  return ends.flatMap((end) => STEPS.map((a) => over({ ...end, a }, colour)));
}

const apart = (a: Colour, b: Colour): number =>
  Math.max(...(['r', 'g', 'b'] as const).map((c) => Math.abs(a[c] - b[c])));
