import type { Plan } from '../../models/runtime/plan/plan.ts';
import type { Raster } from '../../models/runtime/types.ts';
import type { Problem } from '../bridge/problem.ts';
import type { Outcome } from './outcome.ts';
import type { Pair } from './pair.ts';
import type { RunProgress } from './stages.ts';

/** Where the one run stands that the panel shows. */
export type Phase =
  | { name: 'empty' }
  | { name: 'ready' }
  /** plan: what every element will become, once it is decided. firstLook: a quick small picture of what is being made. */
  | { name: 'running'; run: number; pair: Pair; progress: RunProgress; plan?: Plan; firstLook?: Raster }
  | { name: 'review'; outcome: Outcome }
  | { name: 'applying'; outcome: Outcome }
  | { name: 'failed'; run: number; pair: Pair | null; problem: Problem };

/** Nothing runs and nothing waits for a decision. */
export function isIdle(phase: Phase): boolean {
  return phase.name === 'empty' || phase.name === 'ready' || phase.name === 'failed';
}

/** The result that is looked at or being placed; null without one. */
export function outcomeOf(phase: Phase): Outcome | null {
  return phase.name === 'review' || phase.name === 'applying' ? phase.outcome : null;
}
