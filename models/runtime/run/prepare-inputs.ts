import { prepare, type InputImage, type Prepared } from '../prepare/prepare.ts';
import type { RestyleInput } from '../types.ts';
import { contentKey } from './content-key.ts';
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
  /** By place, those of the exemplars that were not encoded before. Emptied once they were. */
  ready: Map<number, Prepared>;
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

/** prepare: the source's pixels and layers, as a plan's picture and the encoders ask for them; kept from run to run. */
export const prepareSource = (
  { input, card, caches }: Run,
  { source, sourceKey }: KeyedInputs,
): Promise<Prepared> =>
  caches.prepared.get(sourceKey, async () => prepare(source, card, true, input.settings.size));

/** prepare: the exemplars that are not encoded yet become tensors. from: the share of the verb that is done, 0..1. */
export async function prepareExemplars(
  { card, caches }: Run,
  { exemplars, exemplarKeys }: KeyedInputs,
  from: number,
  report: Report,
): Promise<Map<number, Prepared>> {
  const ready = new Map<number, Prepared>();
  for (const [i, exemplar] of exemplars.entries()) {
    if (!caches.exemplars.has(exemplarKeys[i]!)) ready.set(i, prepare(exemplar, card, false));
    await report(from + ((1 - from) * (i + 1)) / exemplars.length);
  }
  return ready;
}
