import type { Segmentation } from '../../segment/segmentation.ts';

/** Px of the shorter side of the smallest box. */
const SMALLEST = 6;
/** Share of its box by which a flat may differ from a box with round corners. */
const OFF = 0.08;
/** So small (px of the longer side) a flat that leaves more than the rest of its outline empty is a letter. */
const LETTER = { side: 64, share: 0.6 };
/** Share of its rows and columns whose gaps tell a corner: a corner takes at most half of either side. */
const HALF = 0.5;
/** Missing pixels of a round corner of radius r: (1 - pi / 4) r squared. */
const MISSING = 1 - Math.PI / 4;
/** Share of half of its shorter side from which a box is round to its ends: the last pixels of a curve are lost. */
const ENDS = 0.85;
/** Largest spread of a flat's own colour, 0..255. */
const FLAT = 10;

/** A flat element: pixels of one ground with a straight outline. Right and bottom are exclusive. */
export interface FoundBox {
  ground: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Px. */
  radius: number;
  gradient: boolean;
  /** Its own pixels. */
  area: number;
}

interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
  area: number;
  least: [number, number, number];
  most: [number, number, number];
}

/** The flat elements of a picture, the largest first. What has no straight outline (the rest between others) is none. */
export function findBoxes(segmentation: Segmentation): FoundBox[] {
  const boxes = extentsOf(segmentation).flatMap((extent, ground): FoundBox[] => {
    const { left, top, right, bottom } = extent;
    if (Math.min(right - left, bottom - top) < SMALLEST) return [];
    const spread = Math.max(...extent.most.map((most, c) => most - extent.least[c]!));
    const radius = radiusOf(segmentation, ground, extent);
    if (!isBoxed(segmentation, ground, extent, radius)) return [];
    return [{ ground, left, top, right, bottom, area: extent.area, radius, gradient: spread > FLAT }];
  });
  const size = (box: FoundBox): number => (box.right - box.left) * (box.bottom - box.top);
  return boxes.sort((a, b) => size(b) - size(a) || a.top - b.top || a.left - b.left);
}

function extentsOf({ source: { width, data }, grounds: { label, count } }: Segmentation): Extent[] {
  const extents = Array.from({ length: count }, (): Extent => ({
    left: Infinity,
    top: Infinity,
    right: 0,
    bottom: 0,
    area: 0,
    least: [255, 255, 255],
    most: [0, 0, 0],
  }));
  for (let i = 0; i < label.length; i++) {
    const one = extents[label[i]!];
    if (!one) continue;
    const [x, y] = [i % width, Math.floor(i / width)];
    one.area++;
    one.left = Math.min(one.left, x);
    one.right = Math.max(one.right, x + 1);
    one.top = Math.min(one.top, y);
    one.bottom = y + 1;
    for (let c = 0; c < 3; c++) {
      one.least[c] = Math.min(one.least[c]!, data[3 * i + c]!);
      one.most[c] = Math.max(one.most[c]!, data[3 * i + c]!);
    }
  }
  return extents;
}

/** Whether the ground fills a box with round corners: what lies between the ends of its rows is the box less what its corners miss. */
function isBoxed(segmentation: Segmentation, ground: number, extent: Extent, radius: number): boolean {
  const { left, top, right, bottom, area } = extent;
  const [wide, high] = [right - left, bottom - top];
  const whole = wide * high;
  const starts = gapsOf(segmentation, ground, extent, 'left');
  const ends = gapsOf(segmentation, ground, extent, 'right');
  const hull = starts.reduce((sum, gap, row) => sum + Math.max(0, wide - gap - ends[row]!), 0);
  if (Math.max(wide, high) <= LETTER.side && area < LETTER.share * hull) return false;
  return Math.abs(hull - (whole - 4 * MISSING * radius * radius)) <= OFF * whole;
}

const SIDES = ['left', 'right', 'top', 'bottom'] as const;
type Side = (typeof SIDES)[number];

/** How many pixels lie between a side of the box and the ground's first own pixel, line by line; half of an anti-aliased one. */
function gapsOf(
  { source: { width }, grounds: { label } }: Segmentation,
  ground: number,
  { left, top, right, bottom }: Extent,
  side: Side,
): number[] {
  const lying = side === 'left' || side === 'right';
  const [lines, deep] = lying ? [bottom - top, right - left] : [right - left, bottom - top];
  return Array.from({ length: lines }, (_, line) => {
    for (let gap = 0; gap < deep; gap++) {
      const across = side === 'left' || side === 'top' ? gap : deep - 1 - gap;
      const [x, y] = lying ? [left + across, top + line] : [left + line, top + across];
      if (label[y * width + x] === ground) return gap;
    }
    return deep;
  });
}

/** From what the corners miss; the middle one of the four, for others may lie on a corner. */
function radiusOf(segmentation: Segmentation, ground: number, extent: Extent): number {
  const { left, top, right, bottom } = extent;
  const half = Math.min(right - left, bottom - top) * HALF;
  const corners: number[] = [];
  for (const side of ['left', 'right'] as const) {
    const gaps = gapsOf(segmentation, ground, extent, side);
    for (const rows of [gaps, gaps.slice().reverse()]) {
      let missing = 0;
      for (let row = 0; row < Math.ceil(half); row++) {
        const gap = rows[row]!;
        if (gap === 0) break;
        // The last of the missing pixels is half covered.
        missing += Math.min(gap, 2 * half) - 0.5;
      }
      corners.push(Math.min(half, Math.sqrt(Math.max(0, missing) / MISSING)));
    }
  }
  corners.sort((a, b) => a - b);
  const radius = (corners[1]! + corners[2]!) / 2;
  return radius >= ENDS * half ? half : radius;
}
