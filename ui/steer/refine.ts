import type { Engine } from '../engine/engine.ts';
import type { Raster } from '../../models/runtime/types.ts';
import type { Outcome } from '../state/outcome.ts';
import { overallFraction } from '../state/stages.ts';
import { evidenceOf } from '../why/evidence.ts';
import { runFields, type RunSettings } from './settings.ts';

export interface RefineOptions {
  signal: AbortSignal;
  /** fraction: of the whole run, 0..1. */
  onProgress(fraction: number): void;
  /** A quick picture before the full one: what the plan alone makes. */
  onFirstLook(picture: Raster): void;
}

/** Runs an outcome's frames again with other settings. -> the outcome as they make it; rejects as the engine does */
export async function refine(
  outcome: Outcome,
  settings: RunSettings & { tellCells: boolean },
  engine: Engine,
  { signal, onProgress, onFirstLook }: RefineOptions,
): Promise<Outcome> {
  const recipe = { ...outcome.recipe };
  delete recipe.size;
  delete recipe.steering;
  delete recipe.legend;
  const fields = runFields(settings);
  const input = {
    ...outcome.evidence.input,
    steering: settings.steering,
    legend: settings.legend,
    settings: { ...fields, strength: 1 },
    tellCells: settings.tellCells,
  };
  const result = await engine.restyle(input, {
    signal,
    onProgress: ({ verb, fraction, firstLook }) => {
      onProgress(overallFraction({ stage: verb, fraction, milliseconds: {} }));
      if (firstLook) onFirstLook(firstLook);
    },
  });
  const { image, cells, milliseconds } = result;
  return {
    ...outcome,
    result: image,
    warp: cells?.warp ?? null,
    evidence: evidenceOf(input, result),
    recipe: { ...recipe, ...fields },
    progress: { stage: 'place', fraction: 0, milliseconds },
  };
}
