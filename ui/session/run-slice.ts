import type { Plan } from '../../models/runtime/plan/plan.ts';
import type { Raster } from '../../models/runtime/types.ts';
import type { Problem } from '../bridge/problem.ts';
import type { Outcome } from '../state/outcome.ts';
import type { Pair } from '../state/pair.ts';
import type { Phase } from '../state/phase.ts';
import type { Stage } from '../state/stages.ts';

export interface RunSlice {
  phase: Phase;
  /** Number of the newest run; events of older ones are dropped. */
  run: number;
}

export type RunSliceEvent =
  | { type: 'started'; run: number; pair: Pair; strength?: number }
  | { type: 'progressed'; run: number; stage: Stage; fraction: number }
  | { type: 'planned'; run: number; plan: Plan }
  | { type: 'glimpsed'; run: number; picture: Raster }
  | { type: 'finished'; run: number; outcome: Outcome; otherModel: boolean }
  | { type: 'cancelled'; run: number }
  | { type: 'failed'; run: number; problem: Problem };

export const initialRun: RunSlice = { phase: { name: 'empty' }, run: 0 };
