import type { Segmentation } from '../segment/segmentation.ts';
import { toRgb } from '../layers/paint-colours.ts';
import type { GroundElements } from './ground-elements.ts';
import { forEachTouched } from './outline.ts';
import type { PlacedElement } from './placed-elements.ts';

/** Share of what is seen of a box that must have its colour, or it is no rounded box: a bubble with a tail, a turned square. */
const ROUNDED_BOX = 0.85;
/** Of its colour: 0..255. */
const ALIKE = 12;

/**
 * What an element that is no rounded box covers of each pixel, by the grounds of the source that are its own; null for a rounded box, and for what
 * the source does not tell apart from its ground.
 */
export function oddShape(
  { place, before, element: { kind, style, below } }: PlacedElement,
  { source, grounds: { label, owner, colour }, edges: { other, share } }: Segmentation,
  { topmost, of }: GroundElements,
): Float32Array | null {
  const [fill, ground] = [toRgb(style.fill), toRgb(below)];
  const unlike = (from: readonly number[], k: number): number =>
    Math.max(...from.map((value, c) => Math.abs(value - colour[3 * k + c]!)));
  if (kind !== 'box' || place === 0 || !style.filled || style.gradient) return null;
  if (Math.max(...fill.map((value, c) => Math.abs(value - ground[c]!))) <= ALIKE) return null;
  const isOwn = (k: number): boolean => k >= 0 && of[k] === place && unlike(fill, k) <= ALIKE;
  let [seen, own] = [0, 0];
  forEachTouched(before.box, 0, source, (_x, _y, i) => {
    const k = label[i]!;
    if (topmost[i] !== place || k < 0) return;
    seen++;
    // What lies below is seen where the shape is not; anything else may lie on it.
    if (isOwn(k) || unlike(ground, k) > ALIKE) own++;
  });
  if (own === 0 || own >= ROUNDED_BOX * seen) return null;
  const mask = new Float32Array(label.length);
  forEachTouched(before.box, 1, source, (_x, _y, i) => {
    if (other[i]! < 0) mask[i] = Number(isOwn(owner[i]!));
    else mask[i] = (1 - share[i]!) * Number(isOwn(owner[i]!)) + share[i]! * Number(isOwn(label[other[i]!]!));
  });
  return mask;
}
