import type { Size } from '../geometry/plan-geometry.ts';
import { resample } from './resample.ts';
import type { Raster } from '../types.ts';

/** Opaque copy of a raster at `size` over white: area average where it shrinks, bilinear where it grows. One channel at a time, for memory. */
function atSize({ width, height, data }: Raster, size: Size): Raster {
  const target = new Uint8ClampedArray(size.width * size.height * 4).fill(255);
  if (width === size.width && height === size.height) {
    for (let p = 0; p < target.length; p += 4) {
      const cover = data[p + 3]!;
      for (let c = p; c < p + 3; c++) target[c] = Math.fround(255 + ((data[c]! - 255) * cover) / 255);
    }
    return { ...size, data: target };
  }
  for (let c = 0; c < 3; c++) {
    const read = (y: number, out: Float32Array): void => {
      for (let x = 0, p = y * width * 4; x < width; x++, p += 4)
        out[x] = 255 + ((data[p + c]! - 255) * data[p + 3]!) / 255;
    };
    const plane = resample({ width, height, channels: 1, read }, size.width, size.height);
    for (let i = 0; i < plane.length; i++) target[4 * i + c] = plane[i]!;
  }
  return { ...size, data: target };
}

/** Linear blend of the source and the drawn picture at `size`; strength 0 is the source, 1 the picture. A new, opaque raster. */
export function blend(source: Raster, drawn: Raster, size: Size, strength: number): Raster {
  const after = atSize(drawn, size);
  if (strength === 1) return after;
  const before = atSize(source, size);
  for (let i = 0; i < before.data.length; i++) {
    before.data[i] = before.data[i]! + strength * (after.data[i]! - before.data[i]!);
  }
  return before;
}
