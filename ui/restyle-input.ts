import type { PluginApi } from '../plugin/protocol.ts';
import { readLayers } from '../models/runtime/layers/read-layers.ts';
import type { LayerNode, RestyleInput } from '../models/runtime/types.ts';
import type { ImageCodec } from './image/png-codec.ts';
import type { Card } from '../models/runtime/card.ts';
import type { Pair } from './pair.ts';
import { about } from './problem.ts';

export interface GatherOptions {
  plugin: Pick<PluginApi, 'exportFrame' | 'snapshotLayers'>;
  codec: Pick<ImageCodec, 'decode'>;
  card: Card;
  sharpness: number;
  signal: AbortSignal;
  /** Share that is read, 0..1. */
  onProgress(fraction: number): void;
}

/**
 * Reads both frames off the canvas: one export at a time, as the sandbox serves them. The strength handed to the engine is
 * always 1; the slider blends afterwards.
 * @throws what the sandbox throws; BrokenImage; BadMessage when the layers are not a node
 */
export async function gatherInput(pair: Pair, options: GatherOptions): Promise<RestyleInput> {
  const { plugin, codec, card, sharpness, signal, onProgress } = options;
  const steps = 4;
  let done = 0;
  const step = async <T>(work: Promise<T>): Promise<T> => {
    const value = await work;
    signal.throwIfAborted();
    onProgress(++done / steps);
    return value;
  };
  const source = await step(
    about(pair.source.name, plugin.exportFrame(pair.source.id, card.outputSize, 'source')),
  );
  const sourceLayers = layersOf(await step(plugin.snapshotLayers(pair.source.id)));
  const exemplar = await step(
    about(pair.exemplar.name, plugin.exportFrame(pair.exemplar.id, card.workingSize, 'exemplar')),
  );
  const layers = card.exemplarCondition ? layersOf(await plugin.snapshotLayers(pair.exemplar.id)) : undefined;
  const [sourceImage, image] = await step(
    Promise.all([
      about(pair.source.name, codec.decode(source.png)),
      about(pair.exemplar.name, codec.decode(exemplar.png)),
    ]),
  );
  return {
    source: sourceImage,
    ...(sourceLayers && { sourceLayers }),
    exemplars: [{ image, ...(layers && { layers }) }],
    settings: { sharpness, strength: 1 },
  };
}

/** Null is the sandbox's word for a node without layers. */
function layersOf(snapshot: unknown): LayerNode | undefined {
  return snapshot === null ? undefined : readLayers(snapshot);
}
