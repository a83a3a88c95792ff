import { cellsIn, type Grid, type SourceCell } from '../geometry/grid.ts';
import type { ElementDecision, Plan } from '../plan/plan.ts';
import { NO_MATCH } from './confidence.ts';
import { partOfElement } from './planned.ts';

/**
 * How sure the plan is of what each source cell shows, 0..1: elements in paint order on the grid, so that inks lie over their grounds. What stays because it
 * is content takes nothing, and of that nothing is unsure.
 */
export function planConfidence({ source, decisions }: Plan, grid: Grid<SourceCell>): Float32Array {
  const sure = new Float32Array(source.length);
  for (const decision of decisions) for (const place of decision.elements) sure[place] = surenessOf(decision);
  const confidence = new Float32Array(grid.columns * grid.rows).fill(sure[0]!);
  source.forEach((_, place) => {
    if (place === 0) return;
    for (const cell of cellsIn(grid, partOfElement(source, place))) confidence[cell] = sure[place]!;
  });
  return confidence;
}

/** The cells of elements that found no match, 1 for each, else 0. */
export const unsureCells = (confidence: Float32Array): Uint8Array =>
  Uint8Array.from(confidence, (sure) => Number(sure < NO_MATCH));

export const surenessOf = ({ confidence, rules }: Pick<ElementDecision, 'confidence' | 'rules'>): number =>
  rules.some(({ rule }) => rule === 'content stays') ? 1 : confidence;
