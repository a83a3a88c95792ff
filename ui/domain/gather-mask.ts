import type { Guide } from '../../models/runtime/types.ts';
import type { PluginApi } from '../../plugin/bridge/methods.ts';
import type { FrameRef, Part } from '../../plugin/protocol.ts';
import { cropRaster } from '../history/crop-raster.ts';
import type { ImageCodec } from '../image/png-codec.ts';
import { layersOf } from '../layers/layers-of.ts';
import { about } from '../bridge/problem.ts';

/** Longest side at which a frame is read as a mask, pixels. A picture's own pixels are its classes and are never scaled. */
const MASK_SIDE = 1024;

/**
 * The mask of an exemplar, cropped as the exemplar is.
 * @throws what the sandbox throws; BrokenImage; BadMessage when the layers are not a node
 */
export async function gatherMask(
  { id, name }: FrameRef,
  crop: Part | undefined,
  {
    plugin,
    codec,
  }: { plugin: Pick<PluginApi, 'exportFrame' | 'snapshotLayers'>; codec: Pick<ImageCodec, 'decode'> },
): Promise<Guide> {
  const { png } = await about(name, plugin.exportFrame(id, MASK_SIDE, 'exemplar'));
  const snapshot = await plugin.snapshotLayers(id);
  const whole = await about(name, codec.decode(png));
  const layers = layersOf(snapshot);
  return {
    kind: 'mask',
    image: crop === undefined ? whole : cropRaster(whole, crop),
    ...(layers && { layers }),
  };
}
