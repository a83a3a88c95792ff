import type { Engine } from '../engine/engine.ts';
import type { GatherOptions } from './restyle-input.ts';
import { gatherInput } from './restyle-input.ts';
import { exemplarsOf, type Pair } from '../state/pair.ts';
import { rejectOnAbort } from './reject-on-abort.ts';
import type { Outcome } from '../state/outcome.ts';
import type { Plan } from '../../models/runtime/plan/plan.ts';
import type { Raster, Steering } from '../../models/runtime/types.ts';
import type { Stage } from '../state/stages.ts';
import { hashOf } from '../shelf/picture.ts';
import { keptSteering } from '../steer/kept-steering.ts';
import { isSteered } from '../steer/settings.ts';
import { evidenceOf } from '../why/evidence.ts';

export interface RunRequest extends Omit<GatherOptions, 'onProgress'> {
  run: number;
  pair: Pair;
  /** What was asked for; what concerns layers that are gone is left out and counted. */
  steering?: Steering;
  engine(): Promise<Engine>;
  now(): number;
  onProgress(stage: Stage, fraction: number): void;
  /** What every element will become, before any picture. */
  onPlan?(plan: Plan): void;
  /** A quick picture before the full one, of a large frame (models/runtime/synthesise/first-look.ts). */
  onFirstLook?(picture: Raster): void;
}

/**
 * One run from the canvas to the preview. Reading the canvas is the first half of prepare, the pipeline's own preparing the second;
 * waiting for an engine that still starts is counted in neither.
 * @throws what the sandbox, the codec or the engine throw; Cancelled at once when the signal is aborted
 */
export async function runOnce(request: RunRequest): Promise<Outcome> {
  const { run, pair, card, sharpness, size, signal, now, onProgress } = request;
  const start = now();
  const gatheredInput = await gatherInput(pair, {
    ...request,
    onProgress: (fraction) => onProgress('prepare', fraction / 2),
  });
  const { steering, dropped } = keptSteering(request.steering ?? {}, gatheredInput.sourceLayers);
  const input = { ...gatheredInput, ...(isSteered(steering) && { steering }) };
  const gathered = now() - start;
  const engine = await Promise.race([request.engine(), rejectOnAbort(signal)]);
  const result = await engine.restyle(input, {
    signal,
    onProgress: ({ verb, fraction, firstLook }) => {
      onProgress(verb, verb === 'prepare' ? 0.5 + fraction / 2 : fraction);
      if (firstLook) request.onFirstLook?.(firstLook);
    },
    onPlan: (plan) => request.onPlan?.(plan),
  });
  const { image, cells, milliseconds } = result;
  const hash = hashOf(pair.exemplar.id);
  return {
    run,
    pair,
    dropped,
    before: input.source,
    result: image,
    warp: cells?.warp ?? null,
    evidence: evidenceOf(input, result),
    recipe: {
      version: 1,
      sourceId: pair.source.id,
      exemplarId: pair.exemplar.id,
      model: card.id,
      sharpness,
      backend: engine.report.backend,
      ...(pair.more && { exemplarIds: exemplarsOf(pair).map(({ id }) => id) }),
      ...(isSteered(steering) && { steering }),
      ...(size !== undefined && { size }),
      ...(gatheredInput.legend && { legend: [...gatheredInput.legend] }),
      ...(pair.mask !== undefined && { exemplarMaskId: pair.mask.id }),
      ...(hash !== null && { exemplarHash: hash }),
      ...(pair.crop !== undefined && { exemplarCrop: pair.crop }),
    },
    progress: {
      stage: 'place',
      fraction: 0,
      milliseconds: { ...milliseconds, prepare: gathered + milliseconds.prepare },
    },
  };
}
