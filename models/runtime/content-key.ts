import { sha256 } from './sha256.ts';
import type { Guide } from './prepare/guide/guide.ts';
import type { LayerNode, Raster } from './types.ts';

/** Names an image by what it holds: equal pixels, layers, size cap and guide give equal keys. */
export function contentKey(
  { width, height, data }: Raster,
  layers: LayerNode | undefined,
  size?: number,
  guide?: Guide,
): string {
  const pixels = sha256(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  const tree = layers
    ? sha256(new Uint8Array(Uint16Array.from(JSON.stringify(layers), (c) => c.charCodeAt(0)).buffer))
    : '';
  const map = guide?.kind === 'mask' ? contentKey(guide.image, undefined) : JSON.stringify(guide?.pose ?? '');
  return `${width}x${height}@${size ?? ''}:${pixels}:${tree}:${map}`;
}
