import { forEachPixel, type LayerMaps, type PixelBox } from '../layers/rasterise-elements.ts';
import type { Role } from '../layers/roles.ts';
import { singles } from './union-find.ts';

/** A drawn outline may wobble so far beyond its layer's box, pixels. */
const WOBBLE = 4;
/** A component that has less than this share of what it has on a layer outside of it is the layer's own. */
const BEYOND = 0.1;
/** Sides of the smallest layer that is cut out, pixels: a thinner part is no ground. */
const THINNEST = 8;
/** A layer is cut out of a component that has this share of what can be seen of it. */
const MOSTLY = 0.5;
/** What is no fill of its own: the page, pictures, and drawings on what lies below them. */
const NO_FILLS: readonly Role[] = ['page', 'picture', 'avatar', 'chart', 'divider', 'progress'];

/** Components of an image. */
interface Labelled {
  /** Component of each pixel. [H * W] */
  label: Int32Array;
  count: number;
}

/**
 * Cuts components along the layers that the source draws in the very colour of what they lie on: the marked row of a list that is white on
 * white, a header that is a part of the page. Pixels alone do not show them, and their look in the exemplar would be lost.
 * A layer with a fill or an outline that is seen has a component of its own and is left alone. Changes `parts`. -> component that each was
 * a part of [count]
 */
export function cutByLayers(parts: Labelled, maps: LayerMaps): Int32Array {
  const { label } = parts;
  const area = new Int32Array(parts.count);
  for (const k of label) area[k]!++;
  const cuts = maps.elements.flatMap(({ role, pixels }, element) => {
    if (NO_FILLS.includes(role) || Math.min(widthOf(pixels), heightOf(pixels)) < THINNEST) return [];
    const found = mostOf(element, pixels, label, maps);
    if (!found) return [];
    const beyond = area[found.part]! - countIn(grown(pixels, maps), found.part, label, maps.width);
    return beyond > BEYOND * found.pixels ? [{ element, pixels, part: found.part }] : [];
  });
  const origin = [...singles(parts.count)];
  for (const { element, pixels, part } of cuts) {
    // Each pixel has one topmost layer, so that no cut undoes another.
    forEachPixel(pixels, maps.width, (i) => {
      if (maps.topmost[i] === element && label[i] === part) label[i] = parts.count;
    });
    origin.push(part);
    parts.count++;
  }
  return Int32Array.from(origin);
}

/** The component with most of what can be seen of a layer; null where none has the larger part. */
function mostOf(
  element: number,
  box: PixelBox,
  label: Int32Array,
  { topmost, width }: LayerMaps,
): { part: number; pixels: number } | null {
  const counts = new Map<number, number>();
  let seen = 0;
  forEachPixel(box, width, (i) => {
    if (topmost[i] !== element) return;
    seen++;
    counts.set(label[i]!, (counts.get(label[i]!) ?? 0) + 1);
  });
  for (const [part, pixels] of counts) if (pixels > MOSTLY * seen) return { part, pixels };
  return null;
}

function countIn(box: PixelBox, part: number, label: Int32Array, width: number): number {
  let count = 0;
  forEachPixel(box, width, (i) => {
    if (label[i] === part) count++;
  });
  return count;
}

function grown({ left, top, right, bottom }: PixelBox, { width, height }: LayerMaps): PixelBox {
  return {
    left: Math.max(0, left - WOBBLE),
    top: Math.max(0, top - WOBBLE),
    right: Math.min(width, right + WOBBLE),
    bottom: Math.min(height, bottom + WOBBLE),
  };
}

const widthOf = ({ left, right }: PixelBox): number => right - left;
const heightOf = ({ top, bottom }: PixelBox): number => bottom - top;
