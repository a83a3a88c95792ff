import { decideLayers } from '../../models/runtime/restyle-layers/decide.ts';
import { decideTexts } from '../../models/runtime/restyle-layers/decide-texts.ts';
import type { Decision } from '../../models/runtime/layers/patch.ts';
import type { LayersExemplar } from '../../models/runtime/restyle-layers/layers-input.ts';
import type { StyledNode } from '../../models/runtime/layers/styled-node.ts';
import type { PluginApi } from '../../plugin/bridge/methods.ts';
import { exemplarsOf } from '../state/pair.ts';
import { withBindings } from './with-bindings.ts';
import { about } from '../bridge/problem.ts';
import type { Outcome } from '../state/outcome.ts';
import { layersOf } from './layers-of.ts';
import { sourceLayersOf, type Listed } from './layers-state.ts';

/**
 * Decides what the layers of an outcome's source become. For restyled layers the exemplars' own layers are read off the canvas first, since their
 * styles are taken rather than guessed. Empty for a source without layers.
 * @throws what the sandbox throws; BadMessage when the layers are not a node
 */
export async function planLayers(
  as: Listed,
  outcome: Outcome,
  plugin: Pick<PluginApi, 'snapshotLayers' | 'tellBindings'>,
): Promise<Decision[]> {
  const { before, result, evidence, recipe, pair } = outcome;
  const root: StyledNode | null = sourceLayersOf(outcome);
  if (root === null) return [];
  if (as === 'text') return decideTexts(root, before, result);
  const frames = exemplarsOf(pair);
  const exemplars: LayersExemplar[] = [];
  for (const [i, { image, grid }] of evidence.exemplars.entries()) {
    const { id, name } = frames[i]!;
    // A part of an exemplar was matched as a bare picture: its layers lie elsewhere than in the whole.
    const cropped = i === 0 && pair.crop !== undefined;
    const snapshot = cropped ? null : await about(name, plugin.snapshotLayers(id));
    const forbidden = recipe.steering?.forbidden?.filter(({ exemplar }) => exemplar === i) ?? [];
    exemplars.push({ image, grid, forbidden, root: layersOf(snapshot) ?? null });
  }
  const { matches, attributes, source } = evidence;
  const decisions = decideLayers({
    root,
    source: before,
    picture: result,
    matches,
    grid: source,
    exemplars,
    ...(attributes && { attributes }),
  });
  return withBindings(decisions, recipe.sourceId, plugin);
}
