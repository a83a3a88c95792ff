/**
 * City-block distance to the nearest marked pixel: |dx| + |dy|, Infinity where nothing is marked. marked: [H * W], not 0 where it counts.
 * Two sweeps along each axis are exact for this metric.
 */
export function cityBlock(marked: Uint8Array, width: number, height: number): Float32Array {
  const d = Float32Array.from(marked, (on) => (on ? 0 : Infinity));
  const sweep = (start: number, step: number, count: number): void => {
    for (let i = 1, at = start + step; i < count; i++, at += step) {
      const near = d[at - step]! + 1;
      if (near < d[at]!) d[at] = near;
    }
  };
  for (let y = 0; y < height; y++) {
    sweep(y * width, 1, width);
    sweep(y * width + width - 1, -1, width);
  }
  for (let x = 0; x < width; x++) {
    sweep(x, width, height);
    sweep((height - 1) * width + x, -width, height);
  }
  return d;
}

/** A third of the distance, cut at 255 and to whole numbers, over 255; 1 where there is nothing to measure from. In place. */
export function encodeDistance(d: Float32Array): Float32Array {
  for (let i = 0; i < d.length; i++) d[i] = Math.floor(Math.min(d[i]! / 3, 255)) / 255;
  return d;
}
