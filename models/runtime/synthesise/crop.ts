import type { FloatTensor } from '../ort/ort.ts';
import type { Raster } from '../types.ts';

export interface Window {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A window of a tensor, whose last column and row repeat beyond its end. [1, C, H, W] -> [1, C, height, width]. */
export function cropTensor(tensor: FloatTensor, { left, top, width, height }: Window): FloatTensor {
  const [, channels, high, wide] = tensor.dims as [number, number, number, number];
  if (left === 0 && top === 0 && width === wide && height === high) return tensor;
  const data = new Float32Array(channels * width * height);
  const shared = Math.max(0, Math.min(width, wide - left));
  for (let c = 0; c < channels; c++) {
    for (let y = 0; y < height; y++) {
      const row = (c * high + Math.min(top + y, high - 1)) * wide;
      const to = (c * height + y) * width;
      data.set(tensor.data.subarray(row + left, row + left + shared), to);
      data.fill(tensor.data[row + wide - 1]!, to + shared, to + width);
    }
  }
  return { dims: [1, channels, height, width], data };
}

/**
 * Writes part of a drawn tile [1, 3, h, w] in [-1, 1] into the picture. tile: the tile's place in the picture; keep: what of the
 * picture is written, cut at its edges.
 */
export function pasteTile(picture: Raster, drawn: FloatTensor, tile: Window, keep: Window): void {
  const plane = tile.width * tile.height;
  const right = Math.min(picture.width, keep.left + keep.width);
  const bottom = Math.min(picture.height, keep.top + keep.height);
  for (let y = keep.top; y < bottom; y++) {
    let from = (y - tile.top) * tile.width + keep.left - tile.left;
    let to = (y * picture.width + keep.left) * 4;
    for (let x = keep.left; x < right; x++, from++, to += 4) {
      for (let c = 0; c < 3; c++) picture.data[to + c] = (drawn.data[c * plane + from]! + 1) * 127.5;
      picture.data[to + 3] = 255;
    }
  }
}
