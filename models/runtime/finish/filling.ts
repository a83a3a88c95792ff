import type { Box } from '../geometry/box.ts';
import type { Colours } from '../image/colours.ts';
import { perChannel } from '../image/rgb.ts';
import type { Colour } from '../layers/paint.ts';
import { toRgb } from '../layers/paint-colours.ts';
import { cutOut, pictureCut, pictureTint } from '../pictures/cut-picture.ts';
import { elementAt, isPlace } from '../plan/draft.ts';
import type { Place } from '../plan/plan.ts';
import { gradientOf, veilOf } from './paint-filling.ts';
import type { Filling, PaintedFrom } from './painted-from.ts';
import type { PlacedElement } from './placed-elements.ts';

const even = (colour: Colour): Filling => {
  const rgb = toRgb(colour);
  return () => rgb;
};

/**
 * What fills an element: the exemplar's picture that the plan gives it, a veil, the very gradient of the exemplar's element, a colour; null where nothing does.
 * from.own: what the source has at each pixel, for what keeps its own picture.
 */
export function fillingOf(placed: PlacedElement, from: PaintedFrom): Filling | null {
  const { element, decision } = placed;
  const { style, origin } = decision;
  if (element.kind === 'picture') {
    if (origin.fill === 'source' && from.isPhoto(placed)) return photoOf(from.own);
    const picture = isPlace(origin.fill) ? pictureOf(placed, origin.fill, from) : null;
    if (picture !== null) return picture;
  } else if (!style.filled && element.kind === 'box') return null;
  const veil = element.kind === 'box' ? veilOf(placed, from) : null;
  return veil ?? (style.gradient ? gradientOf(placed, from) : null) ?? even(style.fill);
}

const photoOf =
  ({ width, data }: Colours): Filling =>
  (x, y) =>
    perChannel((c) => data[3 * (y * width + x) + c]!);

function pictureOf(
  { after: { box, radii } }: PlacedElement,
  place: Place,
  { plan, exemplars }: PaintedFrom,
): Filling | null {
  const { kind, style, box: own } = elementAt(plan, place);
  if (kind !== 'picture') return null;
  const elements = plan.exemplars[place.exemplar]!;
  const size = { width: Math.max(1, Math.round(box.width)), height: Math.max(1, Math.round(box.height)) };
  const roundness = (radius: number, { width, height }: Box): number => radius / Math.min(width, height);
  const isRound = roundness(Math.min(...radii), box) >= 0.95 * roundness(style.radius, own);
  const { image, seen } = exemplars[place.exemplar]!;
  const album = { image, elements, seen };
  const part = pictureCut(album, place.element, size, isRound);
  if (part === null) {
    const tint = pictureTint(album, place.element);
    return tint && (() => tint);
  }
  const { data } = cutOut(album, part, size);
  const held = (at: number, start: number, side: number): number =>
    Math.min(side - 1, Math.max(0, Math.floor(at + 0.5 - start)));
  return (x, y) => {
    const i = held(y, box.y, size.height) * size.width + held(x, box.x, size.width);
    return perChannel((c) => data[3 * i + c]!);
  };
}
