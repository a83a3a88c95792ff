import { boxCorners, type Corners } from './box-outline.ts';
import type { FlatParts } from './flat-parts.ts';
import type { Piece } from './find-pieces.ts';
import { hullOfMarks } from './hulls.ts';

/** Px of a block; a picture is made of blocks with much detail. */
const BLOCK = 8;
/** Pixels of the largest part that is grain, and the share of it from which a block is busy: letters leave more of their ground. */
const GRAIN = 16;
const BUSY = 0.5;
/** Px of the shorter side of the smallest picture, and the share of its blocks that are busy. */
const SMALLEST = 20;
const FULL = 0.4;
/** Blocks so near one another are of one photo. */
const NEAR = 2;
/** Share of a row or column that may be grain where it lies between two photos. */
const EMPTY = 0.03;

/** A box in whole pixels; right and bottom are exclusive. */
export interface PixelBounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface FoundPicture extends PixelBounds {
  corners: Corners;
  /** Px. */
  radius: number;
}

/** Where a picture shows a photo: neighbouring blocks that are full of grain, pixels unlike all but a few beside them. steps: parts that a gradient has; a shadow is none. */
export function findPictures(
  { source: { width, height }, label, area }: FlatParts,
  steps: ReadonlySet<number>,
  pieces: readonly Piece[],
): FoundPicture[] {
  const other = Uint8Array.from(label, (part) => Number(area[part]! < GRAIN && !steps.has(part)));
  for (const { isSoft, pixels } of pieces) if (isSoft) for (const i of pixels) other[i] = 0;
  const [columns, rows] = [Math.ceil(width / BLOCK), Math.ceil(height / BLOCK)];
  const share = new Float32Array(columns * rows);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++)
      if (other[i]) share[Math.floor(y / BLOCK) * columns + Math.floor(x / BLOCK)]!++;
  const busy = share.map((count, block) => {
    const wide = Math.min(BLOCK, width - (block % columns) * BLOCK);
    const high = Math.min(BLOCK, height - Math.floor(block / columns) * BLOCK);
    return Number(count >= BUSY * wide * high);
  });
  return groupsOf(busy, columns, rows).flatMap((blocks): FoundPicture[] => {
    return cut(other, width, fitted(other, width, height, boundsOf(blocks))).flatMap((found) => {
      const [wide, high] = [found.right - found.left, found.bottom - found.top];
      if (Math.min(wide, high) < SMALLEST || count(other, width, found) < FULL * wide * high) return [];
      const corners = boxCorners(hullOfMarks(other, width, found)) ?? ([0, 0, 0, 0] as Corners);
      return [{ ...found, corners, radius: [...corners].sort((a, b) => a - b)[1]! }];
    });
  });
}

function boundsOf(blocks: readonly [number, number][]): PixelBounds {
  const bounds = { left: Infinity, top: Infinity, right: 0, bottom: 0 };
  for (const [x, y] of blocks) {
    bounds.left = Math.min(bounds.left, x * BLOCK);
    bounds.top = Math.min(bounds.top, y * BLOCK);
    bounds.right = Math.max(bounds.right, (x + 1) * BLOCK);
    bounds.bottom = Math.max(bounds.bottom, (y + 1) * BLOCK);
  }
  return bounds;
}

function count(marks: Uint8Array, width: number, { left, top, right, bottom }: PixelBounds): number {
  let sum = 0;
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) sum += marks[y * width + x]!;
  return sum;
}

/** Pieces of a box between rows and columns without grain, as lie between photos side by side; each cut to where it begins. */
function cut(other: Uint8Array, width: number, box: PixelBounds): PixelBounds[] {
  const rows = spans(
    box.top,
    box.bottom,
    (y) => count(other, width, { ...box, top: y, bottom: y + 1 }),
    box.right - box.left,
  );
  const pieces = rows.flatMap(([top, bottom]) => {
    const row = { ...box, top, bottom };
    const columns = (x: number): number => count(other, width, { ...row, left: x, right: x + 1 });
    return spans(box.left, box.right, columns, bottom - top).map(([left, right]) => ({
      ...row,
      left,
      right,
    }));
  });
  return pieces.length <= 1 ? pieces : pieces.flatMap((piece) => cut(other, width, piece));
}

/** The stretches between `from` and `to` where a strip is not nearly empty. across: pixels of a strip. */
function spans(from: number, to: number, full: (at: number) => number, across: number): [number, number][] {
  const found: [number, number][] = [];
  let start = -1;
  for (let at = from; at <= to; at++) {
    const isEmpty = at === to || full(at) <= EMPTY * across;
    if (!isEmpty && start < 0) start = at;
    if (!isEmpty || start < 0) continue;
    found.push([start, at]);
    start = -1;
  }
  return found;
}

function groupsOf(busy: Float32Array, columns: number, rows: number): [number, number][][] {
  const seen = new Uint8Array(busy.length);
  const groups: [number, number][][] = [];
  for (let start = 0; start < busy.length; start++) {
    if (!busy[start] || seen[start]) continue;
    const group: [number, number][] = [];
    const open = [start];
    seen[start] = 1;
    while (open.length > 0) {
      const block = open.pop()!;
      const [x, y] = [block % columns, Math.floor(block / columns)];
      group.push([x, y]);
      for (let dy = -NEAR; dy <= NEAR; dy++)
        for (let dx = -NEAR; dx <= NEAR; dx++) {
          const [nx, ny] = [x + dx, y + dy];
          const next = ny * columns + nx;
          if (nx < 0 || ny < 0 || nx >= columns || ny >= rows || seen[next] || !busy[next]) continue;
          seen[next] = 1;
          open.push(next);
        }
    }
    groups.push(group);
  }
  return groups;
}

/** The rough box moved to where its rows and columns begin to be full of the picture: at most a block outwards or inwards. */
function fitted(other: Uint8Array, width: number, height: number, box: PixelBounds): PixelBounds {
  const within = {
    left: Math.max(0, box.left),
    top: Math.max(0, box.top),
    right: Math.min(width, box.right),
    bottom: Math.min(height, box.bottom),
  };
  const row = (y: number): number =>
    count(other, width, { ...within, top: y, bottom: y + 1 }) / (box.right - box.left);
  const column = (x: number): number =>
    count(other, width, { ...within, left: x, right: x + 1 }) / (box.bottom - box.top);
  const edge = (from: number, step: 1 | -1, limit: number, full: (at: number) => number): number => {
    let at = Math.min(limit - 1, Math.max(0, from - step * BLOCK));
    for (let moved = 0; moved < 2 * BLOCK && full(at) < 0.3; moved++)
      at = Math.min(limit - 1, Math.max(0, at + step));
    return at;
  };
  return {
    left: edge(box.left, 1, width, column),
    top: edge(box.top, 1, height, row),
    right: edge(box.right - 1, -1, width, column) + 1,
    bottom: edge(box.bottom - 1, -1, height, row) + 1,
  };
}
