import type { Rgb } from '../../image/rgb.ts';
import type { Corners } from './box-outline.ts';
import type { FlatParts } from './flat-parts.ts';
import { apart, colourOf, type FoundBox } from './found-box.ts';

/** Px of the thickest line and the shortest one. */
const LINE = { thick: 3, long: 7 };
/** Px that two ends may be off one another, and of the largest corner. */
const OFF = 1;
const CORNER = 40;
/** Px that the two rounds of one corner may differ, and least px of a box. */
const SLANT = 3;
const SMALLEST = 10;
/** 0..255. */
const SAME = 3;
/** Half of a flat's least thickness, px. */
const FLAT = 2.5;

interface Line {
  left: number;
  top: number;
  right: number;
  bottom: number;
  colour: Rgb;
}

/** Boxes of which an outline is seen: four straight lines of one colour and thickness that end at one corner's distance from one another. */
export function outlinedBoxes(parts: FlatParts): FoundBox[] {
  const [lying, standing] = linesOf(parts);
  const boxes: FoundBox[] = [];
  const byLeft = new Map<number, Line[]>();
  for (const line of lying) byLeft.set(line.left, [...(byLeft.get(line.left) ?? []), line]);
  for (const top of lying)
    for (const bottom of [-OFF, 0, OFF].flatMap((off) => byLeft.get(top.left + off) ?? [])) {
      if (bottom.top - top.top < SMALLEST || !alike(top, bottom)) continue;
      if (Math.abs(top.right - bottom.right) > OFF) continue;
      const sides = (at: (line: Line) => boolean): Line | undefined =>
        standing.find((line) => at(line) && alike(line, top) && meets(line, top, bottom));
      const left = sides((line) => line.left <= top.left + OFF && top.left - line.left <= CORNER);
      const right = sides((line) => line.right >= top.right - OFF && line.right - top.right <= CORNER);
      if (!left || !right) continue;
      if (Math.abs(top.left - left.left - (left.top - top.top)) > SLANT) continue;
      if (Math.abs(right.right - top.right - (right.top - top.top)) > SLANT) continue;
      boxes.push(
        boxOf(parts, { left: left.left, top: top.top, right: right.right, bottom: bottom.bottom }, top, left),
      );
    }
  return boxes;
}

function linesOf(parts: FlatParts): [Line[], Line[]] {
  const { count, area, left, top, right, bottom, colour } = parts;
  const [lying, standing]: [Line[], Line[]] = [[], []];
  for (let k = 0; k < count; k++) {
    const [w, h] = [right[k]! - left[k]!, bottom[k]! - top[k]!];
    if (Math.max(w, h) < LINE.long || Math.min(w, h) > LINE.thick || area[k] !== w * h) continue;
    const line = {
      ...{ left: left[k]!, top: top[k]!, right: right[k]!, bottom: bottom[k]! },
      colour: colourOf({ colour }, k),
    };
    if (isBetweenFlats(parts, line)) (w > h ? lying : standing).push(line);
  }
  return [lying, standing];
}

/** A step of a shadow or a gradient lies between others. */
function isBetweenFlats({ label, deepest, source }: FlatParts, { left, top, right, bottom }: Line): boolean {
  const lying = right - left > bottom - top;
  let [flat, places] = [0, 0];
  for (const share of [0.2, 0.4, 0.5, 0.6, 0.8]) {
    const [x, y] = [Math.floor(left + share * (right - left)), Math.floor(top + share * (bottom - top))];
    const sides = lying
      ? [
          [x, top - 1],
          [x, bottom],
        ]
      : [
          [left - 1, y],
          [right, y],
        ];
    for (const [px, py] of sides as [number, number][]) {
      if (px < 0 || py < 0 || px >= source.width || py >= source.height) continue;
      places++;
      if (deepest[label[py * source.width + px]!]! > FLAT) flat++;
    }
  }
  return flat >= 0.5 * places;
}

const thick = ({ left, top, right, bottom }: Line): number => Math.min(right - left, bottom - top);

const alike = (a: Line, b: Line): boolean => thick(a) === thick(b) && apart(a.colour, b.colour) <= SAME;

const meets = (line: Line, top: Line, bottom: Line): boolean =>
  line.top >= top.top &&
  line.bottom <= bottom.bottom &&
  Math.abs(line.top - top.top - (bottom.bottom - line.bottom)) <= SLANT;

function boxOf(
  parts: FlatParts,
  bounds: Pick<FoundBox, 'left' | 'top' | 'right' | 'bottom'>,
  top: Line,
  left: Line,
): FoundBox {
  const { label, source } = parts;
  const width = thick(top);
  const votes = new Map<number, number>();
  for (let x = top.left; x < top.right; x += 3)
    for (const y of [bounds.top + width + 1, bounds.bottom - width - 2]) {
      const part = label[y * source.width + x]!;
      votes.set(part, (votes.get(part) ?? 0) + 1);
    }
  const [first] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  // Straight lines end a pixel or two before a corner's curve does.
  const reach = Math.max(top.left - bounds.left, left.top - bounds.top);
  const radius = reach <= width ? 0 : reach + 1;
  const [wide, high] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  return {
    ...bounds,
    corners: [radius, radius, radius, radius] as Corners,
    colour: colourOf(parts, first![0]),
    gradient: false,
    parts: [],
    ring: { colour: top.colour, width },
    hull: {
      ...bounds,
      area: wide * high,
      starts: new Int32Array(high),
      ends: new Int32Array(high).fill(wide),
      tops: new Int32Array(wide),
      bottoms: new Int32Array(wide).fill(high),
    },
  };
}
