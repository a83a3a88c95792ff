import { flattenLayers, isText } from '../layers/shape.ts';
import type { Raster } from '../types.ts';
import type { StyledNode } from './styled-node.ts';

/** A pixel of the source this near to its text's ground (0..255) shows no ink. */
const CLEAN = 6;
/** What covers this share of a side of the text's box is no glyph but what lies around the ground: the corners of a pill. */
const AROUND = 0.25;

/**
 * The finished picture without the glyphs of the source's texts, for texts to stand live on it: every pixel where the source shows ink is filled
 * from the nearest ones in its row and column that show none. root: as readLayers gives it. source and picture have one aspect. -> a new raster
 */
export function eraseTexts(root: StyledNode, source: Raster, picture: Raster): Raster {
  const frame = root.absoluteBoundingBox!;
  const data = picture.data.slice();
  const [sx, sy] = [picture.width / frame.width, picture.height / frame.height];
  for (const shape of flattenLayers(root)) {
    if (!isText(shape)) continue;
    const { x, y, width, height } = shape.seen;
    // A pixel more, for glyphs reach out of tight boxes.
    const left = Math.max(0, Math.floor(x * sx) - 1);
    const top = Math.max(0, Math.floor(y * sy) - 1);
    const right = Math.min(picture.width, Math.ceil((x + width) * sx) + 1);
    const bottom = Math.min(picture.height, Math.ceil((y + height) * sy) + 1);
    if (right > left && bottom > top) fillBox(picture, data, source, { left, top, right, bottom });
  }
  return { width: picture.width, height: picture.height, data };
}

interface PixelBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function fillBox(
  picture: Raster,
  data: Uint8ClampedArray,
  source: Raster,
  { left, top, right, bottom }: PixelBox,
): void {
  const [wide, high] = [right - left, bottom - top];
  const ink = inkMask(picture, source, { left, top, right, bottom });
  const at = (x: number, y: number): number => y * wide + x;
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      if (ink[at(x, y)] === 0) continue;
      let [weight, r, g, b] = [0, 0, 0, 0];
      for (const [dx, dy] of [
        [-1, 0],
        [1, 0],
        [0, -1],
        [0, 1],
      ] as const) {
        const found = clean(ink, wide, high, x, y, dx, dy);
        if (found === null) continue;
        const p = 4 * ((top + found.y) * picture.width + left + found.x);
        const near = 1 / found.steps;
        weight += near;
        r += near * picture.data[p]!;
        g += near * picture.data[p + 1]!;
        b += near * picture.data[p + 2]!;
      }
      if (weight === 0) continue;
      const q = 4 * ((top + y) * picture.width + left + x);
      data[q] = r / weight;
      data[q + 1] = g / weight;
      data[q + 2] = b / weight;
    }
  }
}

/** The first pixel without ink in one direction. */
function clean(
  ink: Uint8Array,
  wide: number,
  high: number,
  x: number,
  y: number,
  dx: number,
  dy: number,
): { x: number; y: number; steps: number } | null {
  let [px, py] = [x + dx, y + dy];
  for (let steps = 1; px >= 0 && py >= 0 && px < wide && py < high; steps++, px += dx, py += dy) {
    if (ink[py * wide + px] === 0) return { x: px, y: py, steps };
  }
  return null;
}

/** 1 where the source differs from the commonest colour of the box's border, or next to such a pixel. */
function inkMask(picture: Raster, source: Raster, { left, top, right, bottom }: PixelBox): Uint8Array {
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
