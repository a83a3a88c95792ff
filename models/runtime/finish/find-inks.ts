import { area, contains, middleX, middleY, overlap, right, type Box } from '../geometry/box.ts';
import { perChannel, type Rgb } from '../image/rgb.ts';
import type { ElementType } from '../elements/page-element.ts';
import { middleOver, toRgb } from '../layers/paint-colours.ts';
import { inkFills, type StyledNode } from '../layers/styled-node.ts';
import { distanceToMix } from '../segment/find-edges.ts';
import type { Stroke } from '../segment/find-strokes.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import { coverOf } from './cover-of.ts';
import { isInk, type GroundElements } from './ground-elements.ts';
import { boxOfPixels, forEachTouched } from './outline.ts';
import type { PlacedElement } from './placed-elements.ts';
import { runsOf } from './text-runs.ts';

/** Strokes of one colour differ by at most this, 0..255. */
const ONE_COLOUR = 48;
/** A stroke this far off the way from its ground to its text's colour has another one, 0..255. */
const OFF_LINE = 32;
/** Width of a letter and its share of the spaces over the letters' size. */
const LETTER = 0.6;
/** Narrow letters need so much of that: a text that may fit on one line has one. */
const TIGHT = 0.85;
/** Share of a stroke on the outlines of boxes, which may all be connected, or on a small box of its colour, from which it is these. */
const BOXES = 0.6;
/** Share of a run that must lie in its element's box. */
const WITHIN = 0.7;
/** Height of a run from accents to descenders over the letters' size, and a little more. */
const HIGHEST = 1.6;
/** Glyphs reach out of tight boxes by so many units of the frame. */
const OUT = 2;
/** Ink nearer to its ground cannot be told from it, and less of it is noise; 0..255, and share of a pixel. */
const FAINT = { colour: 4, cover: 0.08 };

/** A part of a text or a drawing that has one colour in the source. */
export interface InkPart {
  pixels: Int32Array;
  /** The share of each that it covers, 0..1. */
  cover: Float32Array;
  /** Where it covers wholly, 0..255. */
  colour: Rgb;
  /** Of its letters, pixels; 0 of what is none. */
  height: number;
}

/** The texts and drawings of a source with their parts, back to front, and the strokes that are none of theirs. */
export interface Inks {
  of: ReadonlyMap<PlacedElement, readonly InkPart[]>;
  others: readonly Stroke[];
  /** 1 where a text or a drawing is. [H * W] */
  known: Uint8Array;
}

/** Finds which strokes, grounds and edges of a source belong to which text or drawing. borders: what findBorders gives; scale: pixels per unit of the frame. */
export function findInks(
  placed: readonly PlacedElement[],
  segmentation: Segmentation,
  elements: GroundElements,
  borders: Uint8Array,
  scale: number,
): Inks {
  const { strokes, source } = segmentation;
  const inks = placed.filter(isInk);
  const of = new Map(inks.map((one) => [one, groundParts(one, segmentation, elements.ink)]));
  const known = new Uint8Array(source.width * source.height);
  const others: Stroke[] = [];
  for (const stroke of strokes) {
    const isBoxes = (i: number): boolean =>
      borders[i] === 1 || isFillOf(placed[elements.topmost[i]!]!, stroke);
    if (stroke.pixels.filter(isBoxes).length >= BOXES * stroke.pixels.length) {
      others.push(stroke);
      continue;
    }
    for (const [one, places] of sharesOf(stroke, inks, source.width, scale)) {
      const pixels = Int32Array.from(places, (s) => stroke.pixels[s]!);
      if (one === null) others.push({ ...stroke, pixels });
      else {
        const colour = colourOfPart(one, stroke);
        of.get(one)!.push({
          pixels,
          cover: coverOf(segmentation, { pixels, colour }),
          colour,
          height: stroke.height,
        });
      }
    }
  }
  for (const parts of of.values()) for (const { pixels } of parts) for (const i of pixels) known[i] = 1;
  for (const [one, parts] of of) {
    if (one.element.kind === 'text' && parts.length > 0) continue;
    const rest = restOf(one, segmentation, elements.topmost, (i) => known[i] === 1 || borders[i] === 1);
    if (rest.pixels.length > 0) parts.push(rest);
    for (const i of rest.pixels) known[i] = 1;
  }
  return { of, others, known };
}

/** Whose each run of a stroke is, as places on it; null: of no element. A line is a text's only where all of it is: a thin letter, an underline. */
function sharesOf(
  { pixels, kind, colour }: Stroke,
  inks: readonly PlacedElement[],
  width: number,
  scale: number,
): Map<PlacedElement | null, number[]> {
  const spanned = boxOfPixels(pixels, width);
  const held = inks.filter(({ element, after }) => {
    const box = grownBy(after.box, OUT * scale);
    const within = overlap(box, spanned);
    if (within.width <= 0 || within.height <= 0) return false;
    return kind === 'glyphs' || element.kind !== 'text' || contains(box, spanned, 0);
  });
  const shares = new Map<PlacedElement | null, number[]>();
  const highest = Math.max(...held.map(({ element: { type } }) => heightOf(type, scale)));
  for (const { places, box } of held.length > 0 ? runsOf(pixels, width, highest) : []) {
    const holding = held.filter((one) => holds(one, box, scale));
    const alike = holding.filter(({ element }) => nearTo(toRgb(element.style.fill), colour));
    const one = (alike.length > 0 ? alike : holding).reduce<PlacedElement | null>(
      (best, it) => (best === null || farFrom(it, box, scale) < farFrom(best, box, scale) ? it : best),
      null,
    );
    shares.set(one, [...(shares.get(one) ?? []), ...places]);
  }
  return held.length > 0 ? shares : new Map([[null, [...pixels.keys()]]]);
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

/** Whether a box has the colour of a stroke that lies in it: it is too small to be a ground. */
export const isFillOf = ({ place, element: { style } }: PlacedElement, { colour }: Stroke): boolean =>
  place > 0 && style.filled && nearTo(toRgb(style.fill), colour);

/**
 * The colour that a stroke of a text or a drawing has where it covers wholly. Thin glyphs cover no pixel wholly and look paler than their text is:
 * they are of its colour unless layers give it another one, or they lie off the way from the ground to it.
 */
function colourOfPart({ element: { kind, style, below }, shape }: PlacedElement, { colour }: Stroke): Rgb {
  const main = toRgb(style.fill);
  if (nearTo(main, colour)) return main;
  if (kind !== 'text') return colour;
  if (shape) {
    const fills = inkFills(shape.node as StyledNode).map((paints) => toRgb(middleOver(paints, below)));
    return fills.find((fill) => nearTo(fill, colour)) ?? main;
  }
  const off = distanceToMix(
    Float32Array.from(colour),
    0,
    Float32Array.from(toRgb(below)),
    0,
    Float32Array.from(main),
    0,
  );
  return off > OFF_LINE ? colour : main;
}

const nearTo = (a: Rgb, b: Rgb): boolean => a.every((value, c) => Math.abs(value - b[c]!) <= ONE_COLOUR);

const grownBy = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});
/** The grounds that are parts of a text or a drawing (thick letters, the disc of an icon) with their edges. */
function groundParts(
  { place, after }: PlacedElement,
  { source, grounds: { label, owner, colour }, edges: { other, share } }: Segmentation,
  ink: Int32Array,
): InkPart[] {
  const parts = new Map<number, { pixels: number[]; cover: number[] }>();
  const add = (k: number, i: number, cover: number): void => {
    if (k < 0 || ink[k] !== place || cover <= 0) return;
    const part = parts.get(k) ?? { pixels: [], cover: [] };
    parts.set(k, part);
    part.pixels.push(i);
    part.cover.push(cover);
  };
  forEachTouched(after.box, 2, source, (_x, _y, i) => {
    if (label[i]! >= 0) add(label[i]!, i, 1);
    else if (other[i]! >= 0) {
      add(owner[i]!, i, 1 - share[i]!);
      add(label[other[i]!]!, i, share[i]!);
    }
  });
  return [...parts].map(([k, { pixels, cover }]) => ({
    pixels: Int32Array.from(pixels),
    cover: Float32Array.from(cover),
    colour: perChannel((c) => colour[3 * k + c]!),
    height: 0,
  }));
}

/** What differs from its ground in an element's box and was given to nobody: faint texts, drawings in many colours. */
function restOf(
  { place, element: { style, below }, after }: PlacedElement,
  { source, grounds, edges }: Segmentation,
  topmost: Int32Array,
  isOthers: (i: number) => boolean,
): InkPart {
  const [from, to] = [toRgb(below), toRgb(style.fill)];
  const most = Math.max(...to.map((value, c) => Math.abs(value - from[c]!)));
  const pixels: number[] = [];
  const cover: number[] = [];
  forEachTouched(after.box, 0, source, (_x, _y, i) => {
    if (isOthers(i) || topmost[i]! > place || grounds.label[i]! >= 0 || edges.other[i]! >= 0) return;
    const far = Math.max(...from.map((value, c) => Math.abs(source.data[3 * i + c]! - value)));
    if (most < FAINT.colour || far < FAINT.cover * most) return;
    pixels.push(i);
    cover.push(Math.min(1, far / most));
  });
  return { pixels: Int32Array.from(pixels), cover: Float32Array.from(cover), colour: to, height: 0 };
}
