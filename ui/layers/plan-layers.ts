import type { Card } from '../../models/runtime/card.ts';
import { readLayers } from '../../models/runtime/layers/read-layers.ts';
import { decideLayers } from '../../models/runtime/restyle-layers/decide.ts';
import { decideTexts } from '../../models/runtime/restyle-layers/decide-texts.ts';
import type { Decision } from '../../models/runtime/restyle-layers/patch.ts';
import type { StyledNode } from '../../models/runtime/restyle-layers/styled-node.ts';
import type { PluginApi } from '../../plugin/protocol.ts';
import { about } from '../problem.ts';
import type { Outcome } from '../state.ts';
import type { Listed } from './layers-state.ts';

/**
 * Decides what the layers of an outcome's source become. For restyled layers the exemplar's own layers are read off the canvas first, since their
 * styles are taken rather than guessed. Empty for a source without layers.
 * @throws what the sandbox throws; BadMessage when the layers are not a node
 */
export async function planLayers(
  as: Listed,
  { sourceLayers, before, result, evidence, recipe, pair }: Outcome,
  card: Card,
  plugin: Pick<PluginApi, 'snapshotLayers'>,
): Promise<Decision[]> {
  if (sourceLayers === null) return [];
  const root: StyledNode = sourceLayers;
  if (as === 'text') return decideTexts(root, before, result);
  const snapshot = await about(pair.exemplar.name, plugin.snapshotLayers(recipe.exemplarId));
  const exemplar = snapshot === null ? null : (readLayers(snapshot) as StyledNode);
  const { matches } = evidence;
  const exemplars = [{ image: evidence.exemplar, root: exemplar }];
  return decideLayers({ root, source: before, picture: result, matches, exemplars }, card);
}
