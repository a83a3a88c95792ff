import type { PixelBox } from '../geometry/pixel-box.ts';
import { flattenLayers, isText } from '../layers/shape.ts';
import type { Raster } from '../types.ts';
import { glyphMask } from './glyph-mask.ts';
import type { StyledNode } from '../layers/styled-node.ts';

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
    if (right > left && bottom > top)
      fillBox(picture, data, source, { left, top, right, bottom }, shape.node);
  }
  return { width: picture.width, height: picture.height, data };
}

function fillBox(
  picture: Raster,
  data: Uint8ClampedArray,
  source: Raster,
  { left, top, right, bottom }: PixelBox,
  text: StyledNode,
): void {
  const [wide, high] = [right - left, bottom - top];
  const ink = glyphMask(picture, source, { left, top, right, bottom }, text);
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
