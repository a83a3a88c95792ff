import { readLayers } from '../../models/runtime/layers/read-layers.ts';
import type { LayerNode } from '../../models/runtime/types.ts';
import { ProblemError } from '../bridge/problem.ts';

/** The layers in the sandbox's text; null is its word for a node without layers. @throws BadMessage when they are not a node */
export function layersOf(snapshot: string | null): LayerNode | undefined {
  return snapshot === null ? undefined : readLayers(parse(snapshot));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new ProblemError('BadMessage', `The sandbox sent layers that are no JSON: ${String(cause)}`);
  }
}
