import type { StyledNode } from '../../models/runtime/layers/styled-node.ts';
import type { Decision } from '../../models/runtime/restyle-layers/decision.ts';
import { decisionsOfPlan, textsOfPlan } from '../../models/runtime/restyle-layers/decisions-of-plan.ts';
import type { PluginApi } from '../../plugin/bridge/methods.ts';
import { about } from '../bridge/problem.ts';
import type { Outcome } from '../state/outcome.ts';
import { exemplarsOf } from '../state/pair.ts';
import { layersOf } from './layers-of.ts';
import { sourceLayersOf, type Listed } from './layers-state.ts';
import { withBindings } from './with-bindings.ts';

/**
 * What the layers of an outcome's source become by its plan. The exemplars' own layers are read off the canvas first, since their styles are taken as they
 * stand there. Empty for a source without layers and for a model that makes no plan.
 * @throws what the sandbox throws; BadMessage when the layers are not a node
 */
export async function planLayers(
  as: Listed,
  outcome: Outcome,
  plugin: Pick<PluginApi, 'snapshotLayers' | 'tellBindings'>,
): Promise<Decision[]> {
  const { evidence, recipe, pair } = outcome;
  const root: StyledNode | null = sourceLayersOf(outcome);
  if (root === null || evidence.plan === null) return [];
  const exemplars: (StyledNode | null)[] = [];
  for (const [i, { id, name }] of exemplarsOf(pair).entries()) {
    // A part of an exemplar was matched as a bare picture: its layers lie elsewhere than in the whole.
    const cropped = i === 0 && pair.crop !== undefined;
    const snapshot = cropped ? null : await about(name, plugin.snapshotLayers(id));
    exemplars.push(layersOf(snapshot) ?? null);
  }
  const layers = { plan: evidence.plan, root, exemplars };
  return withBindings(as === 'text' ? textsOfPlan(layers) : decisionsOfPlan(layers), recipe.sourceId, plugin);
}
