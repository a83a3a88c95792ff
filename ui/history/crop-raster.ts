import type { Part } from '../../plugin/protocol.ts';
import type { Raster } from '../../models/runtime/types.ts';

/** The part of a raster that a crop names, at least one pixel each way. */
export function cropRaster(raster: Raster, crop: Part): Raster {
  const left = Math.min(raster.width - 1, Math.floor(crop.x * raster.width));
  const top = Math.min(raster.height - 1, Math.floor(crop.y * raster.height));
  const width = Math.max(1, Math.min(raster.width - left, Math.round(crop.width * raster.width)));
  const height = Math.max(1, Math.min(raster.height - top, Math.round(crop.height * raster.height)));
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * raster.width + left) * 4;
    data.set(raster.data.subarray(from, from + width * 4), y * width * 4);
  }
  return { width, height, data };
}

/** Longest side at which to export a whole exemplar, so that its crop is `side` px long. */
export function exportSide(exemplar: { width: number; height: number }, crop: Part, side: number): number {
  const longest = Math.max(exemplar.width, exemplar.height);
  const kept = Math.max(exemplar.width * crop.width, exemplar.height * crop.height);
  return Math.min(4096, Math.ceil((side * longest) / kept));
}
