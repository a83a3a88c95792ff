import type { ElementType } from '../elements/page-element.ts';
import { area, contains, holdsMiddle, middleX, middleY, overlap, right, type Box } from '../geometry/box.ts';
import type { Rgb } from '../image/rgb.ts';
import { toRgb } from '../layers/paint-colours.ts';
import type { Stroke } from '../segment/find-strokes.ts';
import { boxOfPixels } from './outline.ts';
import type { PlacedElement } from './placed-elements.ts';
import { runsOf } from './text-runs.ts';

/** Strokes of one colour differ by at most this, 0..255. */
const ONE_COLOUR = 48;
/** Width of a letter and its share of the spaces over the letters' size. */
const LETTER = 0.6;
/** Narrow letters need so much of that: a text that may fit on one line has one. */
const TIGHT = 0.85;
/** Share of a run that must lie in its element's box. */
const WITHIN = 0.5;
/** Height of a run from accents to descenders over the letters' size, and a little more. */
const HIGHEST = 1.6;
/** Glyphs reach out of tight boxes by so many units of the frame. */
const OUT = 2;

/** Two colours of one text or drawing. */
export const nearTo = (a: Rgb, b: Rgb): boolean =>
  a.every((value, c) => Math.abs(value - b[c]!) <= ONE_COLOUR);

/** Whether a box has the colour of a stroke that lies in it: it is too small to be a ground. */
export const isFillOf = ({ place, element: { style } }: PlacedElement, { colour }: Stroke): boolean =>
  place > 0 && style.filled && nearTo(toRgb(style.fill), colour);

/**
 * Whose each run of a stroke is, as places on it; null: of no element. A line is a
 * text's only where all of it is: a thin letter, an underline.
 * reach: how far from where its words are likely to be a run may lie, heights of the run.
 */
export function shareStroke(
  { pixels, kind, colour }: Stroke,
  inks: readonly PlacedElement[],
  width: number,
  scale: number,
  reach = Infinity,
): Map<PlacedElement | null, number[]> {
  const spanned = boxOfPixels(pixels, width);
  const held = inks.filter(({ element, after }) => {
    const box = grownBy(after.box, OUT * scale);
    const within = overlap(box, spanned);
    if (within.width <= 0 || within.height <= 0) return false;
    return kind === 'glyphs' || element.kind !== 'text' || contains(box, spanned, 0);
  });
  const shares = new Map<PlacedElement | null, number[]>();
  const texts = held.filter(({ element }) => element.kind === 'text');
  const highest =
    texts.length > 0 ? Math.max(...texts.map(({ element: { type } }) => heightOf(type, scale))) : Infinity;
  for (const { places, box } of held.length > 0 ? runsOf(pixels, width, highest) : []) {
    const holding = held.filter((one) => holds(one, box, scale) && farFrom(one, box, scale) <= reach);
    const alike = holding.filter(({ element }) => nearTo(toRgb(element.style.fill), colour));
    const one = (alike.length > 0 ? alike : holding).reduce<PlacedElement | null>(
      (best, it) => (best === null || farFrom(it, box, scale) < farFrom(best, box, scale) ? it : best),
      null,
    );
    if (one !== null) give(shares, one, places);
    else for (const place of places) give(shares, partAt(held, pixels[place]!, width, scale), [place]);
  }
  return held.length > 0 ? shares : new Map([[null, [...pixels.keys()]]]);
}

function give<One>(shares: Map<One, number[]>, one: One, places: readonly number[]): void {
  const own = shares.get(one) ?? [];
  shares.set(one, own);
  for (const place of places) own.push(place);
}

/** The smallest drawing at a pixel: one icon may be several that touch. */
function partAt(
  held: readonly PlacedElement[],
  i: number,
  width: number,
  scale: number,
): PlacedElement | null {
  const pixel = { x: i % width, y: Math.floor(i / width), width: 1, height: 1 };
  const parts = held.filter(
    ({ element, after }) => element.kind !== 'text' && holdsMiddle(grownBy(after.box, OUT * scale), pixel),
  );
  return parts.sort((a, b) => area(a.after.box) - area(b.after.box))[0] ?? null;
}

/** Whether a run can be of an element: most of it lies in its box, and no letter is much higher than the letters of a text are. */
function holds({ element: { type }, after }: PlacedElement, run: Box, scale: number): boolean {
  const { width, height } = overlap(grownBy(after.box, OUT * scale), run);
  if (width <= 0 || height <= 0 || width * height < WITHIN * area(run)) return false;
  return run.height <= heightOf(type, scale);
}

/** Of the highest letter of a text, pixels; of a drawing no matter. */
const heightOf = (type: ElementType | undefined, scale: number): number =>
  type ? HIGHEST * type.size * scale : Infinity;

/** How far a run lies from where in its box the words of a text are likely to be, which may be much larger than they are; heights of the run. */
function farFrom({ element: { type }, after: { box } }: PlacedElement, run: Box, scale: number): number {
  if (!type)
    return (Math.abs(middleX(box) - middleX(run)) + Math.abs(middleY(box) - middleY(run))) / box.height;
  const needed = type.length * type.size * scale * LETTER;
  // A box may be higher than its words, too.
  const lines = Math.min(type.lines, Math.max(1, Math.ceil((TIGHT * needed) / box.width)));
  const wide = Math.min(box.width, needed);
  const left = box.x + type.align * (box.width - wide);
  const beside = Math.max(0, left - run.x, right(run) - left - wide);
  const line = box.height / lines;
  const place = Math.min(lines - 1, Math.max(0, Math.floor((middleY(run) - box.y) / line)));
  const off = Math.abs(middleY(run) - box.y - (place + 0.5) * line);
  return (beside + off) / run.height;
}

const grownBy = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});
