import { sha256 } from './sha256.ts';
import type { LayerNode, Raster } from './types.ts';

/** Names an image by what it holds: equal pixels, layers and size cap give equal keys. */
export function contentKey(
  { width, height, data }: Raster,
  layers: LayerNode | undefined,
  size?: number,
): string {
  const pixels = sha256(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  const tree = layers
    ? sha256(new Uint8Array(Uint16Array.from(JSON.stringify(layers), (c) => c.charCodeAt(0)).buffer))
    : '';
  return `${width}x${height}@${size ?? ''}:${pixels}:${tree}`;
}
