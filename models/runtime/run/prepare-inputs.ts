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

/** The first verb's result: those of the inputs as tensors that were not encoded before. */
export interface PreparedInputs extends KeyedInputs {
  /** By place, the source at 0. Emptied once it was encoded. */
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

/** prepare: pixels and layers of everything that is not encoded yet become tensors. */
export async function prepareInputs(
  { input, card, caches }: Run,
  keyed: KeyedInputs,
  report: Report,
): Promise<PreparedInputs> {
  const { source, sourceKey, exemplars, exemplarKeys } = keyed;
  const [inputs, keys] = [
    [source, ...exemplars],
    [sourceKey, ...exemplarKeys],
  ];
  const ready = new Map<number, Prepared>();
  for (const [i, one] of inputs.entries()) {
    const isSource = i === 0;
    const isKnown = (isSource ? caches.sources : caches.exemplars).has(keys[i]!);
    if (!isKnown) ready.set(i, prepare(one, card, isSource, input.settings.size));
    await report((i + 1) / (inputs.length + 1));
  }
  return { ...keyed, ready };
}
