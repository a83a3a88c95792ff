import sharp from 'sharp';

export interface Pixels {
  width: number;
  height: number;
  /** RGB, row-major. */
  data: Buffer;
}

export async function decode(png: Uint8Array | number[]): Promise<Pixels> {
  const { data, info } = await sharp(Buffer.from(png))
    .flatten({ background: '#fff' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** Largest and mean absolute difference per channel value, 0..255. */
export function difference(a: Pixels, b: Pixels): { max: number; mean: number } {
  if (a.width !== b.width || a.height !== b.height) {
    throw new Error(`Sizes differ: ${a.width}x${a.height} and ${b.width}x${b.height}.`);
  }
  let [max, sum] = [0, 0];
  for (let i = 0; i < a.data.length; i++) {
    const d = Math.abs(a.data[i]! - b.data[i]!);
    max = Math.max(max, d);
    sum += d;
  }
  return { max, mean: sum / a.data.length };
}

const DIRECTIONS = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
  [1, -1, 0],
  [0, 1, -1],
  [1, 0, -1],
] as const;

/**
 * Distance between the colours of two pictures wherever they stand: sliced Wasserstein distance over six directions of RGB (its axes
 * and the differences, which see hue), mean of 2048 quantiles each, in 0..255 units.
 */
export function colourDistance(a: Pixels, b: Pixels): number {
  const quantiles = ({ data }: Pixels, [r, g, b]: (typeof DIRECTIONS)[number]): Float32Array => {
    const values = new Float32Array(data.length / 3);
    for (let i = 0; i < values.length; i++) {
      values[i] = r * data[3 * i]! + g * data[3 * i + 1]! + b * data[3 * i + 2]!;
    }
    values.sort();
    return Float32Array.from(
      { length: 2048 },
      (_, q) => values[Math.floor(((q + 0.5) / 2048) * values.length)]!,
    );
  };
  const distances = DIRECTIONS.map((direction) => {
    const [x, y] = [quantiles(a, direction), quantiles(b, direction)];
    return x.reduce((sum, value, q) => sum + Math.abs(value - y[q]!), 0) / x.length;
  });
  return distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
}
