import { forEachPixel, type LayerMaps, type PixelBox } from '../layers/rasterise-elements.ts';
import type { Role } from '../layers/roles.ts';
import { sidesOfBox, type Parts } from './measure-parts.ts';

/** Controls, which may be so low that their text leaves no pixel deep inside of them. */
const CONTROLS: readonly Role[] = ['button', 'button-secondary', 'field', 'chip', 'selected'];
/** A component is a control's fill if it is no smaller than this share of the control on either axis, and nowhere beyond it. */
const SPANS = 0.6;

/** Of each component the control whose fill it is by the layers, as an index into their elements, else -1. label: component of each pixel. */
export function fillsFromLayers(label: Int32Array, parts: Parts, maps: LayerMaps): Int32Array {
  const told = new Int32Array(parts.count).fill(-1);
  maps.elements.forEach(({ role, pixels }, element) => {
    if (!CONTROLS.includes(role)) return;
    const k = mostOf(element, pixels, label, maps);
    if (k === null || isBeyond(parts, k, pixels)) return;
    const { wide, high } = sidesOfBox(parts, k);
    const spans =
      wide >= SPANS * (pixels.right - pixels.left) && high >= SPANS * (pixels.bottom - pixels.top);
    if (spans) told[k] = element;
  });
  return told;
}

/** The component with most pixels where nothing lies above the element; null where it is all covered. */
function mostOf(
  element: number,
  box: PixelBox,
  label: Int32Array,
  { topmost, width }: LayerMaps,
): number | null {
  const counts = new Map<number, number>();
  let most: number | null = null;
  forEachPixel(box, width, (i) => {
    if (topmost[i] !== element) return;
    const k = label[i]!;
    counts.set(k, (counts.get(k) ?? 0) + 1);
    if (most === null || counts.get(k)! > counts.get(most)!) most = k;
  });
  return most;
}

function isBeyond({ box }: Parts, k: number, { left, top, right, bottom }: PixelBox): boolean {
  const at = 4 * k;
  return box[at]! < left - 1 || box[at + 1]! < top - 1 || box[at + 2]! > right || box[at + 3]! > bottom;
}

/** Of each component the layer on top of most of it, as an index into the layers' elements. label: component of each pixel. */
export function elementsOfParts(label: Int32Array, count: number, { topmost }: LayerMaps): Int32Array {
  const votes = new Map<number, number>();
  const most = new Int32Array(count);
  const element = new Int32Array(count).fill(-1);
  const elements = topmost.reduce((a, b) => Math.max(a, b), 0) + 1;
  label.forEach((k, i) => {
    const key = k * elements + topmost[i]!;
    const vote = (votes.get(key) ?? 0) + 1;
    votes.set(key, vote);
    if (vote <= most[k]!) return;
    most[k] = vote;
    element[k] = topmost[i]!;
  });
  return element;
}
