/** Chamfer steps: straight and diagonal. */
const STRAIGHT = 1;
const DIAGONAL = Math.SQRT2;

/**
 * Visits every pixel with its four neighbours that were visited before it, downwards and then upwards. `step(i, j, cost)`: j is the
 * neighbour, cost its distance.
 */
function sweep(width: number, height: number, step: (i: number, j: number, cost: number) => void): void {
  for (const sign of [1, -1]) {
    for (let row = 0; row < height; row++) {
      const y = sign > 0 ? row : height - 1 - row;
      for (let column = 0; column < width; column++) {
        const i = y * width + (sign > 0 ? column : width - 1 - column);
        if (column > 0) step(i, i - sign, STRAIGHT);
        if (row === 0) continue;
        const up = i - sign * width;
        step(i, up, STRAIGHT);
        if (column > 0) step(i, up - sign, DIAGONAL);
        if (column + 1 < width) step(i, up + sign, DIAGONAL);
      }
    }
  }
}

/** Distance of every pixel to the nearest pixel of another label, at least 1; the raster's own edge is none. -> [H * W] */
export function distanceToEdge(label: Int32Array, width: number, height: number): Float32Array {
  const distance = new Float32Array(width * height).fill(width + height);
  sweep(width, height, (i, j, cost) => {
    const via = label[j] === label[i] ? distance[j]! + cost : cost;
    if (via < distance[i]!) distance[i] = via;
  });
  return distance;
}

export interface Nearest {
  /** Index of the nearest seed, -1 where none is reached. [H * W] */
  seed: Int32Array;
  /** Distance to it in pixels, Infinity where none is reached. [H * W] */
  distance: Float32Array;
}

/** The nearest seed of every pixel by a two-pass chamfer. within: labels that a path may not leave; null lets it pass everywhere. */
export function nearestSeed(
  isSeed: (i: number) => boolean,
  within: Int32Array | null,
  width: number,
  height: number,
): Nearest {
  const seed = new Int32Array(width * height).fill(-1);
  const distance = new Float32Array(width * height).fill(Infinity);
  for (let i = 0; i < seed.length; i++) {
    if (isSeed(i)) {
      seed[i] = i;
      distance[i] = 0;
    }
  }
  sweep(width, height, (i, j, cost) => {
    const via = distance[j]! + cost;
    if (via < distance[i]! && (!within || within[j] === within[i])) {
      distance[i] = via;
      seed[i] = seed[j]!;
    }
  });
  return { seed, distance };
}
