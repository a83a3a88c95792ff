import { readLayers } from '../../models/runtime/layers/read-layers.ts';
import type { Card } from '../../models/runtime/card.ts';
import { proposeDomain } from '../../models/runtime/prepare/guide/propose-domain.ts';
import type { PluginApi, SelectionState } from '../../plugin/protocol.ts';
import type { ImageCodec } from '../image/png-codec.ts';

/** Long side in pixels at which a source is looked at: thin lines must survive. */
const LOOK_SIDE = 384;

/**
 * What the chosen source seems to be; null without a source. Only an aid: a source that cannot be read now gives null, and the run that needs
 * it will say why.
 */
export async function lookAtSource(
  selection: SelectionState,
  plugin: Pick<PluginApi, 'exportFrame' | 'snapshotLayers'>,
  codec: Pick<ImageCodec, 'decode'>,
): Promise<Card['domain'] | null> {
  const source = selection.source;
  if (source === null || selection.exemplar === null) return null;
  try {
    const { png } = await plugin.exportFrame(source.id, LOOK_SIDE);
    const snapshot = await plugin.snapshotLayers(source.id);
    return proposeDomain(await codec.decode(png), snapshot === null ? undefined : readLayers(snapshot));
  } catch {
    return null;
  }
}
