import type { Box } from '../geometry/box.ts';
import type { Colours } from '../image/colours.ts';
import type { Rgb } from '../image/rgb.ts';
import { toRgb } from '../layers/paint-colours.ts';
import type { PatchEffect } from '../layers/patch.ts';
import { effectsOf } from '../layers/styled-node.ts';
import { elementAt, isPlace } from '../plan/draft.ts';
import { softShadow } from '../plan/soft-shadow.ts';
import { coverAt, depthAt, forEachTouched, insetBy, type Outline } from './outline.ts';
import type { Filling, PaintedFrom } from './painted-from.ts';
import type { PlacedElement } from './placed-elements.ts';

const mixInto = (data: Float32Array, i: number, colour: Rgb, share: number): void => {
  for (let c = 0; c < 3; c++) data[3 * i + c]! += share * (colour[c]! - data[3 * i + c]!);
};

/** The share of a pixel that is seen of an element, by what clips it. */
const seenAt = (clips: readonly Outline[], x: number, y: number): number =>
  clips.length === 0 ? 1 : clips.reduce((seen, clip) => Math.min(seen, coverAt(clip, x, y)), 1);

/**
 * Paints a box, a picture or a line with its shadow, its fill and its border over `picture`. scale: pixels per unit of the frame. mask: [H * W] its
 * share of each pixel where it is no rounded box.
 */
export function drawElement(
  picture: Colours,
  placed: PlacedElement,
  filling: Filling | null,
  from: PaintedFrom,
  scale: number,
  mask: Float32Array | null,
): void {
  const { data } = picture;
  const { after, clips, decision, element } = placed;
  for (const shadow of mask ? [] : shadowsOf(placed, from)) drawShadow(picture, placed, shadow, scale);
  const { stroke } = decision.style;
  const hasStroke = stroke !== null && element.kind !== 'line' && mask === null;
  const sides = hasStroke
    ? stroke.sides.map((side) => (side ? Math.max(1, Math.round(stroke.width * scale)) : 0))
    : [];
  const within = hasStroke ? insetBy(after, sides) : after;
  const border = hasStroke ? toRgb(stroke.colour) : null;
  const read: Rgb = [0, 0, 0];
  forEachTouched(after.box, 1, picture, (x, y, i) => {
    const seen = seenAt(clips, x, y);
    const outer = seen * (mask ? mask[i]! : coverAt(after, x, y));
    if (outer === 0) return;
    if (filling) {
      for (let c = 0; c < 3; c++) read[c] = data[3 * i + c]!;
      mixInto(data, i, filling(x, y, read), outer);
    }
    if (border === null) return;
    const inner = within === null ? 0 : seen * coverAt(within, x, y);
    if (outer > inner) mixInto(data, i, border, outer - inner);
  });
}

/** The drop shadows of the exemplar's layer that it comes from, or a soft one of its strength. */
function shadowsOf(
  { element, decision, shape }: PlacedElement,
  { plan, exemplars }: PaintedFrom,
): PatchEffect[] {
  const { style, origin } = decision;
  if (style.shadow <= 0 || element.parent < 0) return [];
  const node = isPlace(origin.shadow)
    ? exemplars[origin.shadow.exemplar]!.nodes?.get(elementAt(plan, origin.shadow).layers[0] ?? '')
    : origin.shadow === 'source'
      ? shape?.node
      : undefined;
  const own = node ? effectsOf((node as { effects?: [] }).effects) : [];
  const drops = own.filter(({ type }) => type === 'DROP_SHADOW');
  return drops.length > 0 ? drops : [softShadow(style)];
}

/** A blurred edge, by the distance to the outline; nothing below the element itself. */
function drawShadow(
  picture: Colours,
  { after, clips, shape }: PlacedElement,
  { color, offset, radius, spread = 0 }: PatchEffect,
  scale: number,
): void {
  const grown = insetBy(after, Array<number>(4).fill(-spread * scale))!;
  const { x, y, width, height } = grown.box;
  const box: Box = { x: x + offset.x * scale, y: y + offset.y * scale, width, height };
  const cast: Outline = { ...grown, box };
  // Figma's blur radius is two standard deviations.
  const sigma = Math.max(0.25, (radius * scale) / 2);
  const colour = toRgb(color);
  const around = shape === undefined || clips.length === 0 ? [] : clips;
  const thin = Math.min(width, height) / sigma;
  forEachTouched(box, 2 * sigma + 1, picture, (px, py, i) => {
    const soft = risen(depthAt(cast, px, py) / sigma);
    // A box narrower than its blur never reaches its full strength.
    const most = thin < 4 ? risen(thin / 2) * 2 - 1 : 1;
    const share = color.a * soft * most * seenAt(around, px, py) * (1 - coverAt(after, px, py));
    if (share > 0.001) mixInto(picture.data, i, colour, share);
  });
}

/** The normal distribution's share below so many standard deviations; a logistic curve is within 0.01. */
const risen = (deviations: number): number => 1 / (1 + Math.exp(-1.702 * deviations));
