import type { Raster } from '../../models/runtime/types.ts';

/** The raster with its longest side at most `side` px, each pixel the mean of those it stands for; never enlarged. */
export function shrinkRaster(raster: Raster, side: number): Raster {
  const scale = Math.min(1, side / Math.max(raster.width, raster.height));
  const width = Math.max(1, Math.round(raster.width * scale));
  const height = Math.max(1, Math.round(raster.height * scale));
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = span(y, height, raster.height);
    for (let x = 0; x < width; x++) {
      const [left, right] = span(x, width, raster.width);
      const sum = [0, 0, 0, 0];
      for (let v = top; v < bottom; v++) {
        for (let u = left; u < right; u++) {
          const at = (v * raster.width + u) * 4;
          for (let c = 0; c < 4; c++) sum[c]! += raster.data[at + c]!;
        }
      }
      const area = (bottom - top) * (right - left);
      for (let c = 0; c < 4; c++) data[(y * width + x) * 4 + c] = sum[c]! / area;
    }
  }
  return { width, height, data };
}

/** The pixels of the large side that the i-th of the small side stands for; at least one. */
function span(i: number, small: number, large: number): [number, number] {
  const start = Math.floor((i * large) / small);
  return [start, Math.max(start + 1, Math.floor(((i + 1) * large) / small))];
}
