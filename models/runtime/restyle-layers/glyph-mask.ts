import type { PixelBox } from '../layers/rasterise-elements.ts';
import type { Size } from '../geometry/plan-geometry.ts';
import type { Raster } from '../types.ts';

/** A pixel of the source this near to its text's ground (0..255) shows no ink. */
const CLEAN = 6;
/** What covers this share of a side of the text's box is no glyph but what lies around the ground: the corners of a pill. */
const AROUND = 0.25;

/**
 * Where a text's glyphs are: 1 where the source differs from the commonest colour of the box's border, or next to such a pixel; row-major over the
 * box. box: in pixels of `picture`, which has the source's aspect.
 */
export function glyphMask(picture: Size, source: Raster, { left, top, right, bottom }: PixelBox): Uint8Array {
  const [wide, high] = [right - left, bottom - top];
  const [sx, sy] = [source.width / picture.width, source.height / picture.height];
  const sourceAt = (x: number, y: number): number => {
    const px = Math.min(source.width - 1, Math.floor((left + x + 0.5) * sx));
    const py = Math.min(source.height - 1, Math.floor((top + y + 0.5) * sy));
    return 4 * (py * source.width + px);
  };
  const border: number[] = [];
  for (let x = 0; x < wide; x++) border.push(sourceAt(x, 0), sourceAt(x, high - 1));
  for (let y = 0; y < high; y++) border.push(sourceAt(0, y), sourceAt(wide - 1, y));
  const ground = [0, 1, 2].map((c) => {
    const sorted = border.map((p) => source.data[p + c]!).sort((a, b) => a - b);
    return sorted[sorted.length >> 1]!;
  });
  const covered = new Uint8Array(wide * high);
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      const p = sourceAt(x, y);
      const far = Math.max(...ground.map((value, c) => Math.abs(source.data[p + c]! - value)));
      if (far > CLEAN) covered[y * wide + x] = 1;
    }
  }
  const components = label(covered, wide, high);
  for (const pixels of components) if (isAround(pixels, wide, high)) for (const i of pixels) covered[i] = 0;
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

/** The connected sets of covered pixels. */
function label(covered: Uint8Array, wide: number, high: number): number[][] {
  const seen = new Uint8Array(covered.length);
  const sets: number[][] = [];
  for (let start = 0; start < covered.length; start++) {
    if (covered[start] === 0 || seen[start] === 1) continue;
    const set = [start];
    seen[start] = 1;
    for (let next = 0; next < set.length; next++) {
      const [x, y] = [set[next]! % wide, Math.floor(set[next]! / wide)];
      for (const [px, py] of [
        [x - 1, y],
        [x + 1, y],
        [x, y - 1],
        [x, y + 1],
      ] as const) {
        const i = py * wide + px;
        if (px < 0 || py < 0 || px >= wide || py >= high || covered[i] === 0 || seen[i] === 1) continue;
        seen[i] = 1;
        set.push(i);
      }
    }
    sets.push(set);
  }
  return sets;
}

function isAround(pixels: readonly number[], wide: number, high: number): boolean {
  const on = (test: (x: number, y: number) => boolean): number =>
    pixels.reduce((count, i) => count + Number(test(i % wide, Math.floor(i / wide))), 0);
  return (
    on((x) => x === 0) >= AROUND * high ||
    on((x) => x === wide - 1) >= AROUND * high ||
    on((_, y) => y === 0) >= AROUND * wide ||
    on((_, y) => y === high - 1) >= AROUND * wide
  );
}
