import type { Colours } from '../image/colours.ts';
import { toRgb } from '../layers/paint-colours.ts';
import { contrast, keepContrast } from '../image/keep-contrast.ts';
import { middleOf, type Rgb } from '../image/rgb.ts';
import { listMembers } from '../segment/list-members.ts';
import type { Stroke } from '../segment/find-strokes.ts';
import { SIGN } from '../plan/picture-sign.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import { coverOf } from './cover-of.ts';
import type { GroundElements } from './ground-elements.ts';
import { isFillOf } from './share-stroke.ts';
import { boxOfPixels, depthAt } from './outline.ts';
import { area, contains, overlap } from '../geometry/box.ts';
import type { PlacedElement } from './placed-elements.ts';

/** Nearer to a ground what is not flat is its edge or its shadow; from there on it fades into what the network drew; pixels. */
const FADE = [3, 8] as const;
/** A pixel is of an element's colour up to such a difference, 0..255. */
const ALIKE = 12;
/** A shadow of the source's elements reaches so far, pixels. */
const SHADOW = 32;
/** A drawing and a box are one thing if they share so much of what both cover. */
const WHOLE = 0.75;
/** A border or a line of which fewer pixels are left is the end of one. */
const SMALLEST = 12;
/** The colour of a stroke is read where it covers at least this share of a pixel. */
const CORE = 0.8;

/** What of a source is no element, and what is drawn there. */
export interface Unknown {
  segmentation: Segmentation;
  elements: GroundElements;
  placed: readonly PlacedElement[];
  /** 1 where a text or a drawing is. [H * W] */
  inked: Uint8Array;
  /** 1 on the outlines of boxes. [H * W] */
  borders: Uint8Array;
  /** The network's picture, or the source itself where the network was not asked. */
  drawn: Colours;
}

/** Lays what is no element over `picture`: photos and textures as they were drawn, flat parts in one even colour. -> how many pixels show that */
export function keepUnknown(picture: Colours, unknown: Unknown): number {
  const { segmentation, elements, inked, drawn } = unknown;
  const { label, owner, nearest, count } = segmentation.grounds;
  const { other, share } = segmentation.edges;
  const evenly = evenColours(unknown);
  const isUnknown = (k: number): boolean => elements.of[k]! < 0 && elements.ink[k]! < 0;
  const isExplained = explained(unknown);
  const kept = new Uint8Array(label.length);
  const lay = (i: number, colour: Float32Array | Rgb, at: number, part: number): void => {
    kept[i] = 1;
    for (let c = 0; c < 3; c++)
      picture.data[3 * i + c]! += part * (colour[at + c]! - picture.data[3 * i + c]!);
  };
  if (count === 0) {
    picture.data.set(drawn.data);
    return label.length;
  }
  for (let i = 0; i < label.length; i++) {
    const k = label[i]!;
    if (k >= 0) {
      if (isUnknown(k)) lay(i, evenly, 3 * k, 1);
    } else if (other[i]! >= 0) {
      const [a, b] = [owner[i]!, label[other[i]!]!];
      if (isUnknown(a)) lay(i, evenly, 3 * a, 1 - share[i]!);
      if (isUnknown(b)) lay(i, evenly, 3 * b, share[i]!);
    } else if (!inked[i] && !isExplained(i)) {
      const far = (nearest.distance[i]! - FADE[0]) / (FADE[1] - FADE[0]);
      if (far > 0) lay(i, drawn.data, 3 * i, Math.min(1, far));
    }
  }
  return kept.reduce((sum, one) => sum + one, 0);
}

/** [count * 3] the median of what was drawn on each ground that is no element. */
function evenColours({ segmentation: { grounds }, elements, drawn }: Unknown): Float32Array {
  const colours = new Float32Array(3 * grounds.count);
  listMembers(grounds.label, grounds.count).forEach((members, k) => {
    if (elements.of[k]! >= 0 || elements.ink[k]! >= 0) return;
    colours.set(
      middleOf(members, (i, c) => drawn.data[3 * i + c]!),
      3 * k,
    );
  });
  return colours;
}

/** Whether a pixel that is not flat belongs to a picture, a box too small to be a ground, or an element's shadow in the source. */
function explained({ elements, placed, segmentation }: Unknown): (i: number) => boolean {
  const { width } = segmentation.source;
  const casting = placed.filter(({ element }) => element.style.shadow > 0);
  return (i) => {
    const { kind, style } = placed[elements.topmost[i]!]!.element;
    if (kind === 'picture') return true;
    if (
      toRgb(style.fill).every((value, c) => Math.abs(value - segmentation.source.data[3 * i + c]!) <= ALIKE)
    )
      return true;
    return casting.some(({ before }) => {
      const depth = depthAt(before, i % width, Math.floor(i / width));
      return depth < 0.5 && depth > -SHADOW;
    });
  };
}

/** Paints the strokes that are of no element, each in one colour; not borders, which their elements have, and nothing on a picture. -> how many pixels */
export function keepStrokes(picture: Colours, strokes: readonly Stroke[], unknown: Unknown): number {
  let kept = 0;
  for (const stroke of strokes) {
    if (isCross(stroke, unknown) || isWhole(stroke, unknown)) continue;
    const loose = { ...stroke, pixels: stroke.pixels.filter((i) => !isElements(i, stroke, unknown)) };
    if (loose.pixels.length < SMALLEST || 2 * loose.pixels.length <= stroke.pixels.length) continue;
    paintStroke(picture, loose, unknown);
    kept += loose.pixels.length;
  }
  return kept;
}

/** A border, the fill of a small box, anything on a picture. */
function isElements(i: number, stroke: Stroke, { elements, placed, borders }: Unknown): boolean {
  const top = placed[elements.topmost[i]!]!;
  return borders[i] === 1 || top.element.kind === 'picture' || isFillOf(top, stroke);
}

/** The sign for a picture, even where a box lies in between: it spans most of a picture and leaves it nowhere. */
function isCross({ pixels }: Stroke, { placed, segmentation }: Unknown): boolean {
  const { width } = segmentation.source;
  const spanned = boxOfPixels(pixels, width);
  return placed.some(
    ({ element: { kind }, before: { box } }) =>
      kind === 'picture' &&
      contains(box, spanned) &&
      spanned.width >= SIGN * box.width &&
      spanned.height >= SIGN * box.height,
  );
}

/** A small box that looks otherwise than its layer says, as a browser's own radio button does: what is drawn fills its box. */
function isWhole({ pixels }: Stroke, { placed, segmentation }: Unknown): boolean {
  const spanned = boxOfPixels(pixels, segmentation.source.width);
  return placed.some(({ element: { kind }, before: { box } }) => {
    const { width, height } = overlap(box, spanned);
    const common = Math.max(0, width) * Math.max(0, height);
    return kind === 'box' && common >= WHOLE * (area(box) + area(spanned) - common);
  });
}

function paintStroke(picture: Colours, stroke: Stroke, { segmentation, drawn }: Unknown): void {
  const cover = coverOf(segmentation, stroke);
  const most = cover.reduce((a, b) => Math.max(a, b), 0);
  const core = stroke.pixels.filter((_, s) => cover[s]! >= CORE * most);
  const { colour } = segmentation.grounds;
  const before = contrast(
    stroke.colour,
    Array.from(colour.subarray(3 * stroke.ground, 3 * stroke.ground + 3)),
  );
  const ground = middleOf(core, (i, c) => picture.data[3 * i + c]!);
  const taken = middleOf(core, (i, c) => drawn.data[3 * i + c]!);
  const ink = stroke.kind === 'glyphs' ? keepContrast(taken, ground, before, stroke.height) : taken;
  stroke.pixels.forEach((i, s) => {
    for (let c = 0; c < 3; c++) picture.data[3 * i + c]! += cover[s]! * (ink[c]! - picture.data[3 * i + c]!);
  });
}
