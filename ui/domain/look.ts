import type { Card } from '../../models/runtime/pack/card.ts';
import { proposeDomain } from '../../models/runtime/prepare/domains.ts';
import type { LayerNode, Raster } from '../../models/runtime/types.ts';
import type { PluginApi } from '../../plugin/bridge/methods.ts';
import type { ImageCodec } from '../image/png-codec.ts';
import { layersOf } from '../layers/layers-of.ts';

/** Long side in pixels at which a source is looked at: thin lines must survive. */
const LOOK_SIDE = 384;

/** A source as it was when it was selected. */
export interface Look {
  /** Id of its node. */
  source: string;
  image: Raster;
  layers: LayerNode | undefined;
  /** What it seems to be. */
  domain: Card['domain'];
}

/** A look at a source; only an aid: one that cannot be read now gives null, and the run that needs it will say why. */
export async function lookAtSource(
  source: string,
  plugin: Pick<PluginApi, 'exportFrame' | 'snapshotLayers'>,
  codec: Pick<ImageCodec, 'decode'>,
): Promise<Look | null> {
  try {
    const { png } = await plugin.exportFrame(source, LOOK_SIDE);
    const snapshot = await plugin.snapshotLayers(source);
    const image = await codec.decode(png);
    const layers = layersOf(snapshot);
    return { source, image, layers, domain: proposeDomain(image, layers) };
  } catch {
    return null;
  }
}
