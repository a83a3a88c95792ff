import type { ConnectedParts } from './components.ts';
import { nearestSeed } from './distance.ts';
import type { Colours } from '../image/colours.ts';

/**
 * What each pixel is told of the flat element it lies on, all in [0, 1]: sides of its box in the page; share of the box that it fills; 1/2 + half
 * its luminance less the page's; mean ink in the box; log2 of how many elements are like it, a fifth.
 */
export const ELEMENT_FIGURES = ['left', 'top', 'right', 'bottom', 'fill', 'tone', 'ink', 'repeats'] as const;
const FIGURES = ELEMENT_FIGURES.length;

/** Pixels of an element, and of the shorter side of its box. */
const SMALLEST = 48;
const THINNEST = 5;
/** Mean ink of what is a glyph and no element. */
const INKED = 0.5;
/** Elements repeat one another if their sides (pixels) and their colours (0..255) differ by at most this. */
const ALIKE = 2;
const LUMINANCE = [0.299, 0.587, 0.114] as const;

export interface ChannelElements {
  /** The element that each pixel lies on. [H * W] */
  label: Int32Array;
  /** ELEMENT_FIGURES of each element; one row of zeros where there is none. [n * 8] */
  table: Float32Array;
}

interface Part {
  area: number;
  left: number;
  top: number;
  /** Right and bottom are exclusive. */
  right: number;
  bottom: number;
  ink: number;
  colour: [number, number, number];
}

/**
 * The flat elements of an image: connected pixels of nearly one colour. A convolution cannot see that two far places belong to one box; a
 * cell in the middle of a page learns here that it is page. Glyphs, borders and a picture's grain take the nearest element.
 * parts: of the image; ink [H * W], estimated. models/training/wireframe/elements.py computes the same.
 */
export function findChannelElements(
  { source, label: part, count }: ConnectedParts,
  ink: Float32Array,
): ChannelElements {
  const { width, height } = source;
  const place = new Int32Array(count).fill(-1);
  const kept: Part[] = [];
  for (const [k, one] of measure(source, part, count, ink)) {
    const thin = Math.min(one.right - one.left, one.bottom - one.top) < THINNEST;
    if (thin || one.ink >= INKED) continue;
    place[k] = kept.length;
    kept.push(one);
  }
  if (kept.length === 0) return { label: new Int32Array(width * height), table: new Float32Array(FIGURES) };
  const { seed } = nearestSeed((i) => place[part[i]!]! >= 0, width, height);
  return { label: seed.map((i) => place[part[i]!]!), table: describe(kept, ink, width, height) };
}

/** Parts that are large enough, by label; a photo has as many others as pixels. */
function measure(
  { width, data }: Colours,
  part: Int32Array,
  count: number,
  ink: Float32Array,
): Map<number, Part> {
  const areas = new Int32Array(count);
  for (const k of part) areas[k]!++;
  const parts = new Map<number, Part>();
  areas.forEach((area, k) => {
    if (area < SMALLEST) return;
    parts.set(k, { area, left: Infinity, top: Infinity, right: 0, bottom: 0, ink: 0, colour: [0, 0, 0] });
  });
  for (let i = 0; i < part.length; i++) {
    const one = parts.get(part[i]!);
    if (!one) continue;
    const [x, y] = [i % width, Math.floor(i / width)];
    one.left = Math.min(one.left, x);
    one.top = Math.min(one.top, y);
    one.right = Math.max(one.right, x + 1);
    one.bottom = Math.max(one.bottom, y + 1);
    one.ink += ink[i]!;
    for (let c = 0; c < 3; c++) one.colour[c]! += data[3 * i + c]!;
  }
  for (const one of parts.values()) {
    one.ink /= one.area;
    for (let c = 0; c < 3; c++) one.colour[c]! /= one.area;
  }
  return parts;
}

function describe(parts: readonly Part[], ink: Float32Array, width: number, height: number): Float32Array {
  const luminance = ({ colour }: Part): number =>
    colour.reduce((sum, v, c) => sum + LUMINANCE[c]! * v, 0) / 255;
  const page = parts.reduce((largest, one) => (one.area > largest.area ? one : largest));
  const inkOf = boxSums(ink, width, height);
  const table = new Float32Array(FIGURES * parts.length);
  parts.forEach((one, k) => {
    const { left, top, right, bottom, area } = one;
    const box = (right - left) * (bottom - top);
    const alike = parts.filter((other) => isAlike(one, other)).length;
    const figures = [left / width, top / height, right / width, bottom / height, area / box];
    figures.push(0.5 + (luminance(one) - luminance(page)) / 2, inkOf(one) / box, Math.log2(alike) / 5);
    table.set(
      figures.map((v) => Math.min(1, v)),
      FIGURES * k,
    );
  });
  return table;
}

function isAlike(a: Part, b: Part): boolean {
  return (
    Math.abs(a.right - a.left - (b.right - b.left)) <= ALIKE &&
    Math.abs(a.bottom - a.top - (b.bottom - b.top)) <= ALIKE &&
    a.colour.every((v, c) => Math.abs(v - b.colour[c]!) <= ALIKE)
  );
}

/** The sum of a plane over any box in constant time. */
function boxSums(plane: Float32Array, width: number, height: number): (box: Part) => number {
  const wide = width + 1;
  const sums = new Float64Array(wide * (height + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0, row = 0; x < width; x++) {
      row += plane[y * width + x]!;
      sums[(y + 1) * wide + x + 1] = sums[y * wide + x + 1]! + row;
    }
  }
  const at = (x: number, y: number): number => sums[y * wide + x]!;
  return ({ left, top, right, bottom }) =>
    at(right, bottom) - at(right, top) - at(left, bottom) + at(left, top);
}
