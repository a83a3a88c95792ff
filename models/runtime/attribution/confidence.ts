import type { Matches } from '../types.ts';
import { calibrate, WORTH } from './calibration.ts';
import type { Grid, SourceCell } from '../geometry/grid.ts';

/** Below it a match is more often wrong than right, and nobody should be told that a match was found. */
export const NO_MATCH = 0.5;

/** How likely it is that each source cell took the right look, 0..1: the cosine of its best candidate, by what that was worth on held-out pages. */
export const cellConfidence = ({ confidence }: Matches): Float32Array =>
  confidence.map((cosine) => calibrate(WORTH, cosine));

/**
 * The cells that found no match, 1 for each, else 0: those whose 3 x 3 neighbourhood has a median confidence below NO_MATCH. The median
 * takes single cells away, which are the edges of glyphs.
 */
export function unmatchedCells(confidence: Float32Array, { columns, rows }: Grid<SourceCell>): Uint8Array {
  return Uint8Array.from(confidence, (_, cell) => {
    const [x, y] = [cell % columns, Math.floor(cell / columns)];
    const around: number[] = [];
    for (let row = Math.max(0, y - 1); row <= Math.min(rows - 1, y + 1); row++) {
      for (let column = Math.max(0, x - 1); column <= Math.min(columns - 1, x + 1); column++)
        around.push(confidence[row * columns + column]!);
    }
    around.sort((a, b) => a - b);
    return around[around.length >> 1]! < NO_MATCH ? 1 : 0;
  });
}
