import { overlap } from '../geometry/box.ts';
import type { Size } from '../geometry/plan-geometry.ts';
import { toRgb } from '../layers/paint-colours.ts';
import { coverage } from '../segment/find-edges.ts';
import { listMembers } from '../segment/list-members.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import { boxOfPixels, coverAt, forEachTouched } from './outline.ts';
import type { PlacedElement } from './placed-elements.ts';

/** A ground whose colour is this near to that of an element at its place is the element's, whatever its shape; 0..255. */
const ALIKE = 12;
/** Share of what both cover from which a ground and what is seen of an element are one thing, whatever their colours. */
const AGREES = 0.5;
/** Share of a ground that must lie in the box of a text or a drawing to be a part of it: a thick letter, the disc of an icon. */
const WITHIN = 0.9;

/** Share of a ground on the outlines of boxes from which it is their borders: thick ones that are all connected. */
const BORDER = 0.6;

/** Which elements the flat grounds of a source belong to. */
export interface GroundElements {
  /** The topmost box, picture or line at each pixel, as a place in the plan's source; 0, the page, where there is no other. [H * W] */
  topmost: Int32Array;
  /** Of each ground the box, picture or line whose it is, -1 where no element explains it. [count] */
  of: Int32Array;
  /** Of each ground the text or drawing that it is a part of, else -1. [count] */
  ink: Int32Array;
}

export const isInk = ({ element: { kind, box } }: PlacedElement): boolean =>
  // A line that runs across its box is drawn as the source draws it.
  kind === 'text' || kind === 'drawing' || (kind === 'line' && Math.min(box.width, box.height) > THICKEST);

/** Units of the frame of the thickest line that is a thin box. */
const THICKEST = 6;

/** Tells by place and by how well areas agree which element each ground is. placed: in paint order, the page first; borders: what findBorders gives. */
export function groundElements(
  placed: readonly PlacedElement[],
  { grounds, source }: Segmentation,
  borders: Uint8Array,
): GroundElements {
  const topmost = paintTopmost(placed, source);
  const visible = new Int32Array(placed.length);
  for (const place of topmost) visible[place]!++;
  const of = new Int32Array(grounds.count).fill(-1);
  const ink = new Int32Array(grounds.count).fill(-1);
  const inks = placed.filter(isInk);
  listMembers(grounds.label, grounds.count).forEach((members, k) => {
    const [place, shared] = mostOf(members, topmost);
    const one = placed[place]!;
    const agrees = shared / (members.length + visible[place]! - shared) >= AGREES;
    const onBorder = members.reduce((sum, i) => sum + borders[i]!, 0) >= BORDER * members.length;
    const alike = onBorder || farFrom(grounds.colour, k, one) <= ALIKE;
    if (!alike) {
      ink[k] = inkOf(members, place, inks, grounds.colour, k, source.width);
      if (ink[k]! >= 0) return;
    }
    if (alike || agrees || one.element.style.gradient || one.element.kind === 'picture') of[k] = place;
  });
  return { topmost, of, ink };
}

function paintTopmost(placed: readonly PlacedElement[], size: Size): Int32Array {
  const topmost = new Int32Array(size.width * size.height);
  for (const one of placed) {
    if (one.place === 0 || isInk(one)) continue;
    forEachTouched(one.before.box, 0, size, (x, y, i) => {
      if (coverAt(one.before, x, y) < 0.5 || one.clips.some((clip) => coverAt(clip, x, y) < 0.5)) return;
      topmost[i] = one.place;
    });
  }
  return topmost;
}

/** The commonest value at some pixels, and how many have it. */
export function mostOf(pixels: Int32Array, values: Int32Array): [value: number, count: number] {
  const counts = new Map<number, number>();
  for (const i of pixels) counts.set(values[i]!, (counts.get(values[i]!) ?? 0) + 1);
  return [...counts].reduce((best, one) =>
    one[1] > best[1] || (one[1] === best[1] && one[0] > best[0]) ? one : best,
  );
}

/** Largest difference in a channel between a ground and an element as the source has it, 0..255. */
function farFrom(colours: Float32Array, k: number, { element: { style } }: PlacedElement): number {
  return Math.max(...toRgb(style.fill).map((value, c) => Math.abs(value - colours[3 * k + c]!)));
}

/** The text or drawing that holds a ground and is drawn over what lies there; the smallest of several, -1 of none. */
function inkOf(
  members: Int32Array,
  below: number,
  inks: readonly PlacedElement[],
  colours: Float32Array,
  k: number,
  width: number,
): number {
  const spanned = boxOfPixels(members, width);
  const size = ({ after: { box } }: PlacedElement): number => box.width * box.height;
  const holding = inks.filter(({ place, after: { box } }) => {
    const common = overlap(box, spanned);
    if (place < below || common.width <= 0 || common.height <= 0) return false;
    const held = members.reduce((sum, i) => {
      const [x, y] = [(i % width) + 0.5, Math.floor(i / width) + 0.5];
      return (
        sum +
        Number(x > box.x - 1 && x < box.x + box.width + 1 && y > box.y - 1 && y < box.y + box.height + 1)
      );
    }, 0);
    return held >= WITHIN * members.length;
  });
  const fits = holding.filter(({ element }) => {
    const [from, to] = [
      Float32Array.from(toRgb(element.below)),
      Float32Array.from(toRgb(element.style.fill)),
    ];
    return coverage(colours, k, from, 0, to, 0) > 0.5;
  });
  const best = (fits.length > 0 ? fits : holding.filter(({ element }) => element.kind === 'drawing')).sort(
    (a, b) => size(a) - size(b),
  )[0];
  return best?.place ?? -1;
}
