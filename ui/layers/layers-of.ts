import { readLayers } from '../../models/runtime/layers/read-layers.ts';
import type { LayerNode } from '../../models/runtime/types.ts';

/** Null is the sandbox's word for a node without layers. @throws BadMessage when the layers are not a node */
export function layersOf(snapshot: unknown): LayerNode | undefined {
  return snapshot === null ? undefined : readLayers(snapshot);
}
