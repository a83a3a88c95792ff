import { prepare, type InputImage, type Prepared } from '../prepare/prepare.ts';
import { contentKey } from './content-key.ts';
import type { Run } from './run.ts';
import type { Report } from './steps.ts';

/** The first verb's result: every input with the key of its content, and those as tensors that were not encoded before. */
export interface PreparedInputs {
  source: InputImage;
  sourceKey: string;
  exemplars: readonly InputImage[];
  exemplarKeys: readonly string[];
  /** By place, the source at 0. Emptied once it was encoded. */
  ready: Map<number, Prepared>;
}

/** prepare: pixels and layers of everything that is not encoded yet become tensors. */
export async function prepareInputs({ input, card, caches }: Run, report: Report): Promise<PreparedInputs> {
  const { source, sourceLayers, sourceGuide, exemplars, legend, settings } = input;
  const inputs: InputImage[] = [
    { image: source, layers: sourceLayers, guide: sourceGuide, legend },
    ...exemplars.map((exemplar) => ({ ...exemplar, legend })),
  ];
  // Only the source depends on the settings' size: an exemplar is read at the model's own sizes.
  const keys = inputs.map(({ image, layers, guide }, i) =>
    contentKey(image, layers, i === 0 ? settings.size : undefined, guide, legend),
  );
  const ready = new Map<number, Prepared>();
  for (const [i, one] of inputs.entries()) {
    const isSource = i === 0;
    const isKnown = (isSource ? caches.sources : caches.exemplars).has(keys[i]!);
    if (!isKnown) ready.set(i, prepare(one, card, isSource, settings.size));
    await report((i + 1) / (inputs.length + 1));
  }
  return {
    source: inputs[0]!,
    sourceKey: keys[0]!,
    exemplars: inputs.slice(1),
    exemplarKeys: keys.slice(1),
    ready,
  };
}
