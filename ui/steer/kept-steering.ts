import { flattenLayers } from '../../models/runtime/layers/shape.ts';
import type { LayerNode, Steering } from '../../models/runtime/types.ts';

/** What is left of a steering when layers have gone that it was about: it can be older than its source. root: the source's layers. */
export function keptSteering(
  { pins = [], forbidden = [], layers = [] }: Steering,
  root: LayerNode | undefined,
): { steering: Required<Steering>; dropped: number } {
  const known = new Set(root === undefined ? [] : flattenLayers(root).map(({ node }) => node.id));
  if (root !== undefined) known.add(root.id);
  const steering = {
    pins: pins.filter(({ at }) => !('layer' in at) || known.has(at.layer)),
    forbidden,
    layers: layers.filter(({ layer }) => known.has(layer)),
  };
  const before = pins.length + layers.length;
  return { steering, dropped: before - steering.pins.length - steering.layers.length };
}
