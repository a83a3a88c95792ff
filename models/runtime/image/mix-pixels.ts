import type { Raster } from '../types.ts';

/** weights: [H * W] share of the other picture, or of the one colour, at each pixel. */
export function mixInto(into: Raster, other: Raster | readonly number[], weights: Float32Array): void {
  for (let i = 0; i < weights.length; i++) {
    const share = weights[i]!;
    if (share === 0) continue;
    for (let c = 0; c < 3; c++) {
      const p = 4 * i + c;
      const value = 'data' in other ? other.data[p]! : other[c]!;
      into.data[p] = into.data[p]! + share * (value - into.data[p]!);
    }
  }
}

/** The same pixels in a buffer of their own. */
export function copyOf(raster: Raster): Raster {
  return { ...raster, data: raster.data.slice() };
}
