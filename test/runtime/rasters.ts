import type { Raster } from '../../models/runtime/types.ts';

/** Pseudo-random numbers in [0, 1) that are the same on every machine (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function raster(width: number, height: number, pixel: (x: number, y: number) => number[]): Raster {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      data.set(
        [255, 255, 255, 255].map((v, i) => pixel(x, y)[i] ?? v),
        (y * width + x) * 4,
      );
  }
  return { width, height, data };
}

/** Every pixel its own colour, so that every cell has its own descriptor. */
export function noise(width: number, height: number, seed = 1): Raster {
  const next = random(seed);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < data.length; i++) data[i] = i % 4 === 3 ? 255 : next() * 256;
  return { width, height, data };
}

/** The raster with its block x block tiles in the order of `order` (tile i of the result is tile order[i] of the raster). */
export function shuffled(source: Raster, block: number, order: readonly number[]): Raster {
  const across = source.width / block;
  const data = new Uint8ClampedArray(source.data.length);
  order.forEach((from, to) => {
    for (let y = 0; y < block; y++) {
      const at = (tile: number): number =>
        ((Math.floor(tile / across) * block + y) * source.width + (tile % across) * block) * 4;
      data.set(source.data.subarray(at(from), at(from) + block * 4), at(to));
    }
  });
  return { ...source, data };
}

/** 0 .. n - 1 in random order. */
export function permutation(n: number, seed = 7): number[] {
  const next = random(seed);
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
