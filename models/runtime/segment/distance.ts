/** Chamfer step to a diagonal neighbour; a straight one costs 1. */
const DIAGONAL = Math.SQRT2;

/*
 * Both chamfers visit every pixel with its four neighbours that were visited before it (beside, above, above and before, above and after),
 * downwards and then upwards. The loops are written out: a function called per neighbour took most of their time.
 */

/** Distance of every pixel to the nearest pixel of another label, at least 1; the raster's own edge is none. -> [H * W] */
export function distanceToEdge(label: Int32Array, width: number, height: number): Float32Array {
  const distance = new Float32Array(width * height).fill(width + height);
  for (const sign of [1, -1]) {
    for (let row = 0; row < height; row++) {
      let i = sign > 0 ? row * width : (height - row) * width - 1;
      for (let column = 0; column < width; column++, i += sign) {
        const own = label[i]!;
        let least = distance[i]!;
        const look = column > 0 ? i - sign : -1;
        if (look >= 0) {
          const via = label[look] === own ? distance[look]! + 1 : 1;
          if (via < least) least = Math.fround(via);
        }
        if (row > 0) {
          const up = i - sign * width;
          let via = label[up] === own ? distance[up]! + 1 : 1;
          if (via < least) least = Math.fround(via);
          if (column > 0) {
            via = label[up - sign] === own ? distance[up - sign]! + DIAGONAL : DIAGONAL;
            if (via < least) least = Math.fround(via);
          }
          if (column + 1 < width) {
            via = label[up + sign] === own ? distance[up + sign]! + DIAGONAL : DIAGONAL;
            if (via < least) least = Math.fround(via);
          }
        }
        distance[i] = least;
      }
    }
  }
  return distance;
}

export interface Nearest {
  /** Index of the nearest seed, -1 where none is reached. [H * W] */
  seed: Int32Array;
  /** Distance to it in pixels, Infinity where none is reached. [H * W] */
  distance: Float32Array;
}

/** The nearest seed of every pixel by a two-pass chamfer. */
export function nearestSeed(isSeed: (i: number) => boolean, width: number, height: number): Nearest {
  const seed = new Int32Array(width * height).fill(-1);
  const distance = new Float32Array(width * height).fill(Infinity);
  for (let i = 0; i < seed.length; i++) {
    if (!isSeed(i)) continue;
    seed[i] = i;
    distance[i] = 0;
  }
  for (const sign of [1, -1]) {
    for (let row = 0; row < height; row++) {
      let i = sign > 0 ? row * width : (height - row) * width - 1;
      for (let column = 0; column < width; column++, i += sign) {
        let least = distance[i]!;
        if (least === 0) continue;
        let from = i;
        if (column > 0) {
          const via = distance[i - sign]! + 1;
          if (via < least) {
            least = Math.fround(via);
            from = i - sign;
          }
        }
        if (row > 0) {
          const up = i - sign * width;
          let via = distance[up]! + 1;
          if (via < least) {
            least = Math.fround(via);
            from = up;
          }
          if (column > 0) {
            via = distance[up - sign]! + DIAGONAL;
            if (via < least) {
              least = Math.fround(via);
              from = up - sign;
            }
          }
          if (column + 1 < width) {
            via = distance[up + sign]! + DIAGONAL;
            if (via < least) {
              least = Math.fround(via);
              from = up + sign;
            }
          }
        }
        if (from === i) continue;
        distance[i] = least;
        seed[i] = seed[from]!;
      }
    }
  }
  return { seed, distance };
}
