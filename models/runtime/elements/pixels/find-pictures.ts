import type { Segmentation } from '../../segment/segmentation.ts';

/** Px of a block; a picture is made of blocks with much detail. */
const BLOCK = 8;
/** Share of a block that is neither flat nor a stroke, from which it is busy. */
const BUSY = 0.55;
/** Px of the shorter side of the smallest picture, and the share of its blocks that are busy. */
const SMALLEST = 20;
const FULL = 0.5;

/** A box in whole pixels; right and bottom are exclusive. */
export interface PixelBounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where a picture shows a photo: neighbouring blocks that are full of what is neither flat nor drawn in one colour. */
export function findPictures({ source, grounds: { label }, strokes }: Segmentation): PixelBounds[] {
  const { width, height } = source;
  const other = Uint8Array.from(label, (ground) => Number(ground < 0));
  for (const { pixels } of strokes) for (const i of pixels) other[i] = 0;
  const [columns, rows] = [Math.ceil(width / BLOCK), Math.ceil(height / BLOCK)];
  const share = new Float32Array(columns * rows);
  for (let i = 0; i < other.length; i++)
    if (other[i])
      share[Math.floor(Math.floor(i / width) / BLOCK) * columns + Math.floor((i % width) / BLOCK)]!++;
  const busy = share.map((count, block) => {
    const wide = Math.min(BLOCK, width - (block % columns) * BLOCK);
    const high = Math.min(BLOCK, height - Math.floor(block / columns) * BLOCK);
    return Number(count >= BUSY * wide * high);
  });
  return groupsOf(busy, columns, rows).flatMap((blocks): PixelBounds[] => {
    const [left, top] = [Math.min(...blocks.map(([x]) => x)), Math.min(...blocks.map(([, y]) => y))];
    const [right, bottom] = [
      Math.max(...blocks.map(([x]) => x)) + 1,
      Math.max(...blocks.map(([, y]) => y)) + 1,
    ];
    if (blocks.length < FULL * (right - left) * (bottom - top)) return [];
    const rough = { left: left * BLOCK, top: top * BLOCK, right: right * BLOCK, bottom: bottom * BLOCK };
    const found = fitted(other, width, height, rough);
    return Math.min(found.right - found.left, found.bottom - found.top) < SMALLEST ? [] : [found];
  });
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
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) {
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
  const row = (y: number): number => {
    let count = 0;
    for (let x = Math.max(0, box.left); x < Math.min(width, box.right); x++) count += other[y * width + x]!;
    return count / (box.right - box.left);
  };
  const column = (x: number): number => {
    let count = 0;
    for (let y = Math.max(0, box.top); y < Math.min(height, box.bottom); y++) count += other[y * width + x]!;
    return count / (box.bottom - box.top);
  };
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
