/**
 * Canny's edges as scikit-image draws them with its defaults: the released edge model and our edge pack were trained on those.
 * Gaussian with zeros outside, renormalised; Sobel with mirrored borders; non-maximum suppression between the two neighbours interpolated
 * along the gradient; hysteresis over eight neighbours. Border pixels are never edges. models/training/photos/canny.py computes the same.
 */
export const LOW = 0.1;
export const HIGH = 0.2;

/** grey: [H * W] in [0, 1] -> [H * W], 1 on edges. sigma: pixels. low, high: of the gradient's size. */
export function canny(
  grey: ArrayLike<number>,
  width: number,
  height: number,
  sigma = 1,
  low = LOW,
  high = HIGH,
): Uint8Array {
  const n = width * height;
  const smooth = blur(Float64Array.from(grey), width, height, sigma);
  const share = blur(new Float64Array(n).fill(1), width, height, sigma);
  for (let i = 0; i < n; i++) smooth[i]! /= share[i]! + Number.EPSILON;
  const [gx, gy] = sobel(smooth, width, height);
  const size = gx.map((x, i) => Math.hypot(gy[i]!, x));
  const weak = new Uint8Array(n);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      if (size[i]! >= low && size[i]! > 0 && isPeak(size, gx[i]!, gy[i]!, i, width)) weak[i] = 1;
    }
  }
  return grow(weak, size, high, width);
}

/** Separable Gaussian, cut at four sigma, zeros outside. */
function blur(image: Float64Array, width: number, height: number, sigma: number): Float64Array {
  const radius = Math.floor(4 * sigma + 0.5);
  const kernel = Float64Array.from({ length: 2 * radius + 1 }, (_, k) =>
    Math.exp(-0.5 * ((k - radius) / sigma) ** 2),
  );
  const total = kernel.reduce((a, b) => a + b);
  const along = (from: Float64Array, count: number, step: number, lines: number, next: number) => {
    const to = new Float64Array(from.length);
    for (let line = 0; line < lines; line++) {
      for (let i = 0; i < count; i++) {
        let sum = 0;
        for (let k = Math.max(-radius, -i); k <= Math.min(radius, count - 1 - i); k++) {
          sum += (kernel[k + radius]! / total) * from[line * next + (i + k) * step]!;
        }
        to[line * next + i * step] = sum;
      }
    }
    return to;
  };
  return along(along(image, height, width, width, 1), width, 1, height, width);
}

/** Horizontal and vertical derivative; the border pixel is repeated outside. */
function sobel(image: Float64Array, width: number, height: number): [Float64Array, Float64Array] {
  const gx = new Float64Array(image.length);
  const gy = new Float64Array(image.length);
  for (let y = 0; y < height; y++) {
    const rows = [Math.max(y - 1, 0), y, Math.min(y + 1, height - 1)].map((row) => row * width);
    for (let x = 0; x < width; x++) {
      const [l, r] = [Math.max(x - 1, 0), Math.min(x + 1, width - 1)];
      const at = (row: number, column: number): number => image[rows[row]! + column]!;
      gx[y * width + x] = at(0, r) - at(0, l) + 2 * (at(1, r) - at(1, l)) + at(2, r) - at(2, l);
      gy[y * width + x] = at(2, l) - at(0, l) + 2 * (at(2, x) - at(0, x)) + at(2, r) - at(0, r);
    }
  }
  return [gx, gy];
}

/** Whether neither neighbour along the gradient is steeper. */
function isPeak(size: Float64Array, gx: number, gy: number, i: number, width: number): boolean {
  const steep = Math.abs(gy) >= Math.abs(gx);
  const share = steep ? Math.abs(gx) / Math.abs(gy) : Math.abs(gy) / Math.abs(gx);
  const straight = steep ? width : 1;
  const same = gy >= 0 === gx >= 0;
  const diagonal = same ? width + 1 : steep ? width - 1 : 1 - width;
  return [1, -1].every(
    (side) => share * size[i + side * diagonal]! + (1 - share) * size[i + side * straight]! <= size[i]!,
  );
}

/** The weak edges that are joined to a strong one. */
function grow(weak: Uint8Array, size: Float64Array, high: number, width: number): Uint8Array {
  const edges = new Uint8Array(weak.length);
  const stack: number[] = [];
  const add = (i: number): void => {
    if (!weak[i] || edges[i]) return;
    edges[i] = 1;
    stack.push(i);
  };
  weak.forEach((on, i) => {
    if (on && size[i]! >= high) add(i);
  });
  while (stack.length > 0) {
    const i = stack.pop()!;
    for (const row of [i - width, i, i + width]) for (const at of [row - 1, row, row + 1]) add(at);
  }
  return edges;
}
