import { readFields } from '../layers/read-fields.ts';
import { sha256 } from '../pack/sha256.ts';
import type { Guide, LayerNode, LegendChoice, Raster } from '../types.ts';

/** Names an image by what it holds: equal pixels, layers, size cap, guide and legend give equal keys. */
export function contentKey(
  { width, height, data }: Raster,
  layers: LayerNode | undefined,
  size?: number,
  guide?: Guide,
  legend: readonly LegendChoice[] = [],
): string {
  const pixels = sha256(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  const tree = layers
    ? sha256(
        new Uint8Array(Uint16Array.from(JSON.stringify(readFields(layers)), (c) => c.charCodeAt(0)).buffer),
      )
    : '';
  const map =
    guide?.kind === 'mask' ? contentKey(guide.image, guide.layers) : JSON.stringify(guide?.pose ?? '');
  const choices = legend.map(({ colour, label }) => `${colour}=${JSON.stringify(label)}`).join();
  return `${width}x${height}@${size ?? ''}:${pixels}:${tree}:${map}:${choices}`;
}
