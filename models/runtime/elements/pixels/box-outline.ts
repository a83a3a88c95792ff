import type { Hull } from './hulls.ts';

/** Missing pixels of a round corner of radius r: (1 - pi / 4) r squared. */
const MISSING = 1 - Math.PI / 4;
/** Share of a straight side on which the outline has to lie, and px that it may lie off. */
const STRAIGHT = { share: 0.7, off: 1 };
/** By how much a corner may differ from a round one: share of the corner's square, and px of its radius. */
const ROUND = { share: 0.14, px: 1 };
/** Share of half of the shorter side from which a side is round to its ends: the last pixels of a curve are lost. */
const ENDS = 0.85;

/** By how much the filled area may differ: share of the box, and px along its sides. */
const FILLED = { share: 0.06, px: 0.12 };

/** Px of the four corners, clockwise from the top left. */
export type Corners = [number, number, number, number];

/**
 * The corners of an outline that is a box with square or round corners; null of any other. Sides may be covered in part by what lies over them. The gap of a row is how far
 * its first pixel lies from the bounds.
 */
export function boxCorners(hull: Hull): Corners | null {
  const [wide, high] = [hull.right - hull.left, hull.bottom - hull.top];
  const left = Array.from(hull.starts, (start) => Math.min(start, wide));
  const right = Array.from(hull.ends, (end) => Math.min(wide - end, wide));
  const top = Array.from(hull.tops, (start) => Math.min(start, high));
  const bottom = Array.from(hull.bottoms, (end) => Math.min(high - end, high));
  const half = Math.min(wide, high) / 2;
  const back = (gaps: readonly number[]): number[] => [...gaps].reverse();
  const corners = [left, right, back(right), back(left)].map((gaps) => cornerOf(gaps, half)) as Corners;
  // One corner may lie under something else: it is as the others.
  const odd = corners.filter((radius) => radius < 0).length;
  if (odd === 2) coverEnd(corners, half);
  else if (odd === 1) corners[corners.indexOf(-1)] = [...corners].sort((a, b) => a - b)[2]!;
  if (corners.includes(-1)) return null;
  const [tl, tr, br, bl] = corners;
  const isStraight =
    along(left, tl, bl) && along(right, tr, br) && along(top, tl, tr) && along(bottom, bl, br);
  return isStraight && isFilled(hull, corners) ? corners : null;
}

/** A knob may cover one end of a bar that is round to its ends. */
function coverEnd(corners: Corners, half: number): void {
  const [tl, tr, br, bl] = corners;
  if (tr < 0 && br < 0 && Math.min(tl, bl) >= ENDS * half) corners.splice(1, 2, tl, bl);
  if (tl < 0 && bl < 0 && Math.min(tr, br) >= ENDS * half) [corners[0], corners[3]] = [tr, br];
}

/** Whether what lies between the ends of the rows is the box less what its corners miss. */
function isFilled({ starts, ends, tops }: Hull, corners: Corners): boolean {
  const [wide, high] = [tops.length, starts.length];
  let filled = 0;
  starts.forEach((start, row) => (filled += Math.max(0, ends[row]! - start)));
  const expected = wide * high - corners.reduce((sum, radius) => sum + MISSING * radius * radius, 0);
  return Math.abs(expected - filled) <= FILLED.share * wide * high + FILLED.px * (wide + high);
}

/** Px of the corner at the start of a side's gaps; -1 of a corner that is neither square nor round. */
function cornerOf(gaps: readonly number[], half: number): number {
  let missing = 0;
  const most = Math.ceil(half);
  let rows = 0;
  for (; rows < most && gaps[rows]! > 0; rows++) missing += Math.min(gaps[rows]!, most) - 0.5;
  // What covers a corner from outside is no corner.
  const radius = Math.min(half, Math.sqrt(Math.max(0, missing) / MISSING));
  if (radius < 1) return 0;
  let off = 0;
  for (let row = 0; row < Math.min(most, Math.ceil(radius)); row++) {
    const rise = radius - row - 0.5;
    const arc = radius - Math.sqrt(Math.max(0, radius * radius - rise * rise));
    off += Math.abs(Math.min(gaps[row]!, most) - arc);
  }
  if (off > ROUND.share * radius * radius + ROUND.px * radius) return -1;
  return radius >= ENDS * half ? half : radius;
}

function along(gaps: readonly number[], start: number, end: number): boolean {
  const [from, to] = [Math.ceil(start), gaps.length - Math.ceil(end)];
  if (to - from < 2) return true;
  let straight = 0;
  for (let i = from; i < to; i++) if (gaps[i]! <= STRAIGHT.off) straight++;
  return straight >= STRAIGHT.share * (to - from);
}
