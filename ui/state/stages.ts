import type { Verb } from '../../models/runtime/types.ts';

/** The five verbs: four run in the engine, the last one on the canvas. */
export type Stage = Verb | 'place';
export const STAGES: readonly Stage[] = ['prepare', 'align', 'match', 'synthesise', 'place'];

/** How far a run has come, and what each finished stage took in milliseconds. */
export interface RunProgress {
  stage: Stage;
  /** Share of `stage` that is done, 0..1. */
  fraction: number;
  milliseconds: Partial<Record<Stage, number>>;
}

/** Share of `stage` that is done when the run stands at `progress`, 0..1. */
export function stageFraction(progress: RunProgress, stage: Stage): number {
  const distance = STAGES.indexOf(stage) - STAGES.indexOf(progress.stage);
  if (distance === 0) return progress.fraction;
  return distance < 0 ? 1 : 0;
}

/** Share of the whole run, 0..1, every stage counting alike. */
export function overallFraction(progress: RunProgress): number {
  return STAGES.reduce((sum, stage) => sum + stageFraction(progress, stage), 0) / STAGES.length;
}

/** Sum of the known stage times, milliseconds. */
export function totalMilliseconds(progress: RunProgress): number {
  return STAGES.reduce((sum, stage) => sum + (progress.milliseconds[stage] ?? 0), 0);
}
