import type { PluginApi } from '../../plugin/bridge/methods.ts';
import { cropRaster, exportSide } from '../history/crop-raster.ts';
import { knownChoices } from '../domain/legend.ts';
import { gatherMask } from '../domain/gather-mask.ts';
import { layersOf } from '../layers/layers-of.ts';
import type { LegendChoice, RestyleInput } from '../../models/runtime/types.ts';
import type { ImageCodec } from '../image/png-codec.ts';
import type { Card } from '../../models/runtime/pack/card.ts';
import { exemplarsOf, type Pair } from '../state/pair.ts';
import { about } from '../bridge/problem.ts';
import { rejectOnAbort } from './reject-on-abort.ts';

export interface GatherOptions {
  plugin: Pick<PluginApi, 'exportFrame' | 'snapshotLayers'>;
  codec: Pick<ImageCodec, 'decode'>;
  card: Card;
  sharpness: number;
  /** Longest side of the result in pixels; the source's own without it. */
  size?: number;
  signal: AbortSignal;
  /** Colours of masks given to classes by hand; those that the model does not know are left out. */
  legend?: readonly LegendChoice[];
  /** Share that is read, 0..1. */
  onProgress(fraction: number): void;
}

/**
 * Longest side at which an exemplar is read, pixels. The encoder looks at fewer, but the exact colours of its texts, its flat elements and the
 * pictures that are cut out of it are read off the pixels.
 */
const EXEMPLAR_SIDE = 1440;

/**
 * Reads the frames off the canvas: one export at a time, as the sandbox serves them. The strength handed to the engine is
 * always 1; the slider blends afterwards.
 * @throws what the sandbox throws; Cancelled at once when the signal is aborted; BrokenImage; BadMessage when the layers are not a node
 */
export async function gatherInput(pair: Pair, options: GatherOptions): Promise<RestyleInput> {
  const { plugin, codec, card, sharpness, size, signal, onProgress } = options;
  const aborted = rejectOnAbort(signal);
  const frames = exemplarsOf(pair);
  const steps = (pair.mask === undefined ? 3 : 4) + frames.length;
  let done = 0;
  const step = async <T>(work: Promise<T>): Promise<T> => {
    const value = await Promise.race([work, aborted]);
    onProgress(++done / steps);
    return value;
  };
  const source = await step(
    about(pair.source.name, plugin.exportFrame(pair.source.id, card.outputSize, 'source')),
  );
  const sourceLayers = layersOf(await step(plugin.snapshotLayers(pair.source.id)));
  const exported = [];
  for (const [i, { id, name, ...extent }] of frames.entries()) {
    // A crop is one of the first exemplar.
    const crop = i === 0 ? pair.crop : undefined;
    const side = crop === undefined ? EXEMPLAR_SIDE : exportSide(extent, crop, EXEMPLAR_SIDE);
    const { png } = await step(about(name, plugin.exportFrame(id, side, 'exemplar')));
    // Where layers are asked for they describe the whole exemplar, so a crop goes without.
    const known = card.exemplarCondition && crop === undefined;
    const layers = known ? layersOf(await plugin.snapshotLayers(id)) : undefined;
    exported.push({ name, png, layers, crop, side });
  }
  const { mask } = pair;
  const guide = mask === undefined ? undefined : await step(gatherMask(mask, pair.crop, options));
  const [sourceImage, exemplars] = await step(
    Promise.all([
      about(pair.source.name, codec.decode(source.png)),
      Promise.all(
        exported.map(async ({ name, png, layers, crop, side }, i) => {
          // A picture comes at its own resolution.
          const whole = await about(name, codec.decode(png, side));
          const image = crop === undefined ? whole : cropRaster(whole, crop);
          return { image, ...(layers && { layers }), ...(guide && i === 0 && { guide }) };
        }),
      ),
    ]),
  );
  const legend = knownChoices(card, options.legend ?? []);
  return {
    source: sourceImage,
    ...(sourceLayers && { sourceLayers }),
    exemplars,
    ...(legend.length > 0 && { legend }),
    settings: { sharpness, strength: 1, ...(size !== undefined && { size }) },
  };
}
