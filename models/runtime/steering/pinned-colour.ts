import type { Point } from '../geometry/grid.ts';
import type { Raster } from '../types.ts';

/** Pixels around the spot in each direction: of a colour, and of the strokes of a text, which are harder to hit. */
const [NEAR, AROUND] = [1, 5];
/** Distance (0..255, Euclidean) from the ground at which a pixel is taken for a stroke. */
const STROKE = 48;

/**
 * The colour of an exemplar at a pinned spot, 0..255: the median of the pixels there. For a text the colour of the strokes near the spot:
 * what differs most from the median; the median itself where nothing differs. Transparent parts are white.
 */
export function pinnedColour(exemplar: Raster, spot: Point, ofText: boolean): [number, number, number] {
  const pixels = around(exemplar, spot, ofText ? AROUND : NEAR);
  const middle = medianOf(pixels);
  if (!ofText) return middle;
  const distance = (colour: readonly number[]): number => Math.hypot(...colour.map((v, c) => v - middle[c]!));
  const farthest = pixels.reduce((best, pixel) => (distance(pixel) > distance(best) ? pixel : best), middle);
  return distance(farthest) >= STROKE ? farthest : middle;
}

type Rgb = [number, number, number];

function around({ width, height, data }: Raster, { x, y }: Point, reach: number): Rgb[] {
  const held = (at: number, side: number): number => Math.min(side - 1, Math.max(0, at));
  const [left, top] = [Math.floor(x * width), Math.floor(y * height)];
  const pixels: Rgb[] = [];
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      const p = 4 * (held(top + dy, height) * width + held(left + dx, width));
      const over = (c: number): number => 255 + ((data[p + c]! - 255) * data[p + 3]!) / 255;
      pixels.push([over(0), over(1), over(2)]);
    }
  }
  return pixels;
}

function medianOf(pixels: readonly Rgb[]): Rgb {
  const middle = (c: 0 | 1 | 2): number =>
    pixels.map((pixel) => pixel[c]).sort((a, b) => a - b)[pixels.length >> 1]!;
  return [middle(0), middle(1), middle(2)];
}
