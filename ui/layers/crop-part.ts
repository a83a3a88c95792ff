import type { Part } from '../../models/runtime/geometry/grid.ts';
import type { Raster } from '../../models/runtime/types.ts';

/** A part of a raster as a raster of its own, at least one pixel. part: in shares of its sides. */
export function cropPart(raster: Raster, part: Part): Raster {
  const left = Math.min(raster.width - 1, Math.max(0, Math.round(part.x * raster.width)));
  const top = Math.min(raster.height - 1, Math.max(0, Math.round(part.y * raster.height)));
  const width = Math.max(1, Math.min(raster.width - left, Math.round(part.width * raster.width)));
  const height = Math.max(1, Math.min(raster.height - top, Math.round(part.height * raster.height)));
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++) {
    const from = 4 * ((top + y) * raster.width + left);
    data.set(raster.data.subarray(from, from + 4 * width), 4 * y * width);
  }
  return { width, height, data };
}
