import { elementsOfLayers } from '../elements/elements-of-layers.ts';
import { fewOf } from '../elements/few-of-many.ts';
import { elementsOfPixels } from '../elements/pixels/elements-of-pixels.ts';
import type { StyledNode } from '../layers/styled-node.ts';
import { checkElementCard, encodeElements, type EncodedSource } from '../plan/element-graphs.ts';
import { isSteered, makePlan, steerPlan, type Planning } from '../plan/make-plan.ts';
import type { Plan } from '../plan/plan.ts';
import type { InputImage } from '../prepare/prepare.ts';
import { readSteering } from '../steering/check-steering.ts';
import type { KeyedInputs } from './prepare-inputs.ts';
import type { Run } from './run.ts';

/**
 * The plan of a run: what every element of the source becomes. Waits for neither encoders nor synthesis; what was encoded before is kept, so a new pin
 * asks the match alone. A side without layers is read off its pixels. Null where the pack has no element network.
 */
export async function planInputs(
  { input, card, caches, pool }: Run,
  { source, sourceKey, exemplars, exemplarKeys }: KeyedInputs,
): Promise<Plan | null> {
  if (!card.elements) return null;
  checkElementCard(card.elements);
  const open = (file: Parameters<typeof caches.elementGraph>[1]) => caches.elementGraph(pool.main, file);
  const encoded = (one: InputImage, key: string, side: 'source' | 'exemplar'): Promise<EncodedSource> =>
    caches.elements.get(`${side} ${key}`, async () => {
      const all = one.layers ? elementsOfLayers(one.layers as StyledNode) : elementsOfPixels(one.image);
      const { few, places, standsFor } = fewOf(all);
      const { width, height } = all[0]!.box;
      return { ...(await encodeElements(open, side, few, { width, height })), all, places, standsFor };
    });
  const steering = readSteering(input.steering ?? {}, exemplars.length);
  const planning = async (): Promise<Planning> => ({
    open,
    source: await encoded(source, sourceKey, 'source'),
    exemplars: await Promise.all(exemplars.map((one, i) => encoded(one, exemplarKeys[i]!, 'exemplar'))),
    steering,
    root: input.sourceLayers,
  });
  const key = JSON.stringify([sourceKey, exemplarKeys, steering.forbidden]);
  const free = await caches.plans.get(key, async () => makePlan(await planning()));
  if (!isSteered(steering)) return free;
  return caches.steeredPlans.get(JSON.stringify([key, steering]), async () =>
    steerPlan(await planning(), free),
  );
}
