import type { PixelBox } from '../geometry/pixel-box.ts';
import type { Size } from '../geometry/plan-geometry.ts';
import { middleOf, toRgb } from '../layers/paint-colours.ts';
import { inkFills, type StyledNode } from '../layers/styled-node.ts';
import { listMembers } from '../segment/list-members.ts';
import { numberSets, singles, unite } from '../segment/union-find.ts';
import type { Raster } from '../types.ts';

/** A pixel of the source this near to its text's ground (0..255) shows no ink. */
const CLEAN = 6;
/** What covers this share of a side of the text's box is no glyph but what lies around the ground: the corners of a pill. */
const AROUND = 0.25;
/** What is higher than so many font sizes is no glyph but a thing that the text's box reaches over: a field below the words. */
const HIGHEST = 1.6;
/** Cosine of the widest angle between the way from the ground to a text's ink and to a pixel that shows some of it. */
const TOWARDS = 0.8;

/**
 * Where a text's glyphs are: 1 where the source leaves the commonest colour of the box's border towards one of the text's own, or next to such a pixel;
 * row-major over the box. box: in pixels of `picture`, which has the source's aspect.
 */
export function glyphMask(
  picture: Size,
  source: Raster,
  { left, top, right, bottom }: PixelBox,
  text: StyledNode,
): Uint8Array {
  const [wide, high] = [right - left, bottom - top];
  const [sx, sy] = [source.width / picture.width, source.height / picture.height];
  const sourceAt = (x: number, y: number): number => {
    const px = Math.min(source.width - 1, Math.floor((left + x + 0.5) * sx));
    const py = Math.min(source.height - 1, Math.floor((top + y + 0.5) * sy));
    return 4 * (py * source.width + px);
  };
  const isInk = inkTest(source, borderOf(wide, high, sourceAt), text);
  const covered = new Uint8Array(wide * high);
  for (let y = 0; y < high; y++)
    for (let x = 0; x < wide; x++) if (isInk(sourceAt(x, y))) covered[y * wide + x] = 1;
  const { absoluteBoundingBox: box, style } = text;
  const highest = ((style?.fontSize ?? box!.height) * HIGHEST * high) / box!.height;
  for (const pixels of connected(covered, wide))
    if (isAround(pixels, wide, high) || rowsOf(pixels, wide) > highest)
      for (const i of pixels) covered[i] = 0;
  const mask = covered.slice();
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      if (covered[y * wide + x] === 0) continue;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const [px, py] = [x + dx, y + dy];
          if (px >= 0 && py >= 0 && px < wide && py < high) mask[py * wide + px] = 1;
        }
      }
    }
  }
  return mask;
}

/** Places of a box's border among the source's values. */
function borderOf(wide: number, high: number, at: (x: number, y: number) => number): number[] {
  const border: number[] = [];
  for (let x = 0; x < wide; x++) border.push(at(x, 0), at(x, high - 1));
  for (let y = 0; y < high; y++) border.push(at(0, y), at(wide - 1, y));
  return border;
}

/** Whether a pixel, by its place among the source's values, shows some of a text's ink. */
function inkTest({ data }: Raster, border: readonly number[], text: StyledNode): (p: number) => boolean {
  const ground = [0, 1, 2].map((c) => {
    const sorted = border.map((p) => data[p + c]!).sort((a, b) => a - b);
    return sorted[sorted.length >> 1]!;
  });
  const away = (colour: readonly number[]): number[] => colour.map((value, c) => value - ground[c]!);
  const size = (v: readonly number[]): number => Math.hypot(...v);
  const inks = inkFills(text).map(([paint]) => away(toRgb(middleOf(paint!))));
  return (p) => {
    const v = away([data[p]!, data[p + 1]!, data[p + 2]!]);
    if (Math.max(...v.map(Math.abs)) <= CLEAN) return false;
    // An ink in the colour of its ground tells no way.
    return inks.some(
      (ink) =>
        size(ink) <= CLEAN || v.reduce((sum, d, c) => sum + d * ink[c]!, 0) >= TOWARDS * size(v) * size(ink),
    );
  };
}

/** The connected sets of covered pixels, 4 neighbours; each in order of its pixels. */
function connected(covered: Uint8Array, wide: number): Int32Array[] {
  const parent = singles(covered.length);
  covered.forEach((isCovered, i) => {
    if (!isCovered) return;
    if (i % wide > 0 && covered[i - 1]) unite(parent, i, i - 1);
    if (covered[i - wide]) unite(parent, i, i - wide);
  });
  const { label, count } = numberSets(parent, (i) => covered[i] === 1);
  return listMembers(label, count);
}

const rowsOf = (pixels: Int32Array, wide: number): number =>
  Math.floor(pixels[pixels.length - 1]! / wide) - Math.floor(pixels[0]! / wide) + 1;

function isAround(pixels: Int32Array, wide: number, high: number): boolean {
  const on = (test: (x: number, y: number) => boolean): number =>
    pixels.reduce((count, i) => count + Number(test(i % wide, Math.floor(i / wide))), 0);
  return (
    on((x) => x === 0) >= AROUND * high ||
    on((x) => x === wide - 1) >= AROUND * high ||
    on((_, y) => y === 0) >= AROUND * wide ||
    on((_, y) => y === high - 1) >= AROUND * wide
  );
}
