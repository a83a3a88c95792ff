import type { Raster } from '../../models/runtime/types.ts';

/** Figma's own colour for what is not part of the design: no interface is painted in it, and it stands out on light and dark. */
const LIT = [255, 36, 189] as const;
/** What is not lit sinks into a middle grey, which takes contrast from light and dark pictures alike. */
const DIM = [128, 128, 128] as const;
const [LIT_ALPHA, DIM_ALPHA] = [0.7, 0.55];
/** Spread of one cell's light in cells, so that single cells are seen and neighbours run together. */
const SIGMA = 1.1;

/** A heat map as a translucent picture, one pixel per cell: a grey veil with holes of light. heat: [columns * rows], at least 0. */
export function heatRaster(heat: Float32Array, columns: number, rows: number): Raster {
  const light = blur(heat, columns, rows);
  const peak = light.reduce((most, value) => Math.max(most, value), 0);
  const data = new Uint8ClampedArray(4 * light.length);
  light.forEach((value, i) => {
    // The square root, for weights fall off fast and the eye would see the best cell alone.
    const level = peak > 0 ? Math.sqrt(value / peak) : 0;
    const [lit, dim] = [level * LIT_ALPHA, (1 - level) * DIM_ALPHA];
    const alpha = lit + dim - lit * dim;
    for (let c = 0; c < 3; c++) {
      data[4 * i + c] = alpha > 0 ? (LIT[c]! * lit + DIM[c]! * dim * (1 - lit)) / alpha : 0;
    }
    data[4 * i + 3] = 255 * alpha;
  });
  return { width: columns, height: rows, data };
}

/** Gaussian, along the rows and then along the columns; light that would leave the picture is lost. */
function blur(heat: Float32Array, columns: number, rows: number): Float32Array {
  const radius = Math.ceil(3 * SIGMA);
  const kernel = Float32Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.exp(-((i - radius) ** 2) / (2 * SIGMA ** 2)),
  );
  const along = (
    values: Float32Array,
    step: number,
    length: number,
    place: (i: number) => number,
  ): Float32Array =>
    values.map((_, i) => {
      let sum = 0;
      for (let d = -radius; d <= radius; d++) {
        const at = place(i) + d;
        if (at >= 0 && at < length) sum += kernel[d + radius]! * values[i + d * step]!;
      }
      return sum;
    });
  const across = along(heat, 1, columns, (i) => i % columns);
  return along(across, columns, rows, (i) => Math.floor(i / columns));
}
