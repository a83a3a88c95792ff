import type { FloatTensor } from '../ort/ort.ts';
import type { Raster } from '../types.ts';
import type { Size } from '../geometry/plan-geometry.ts';
import { createResampler, resample, type Kernel } from './resample.ts';

/** An opaque raster's or tensor's sides, [1, C, H, W]. */
export function sidesOf(tensor: FloatTensor): Size {
  return { width: tensor.dims[3]!, height: tensor.dims[2]! };
}

/** Raster -> [1, 3, H, W] in [-1, 1] at `size`; transparent parts over white. */
export function rasterToTensor(
  { width, height, data }: Raster,
  size: Size,
  kernel: Kernel = 'area',
): FloatTensor {
  const read = (y: number, out: Float32Array): void => {
    for (let x = 0, p = y * width * 4; x < width; x++, p += 4) {
      const cover = data[p + 3]! / (255 * 127.5);
      out[x] = (data[p]! - 255) * cover + 1;
      out[width + x] = (data[p + 1]! - 255) * cover + 1;
      out[2 * width + x] = (data[p + 2]! - 255) * cover + 1;
    }
  };
  const pixels = resample({ width, height, channels: 3, read }, size.width, size.height, null, kernel);
  // A cubic kernel overshoots at edges; bytes would have been cut.
  if (kernel === 'cubic')
    for (let i = 0; i < pixels.length; i++) pixels[i] = Math.max(-1, Math.min(1, pixels[i]!));
  return { dims: [1, 3, size.height, size.width], data: pixels };
}

/** [1, C, H, W] -> [1, C, h, w] at `size`. step: pixels of the tensor per pixel of the result, where not the sizes' ratio (resample.ts). */
export function resizeTensor(tensor: FloatTensor, size: Size, step: number | null = null): FloatTensor {
  return createResizer(sidesOf(tensor), size, step)(tensor);
}

/** `resizeTensor` for many tensors of one size. Gives back the tensor itself where the sizes are equal. */
export function createResizer(
  from: Size,
  size: Size,
  step: number | null = null,
): (tensor: FloatTensor) => FloatTensor {
  const { width, height } = from;
  if (width === size.width && height === size.height) return (tensor) => tensor;
  const resize = createResampler(from, size, step);
  return (tensor) => {
    const channels = tensor.dims[1]!;
    const read = (y: number, out: Float32Array): void => {
      for (let c = 0; c < channels; c++) {
        const start = (c * height + y) * width;
        out.set(tensor.data.subarray(start, start + width), c * width);
      }
    };
    return { dims: [1, channels, size.height, size.width], data: resize(channels, read) };
  };
}

/** Repeats the last column and row until the tensor has `size`; crops where `size` is smaller. [1, C, H, W] -> [1, C, h, w]. */
export function extendTensor(tensor: FloatTensor, size: Size): FloatTensor {
  const { width, height } = sidesOf(tensor);
  if (width === size.width && height === size.height) return tensor;
  const channels = tensor.dims[1]!;
  const data = new Float32Array(channels * size.height * size.width);
  const shared = Math.min(width, size.width);
  for (let c = 0; c < channels; c++) {
    for (let y = 0; y < size.height; y++) {
      const from = (c * height + Math.min(y, height - 1)) * width;
      const to = (c * size.height + y) * size.width;
      data.set(tensor.data.subarray(from, from + shared), to);
      data.fill(tensor.data[from + shared - 1]!, to + shared, to + size.width);
    }
  }
  return { dims: [1, channels, size.height, size.width], data };
}

/** The top left `size` of three planes in [-1, 1] as an opaque raster. planes: their places among the tensor's channels. */
export function tensorToRaster(
  tensor: FloatTensor,
  planes: readonly [number, number, number],
  size: Size,
): Raster {
  const { width, height } = sidesOf(tensor);
  const data = new Uint8ClampedArray(size.width * size.height * 4);
  const plane = width * height;
  const [r, g, b] = planes.map((c) => c * plane) as [number, number, number];
  for (let y = 0, p = 0; y < size.height; y++) {
    for (let x = 0, at = y * width; x < size.width; x++, at++, p += 4) {
      data[p] = (tensor.data[r + at]! + 1) * 127.5;
      data[p + 1] = (tensor.data[g + at]! + 1) * 127.5;
      data[p + 2] = (tensor.data[b + at]! + 1) * 127.5;
      data[p + 3] = 255;
    }
  }
  return { ...size, data };
}
