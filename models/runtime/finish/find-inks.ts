import { perChannel, type Rgb } from '../image/rgb.ts';
import { middleOver, toRgb } from '../layers/paint-colours.ts';
import { inkFills, type StyledNode } from '../layers/styled-node.ts';
import { distanceToMix } from '../segment/find-edges.ts';
import type { Stroke } from '../segment/find-strokes.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import { coverOf } from './cover-of.ts';
import { isInk, type GroundElements } from './ground-elements.ts';
import { forEachTouched } from './outline.ts';
import type { PlacedElement } from './placed-elements.ts';
import { isFillOf, nearTo, shareStroke } from './share-stroke.ts';

/** A stroke this far off the way from its ground to its text's colour has another one, 0..255. */
const OFF_LINE = 32;
/** Share of a stroke on the outlines of boxes, which may all be connected, or on a small box of its colour, from which it is these. */
const BOXES = 0.6;
/** So near to a ground a stroke on it is smooth, pixels. */
const SMOOTH = 2;
/** A letter that touches a border lies so near to where the words of its text are likely to be, heights; what else lies there is drawn by hand. */
const TOUCHING = 1;
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
  const give = (stroke: Stroke, reach?: number): Stroke | null => {
    let left: Stroke | null = null;
    for (const [one, places] of shareStroke(stroke, inks, source.width, scale, reach)) {
      const pixels = Int32Array.from(places, (s) => stroke.pixels[s]!);
      if (one === null) left = { ...stroke, pixels };
      else of.get(one)!.push(partOf(one, stroke, pixels, segmentation));
    }
    return left;
  };
  for (const stroke of strokes) {
    const isBoxes = (i: number): boolean =>
      borders[i] === 1 || isFillOf(placed[elements.topmost[i]!]!, stroke);
    const isMostlyBoxes = stroke.pixels.filter(isBoxes).length >= BOXES * stroke.pixels.length;
    const left = isMostlyBoxes ? stroke : give(stroke);
    if (left === null) continue;
    // Letters may be connected to the borders and crosses that they touch.
    const isOnBox = (i: number): boolean => isBoxes(i) || isPicture(placed[elements.topmost[i]!]!);
    const loose = left.pixels.filter((i) => !isOnBox(i));
    if (loose.length === left.pixels.length) others.push(left);
    else if (loose.length > 0) {
      const rest = give({ ...left, pixels: loose, kind: 'glyphs' }, TOUCHING);
      // What is left of a border is its smooth edge.
      if (rest && !isMostlyBoxes) others.push(rest);
    }
  }
  for (const parts of of.values()) for (const { pixels } of parts) for (const i of pixels) known[i] = 1;
  const taken = known.map((one, i) => one | borders[i]!);
  const drawn = taken.slice();
  for (const { pixels } of strokes) for (const i of pixels) drawn[i] = 1;
  for (const [one, parts] of of) {
    // What has nothing yet may lie in the strokes of a box: a number on a badge that is drawn by hand.
    const rest = restOf(one, segmentation, elements.topmost, parts.length === 0 ? taken : drawn);
    if (rest.pixels.length > 0) parts.push(rest);
    for (const i of rest.pixels) known[i] = taken[i] = drawn[i] = 1;
  }
  return { of, others, known };
}

function partOf(one: PlacedElement, stroke: Stroke, pixels: Int32Array, segmentation: Segmentation): InkPart {
  const colour = colourOfPart(one, stroke);
  return { pixels, cover: coverOf(segmentation, { pixels, colour }), colour, height: stroke.height };
}

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

const isPicture = ({ element }: PlacedElement): boolean => element.kind === 'picture';

/** The grounds that are parts of a text or a drawing (thick letters, the disc of an icon) with their edges. */
function groundParts(
  { place, after }: PlacedElement,
  { source, grounds: { label, owner, colour, nearest }, edges: { other, share } }: Segmentation,
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
    } else if (nearest.distance[i]! <= SMOOTH) add(owner[i]!, i, 1);
  });
  return [...parts].map(([k, { pixels, cover }]) => ({
    pixels: Int32Array.from(pixels),
    cover: Float32Array.from(cover),
    colour: perChannel((c) => colour[3 * k + c]!),
    height: 0,
  }));
}

/** What differs from its ground in an element's box and was given to nobody: faint texts, letters that touch a drawing, drawings in many colours. */
function restOf(
  { place, element: { kind, style, below }, after }: PlacedElement,
  { source, grounds, edges }: Segmentation,
  topmost: Int32Array,
  taken: Uint8Array,
): InkPart {
  const [from, to] = [toRgb(below), toRgb(style.fill)];
  const most = Math.max(...to.map((value, c) => Math.abs(value - from[c]!)));
  const [ground, ink] = [Float32Array.from(from), Float32Array.from(to)];
  const pixels: number[] = [];
  const cover: number[] = [];
  forEachTouched(after.box, 0, source, (_x, _y, i) => {
    if (taken[i] || topmost[i]! > place || grounds.label[i]! >= 0 || edges.other[i]! >= 0) return;
    const far = Math.max(...from.map((value, c) => Math.abs(source.data[3 * i + c]! - value)));
    if (most < FAINT.colour || far < FAINT.cover * most) return;
    if (kind === 'text' && distanceToMix(source.data, i, ground, 0, ink, 0) > OFF_LINE) return;
    pixels.push(i);
    cover.push(Math.min(1, far / most));
  });
  return { pixels: Int32Array.from(pixels), cover: Float32Array.from(cover), colour: to, height: 0 };
}
