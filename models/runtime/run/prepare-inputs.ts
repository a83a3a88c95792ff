import { prepare, type InputImage, type Prepared } from '../prepare/prepare.ts';
import type { Plan } from '../plan/plan.ts';
import type { RestyleInput } from '../types.ts';
import { contentKey } from './content-key.ts';
import { copyOf } from '../image/mix-pixels.ts';
import { isComplete, paintFirst, type Painted } from './paint-first.ts';
import type { Run } from './run.ts';
import type { Report } from './steps.ts';

/** Every input with the key of its content. */
export interface KeyedInputs {
  source: InputImage;
  sourceKey: string;
  exemplars: readonly InputImage[];
  exemplarKeys: readonly string[];
}

/** The first verb's result. */
export interface PreparedInputs extends KeyedInputs {
  /** The source. */
  prepared: Prepared;
  /** By place, those of the exemplars that are matched and were not encoded before. Emptied once they were. */
  ready: Map<number, Prepared>;
  /** What the plan alone paints; null of a card without elements. */
  known: Painted | null;
  /** Whether cells are matched: the network is to draw, or they are to be told. */
  isMatched: boolean;
}

export function keyInputs(input: RestyleInput): KeyedInputs {
  const { source, sourceLayers, sourceGuide, exemplars, legend, settings } = input;
  const inputs: InputImage[] = [
    { image: source, layers: sourceLayers, guide: sourceGuide, legend },
    ...exemplars.map((exemplar) => ({ ...exemplar, legend })),
  ];
  // Only the source depends on the settings' size: an exemplar is read at the model's own sizes.
  const keys = inputs.map(({ image, layers, guide }, i) =>
    contentKey(image, layers, i === 0 ? settings.size : undefined, guide, legend),
  );
  return {
    source: inputs[0]!,
    sourceKey: keys[0]!,
    exemplars: inputs.slice(1),
    exemplarKeys: keys.slice(1),
  };
}

/**
 * prepare: the source's pixels and layers, as a plan's picture and the encoders ask for them, the picture of the plan, and, where cells are matched, the
 * exemplars that are not encoded yet as tensors.
 */
export async function prepareInputs(
  run: Run,
  keyed: KeyedInputs,
  plan: Plan | null,
  report: Report,
): Promise<PreparedInputs> {
  const { input, card, caches } = run;
  const { source, sourceKey, exemplars, exemplarKeys } = keyed;
  const prepared = await caches.prepared.get(sourceKey, async () =>
    prepare(source, card, true, input.settings.size),
  );
  const known = await paintFirst(run, prepared, plan);
  const isMatched = !isComplete(known) || input.tellCells === true;
  const asked = isMatched ? exemplars : [];
  await report(1 / (asked.length + 1), known ? copyOf(known.painted.picture) : undefined);
  const ready = new Map<number, Prepared>();
  for (const [i, exemplar] of asked.entries()) {
    if (!caches.exemplars.has(exemplarKeys[i]!)) ready.set(i, prepare(exemplar, card, false));
    await report((i + 2) / (asked.length + 1));
  }
  return { ...keyed, prepared, ready, known, isMatched };
}
