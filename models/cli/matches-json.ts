import { exemplarOf } from '../runtime/match/cells.ts';
import type { Matches } from '../runtime/types.ts';

/** What --matches writes: grids row-major, one entry per source cell. */
export function matchesJson({ source, exemplars, k, index, confidence }: Matches): string {
  const counts = exemplars.map(({ width, height }) => width * height);
  const best = Array.from(confidence, (_, cell) => exemplarOf(counts, index[cell * k]!));
  return `${JSON.stringify({ source, exemplars, best, confidence: Array.from(confidence) })}\n`;
}
