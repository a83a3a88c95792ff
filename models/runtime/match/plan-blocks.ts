import { problem } from '../errors.ts';

/** Upper limit of all score-sized buffers alive at once. */
export const SCORE_BYTES = 8 * 2 ** 20;
/** Scores and softmax weights (see match-graph.ts). */
export const SCORE_BUFFERS = 2;
const FLOAT_BYTES = 4;
/** More rows than this make nothing faster, and a cancel would wait longer. */
const MAX_ROWS = 256;

/** Source cells per block, so that SCORE_BUFFERS x rows x cells floats fit SCORE_BYTES. Throws TooLarge where not even one row does. */
export function rowsPerBlock(exemplarCells: number): number {
  const rows = Math.floor(SCORE_BYTES / (SCORE_BUFFERS * FLOAT_BYTES * exemplarCells));
  if (rows < 1) {
    throw problem(
      'TooLarge',
      `The exemplars have ${exemplarCells} cells together, too many to match; use fewer or smaller ones.`,
    );
  }
  return Math.min(MAX_ROWS, rows);
}
