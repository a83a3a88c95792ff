import type { FloatTensor } from '../ort/ort.ts';

/** Window that closes over a stroke, and window in which the ground's polarity is judged; pixels. */
const STROKE = 9;
const GROUND = 25;

/**
 * Running maximum over windows of k, in place: afterwards a[i] = max(a[i], a[i + step], .., a[i + (k - 1) * step]).
 * Doubling the window costs log2(k) sweeps whatever the content.
 */
function slide(a: Float32Array, k: number, step: number): void {
  let width = 1;
  while (width < k) {
    const grow = Math.min(width, k - width);
    const shift = grow * step;
    for (let i = 0, end = a.length - shift; i < end; i++) {
      const other = a[i + shift]!;
      if (other > a[i]!) a[i] = other;
    }
    width += grow;
  }
}

/** k x k maximum of sign * image, times sign: a maximum filter for 1, a minimum filter for -1. Pixels outside do not count. */
function extreme(image: Float32Array, width: number, height: number, k: number, sign: 1 | -1): Float32Array {
  const r = (k - 1) / 2;
  const wide = width + 2 * r;
  const a = new Float32Array(wide * (height + 2 * r)).fill(-Infinity);
  for (let y = 0; y < height; y++) {
    const to = (y + r) * wide + r;
    for (let x = 0; x < width; x++) a[to + x] = sign * image[y * width + x]!;
  }
  slide(a, k, 1);
  slide(a, k, wide);
  const out = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) out[y * width + x] = sign * a[y * wide + x]!;
  }
  return out;
}

/** k x k mean; pixels outside repeat the edge. */
function mean(image: Float32Array, width: number, height: number, k: number): Float32Array {
  const r = (k - 1) / 2;
  const rows = new Float64Array(width * height);
  for (let y = 0; y < height; y++) {
    const at = y * width;
    const pixel = (x: number): number => image[at + Math.min(width - 1, Math.max(0, x))]!;
    let sum = 0;
    for (let x = -r - 1; x < r; x++) sum += pixel(x);
    for (let x = 0; x < width; x++) {
      sum += pixel(x + r) - pixel(x - r - 1);
      rows[at + x] = sum;
    }
  }
  const out = new Float32Array(width * height);
  const rowAt = (y: number): number => Math.min(height - 1, Math.max(0, y)) * width;
  const sums = new Float64Array(width);
  for (let y = -r - 1; y < r; y++) {
    for (let x = 0, at = rowAt(y); x < width; x++) sums[x]! += rows[at + x]!;
  }
  for (let y = 0; y < height; y++) {
    const enter = rowAt(y + r);
    const leave = rowAt(y - r - 1);
    for (let x = 0; x < width; x++) {
      sums[x]! += rows[enter + x]! - rows[leave + x]!;
      out[y * width + x] = sums[x]! / (k * k);
    }
  }
  return out;
}

const clamp = (x: number): number => (x < 0 ? 0 : x > 1 ? 1 : x);

/**
 * The share of each pixel that is glyph or icon rather than ground, from pixels alone: the morphological top-hat of the polarity that the
 * neighbourhood's ground has. image [1, 3, H, W] in [-1, 1] -> [1, 1, H, W] in [0, 1]. models/training/wireframe/ink.py computes the same.
 */
export function estimateInk(image: FloatTensor): FloatTensor {
  const [, , height, width] = image.dims as [number, number, number, number];
  const n = width * height;
  const { data } = image;
  const y = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    y[i] = (0.299 * data[i]! + 0.587 * data[n + i]! + 0.114 * data[2 * n + i]! + 1) / 2;
  }
  const top = extreme(y, width, height, STROKE, 1);
  const bottom = extreme(y, width, height, STROKE, -1);
  const closing = extreme(top, width, height, STROKE, -1);
  const opening = extreme(bottom, width, height, STROKE, 1);
  const hi = extreme(y, width, height, GROUND, 1);
  const lo = extreme(y, width, height, GROUND, -1);
  const average = mean(y, width, height, GROUND);
  const ink = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    const light = clamp(((average[i]! - (hi[i]! + lo[i]!) / 2) / (hi[i]! - lo[i]! + 0.05)) * 8 + 0.5);
    const strokes = light * (closing[i]! - y[i]!) + (1 - light) * (y[i]! - opening[i]!);
    ink[i] = clamp(strokes / (top[i]! - bottom[i]! + 0.1));
  }
  return { dims: [1, 1, height, width], data: ink };
}
