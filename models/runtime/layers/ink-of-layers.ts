import type { FloatTensor } from '../ort/ort.ts';
import { sidesOf } from '../image/tensors.ts';
import type { Element } from './list-elements.ts';
import type { PixelBox } from './rasterise-elements.ts';
import { isInkRole } from './roles.ts';

/** Below this distance of text and ground (in [-1, 1] RGB) the projection would amplify noise. */
const FAINT = 0.1;

/** Median colour of a box's border pixels, three channels of [1, 3, H, W]. */
function borderColour(
  { data }: FloatTensor,
  width: number,
  plane: number,
  box: PixelBox,
): [number, number, number] {
  const { left, top, right, bottom } = box;
  const at: number[] = [];
  for (let x = left; x < right; x++) at.push(top * width + x, (bottom - 1) * width + x);
  for (let y = top; y < bottom; y++) at.push(y * width + left, y * width + right - 1);
  const median = (c: number): number => {
    const sorted = Float32Array.from(at, (i) => data[c * plane + i]!).sort();
    return sorted[sorted.length >> 1]!;
  };
  return [median(0), median(1), median(2)];
}

/** One pixel more on each side, where there is one. */
function grown(box: PixelBox, width: number, height: number): PixelBox {
  return {
    left: Math.max(0, box.left - 1),
    top: Math.max(0, box.top - 1),
    right: Math.min(width, box.right + 1),
    bottom: Math.min(height, box.bottom + 1),
  };
}

/**
 * Paints the ink of one element into `ink` [1, 1, H, W] in place; call it back to front.
 * Glyphs are exact: with the layer's colour t and the ground's g a pixel x is covered by (x - g)(t - g) / |t - g|^2. Icons of
 * several or unknown colours take the estimate. Anything else covers what lies below it.
 */
export function paintInk(
  ink: FloatTensor,
  element: Element,
  box: PixelBox,
  image: FloatTensor,
  estimated: () => FloatTensor,
): void {
  const { width, height } = sidesOf(image);
  if (box.right <= box.left || box.bottom <= box.top) return;
  const plane = width * height;
  const eachRow = (paint: (from: number, to: number) => void): void => {
    for (let y = box.top; y < box.bottom; y++) paint(y * width + box.left, y * width + box.right);
  };
  if (!isInkRole(element.role)) {
    eachRow((from, to) => ink.data.fill(0, from, to));
    return;
  }
  const { colour } = element;
  // Texts have room around them; a glyph fills its box, so its ground is what lies around that.
  const ring = element.role === 'icon' ? grown(box, width, height) : box;
  const g = borderColour(image, width, plane, ring);
  const d = colour ? [colour.r * 2 - 1 - g[0], colour.g * 2 - 1 - g[1], colour.b * 2 - 1 - g[2]] : [0, 0, 0];
  const [dr, dg, db] = d as [number, number, number];
  const length = dr * dr + dg * dg + db * db;
  if (length < FAINT * FAINT) {
    const guess = estimated().data;
    eachRow((from, to) => ink.data.set(guess.subarray(from, to), from));
    return;
  }
  const x = image.data;
  eachRow((from, to) => {
    for (let i = from; i < to; i++) {
      const cover =
        ((x[i]! - g[0]) * dr + (x[plane + i]! - g[1]) * dg + (x[2 * plane + i]! - g[2]) * db) / length;
      ink.data[i] = cover < 0 ? 0 : cover > 1 ? 1 : cover;
    }
  });
}
