import { planConfidence } from '../runtime/attribution/plan-confidence.ts';
import type { RestyleResult } from '../runtime/restyle-result.ts';
import type { CellMatch } from '../runtime/types.ts';

/** The match of cells that was asked for (`tellCells`). Throws where it was not. */
export function cellsOf({ cells }: Pick<RestyleResult, 'cells'>): CellMatch {
  if (cells === null) throw new Error('The match of cells was not asked for.');
  return cells;
}

/** Mean over the source's cells: how sure the plan is of what each shows, 0..1; of a model without a plan the best cosine of each, -1..1. */
export function meanConfidenceOf(result: Pick<RestyleResult, 'cells' | 'grids' | 'plan'>): number {
  const { plan, grids } = result;
  const confidence = plan ? planConfidence(plan, grids.source) : cellsOf(result).matches.confidence;
  return confidence.reduce((sum, value) => sum + value, 0) / confidence.length;
}
