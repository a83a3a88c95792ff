import type { Box } from '../geometry/box.ts';
import { listElements } from '../layers/list-elements.ts';
import type { Role } from '../layers/roles.ts';
import { flattenLayers } from '../layers/shape.ts';
import type { LayerNode } from '../types.ts';
import type { Part, Point } from '../geometry/grid.ts';

/** A visible layer of the source and what the network was told that it is. */
export interface SourceLayer {
  id: string;
  name: string;
  /** Null for a layer that only holds others, or that was read as a part of another. */
  role: Role | null;
  /** What can be seen of its box, in shares of the frame. */
  part: Part;
}

/** The visible layers below `root`, back to front. root: as readLayers gives it. */
export function sourceLayers(root: LayerNode): SourceLayer[] {
  const { width, height } = root.absoluteBoundingBox!;
  const roles = new Map(listElements(root).map(({ layer, role }) => [layer, role]));
  const partOf = (box: Box): Part => ({
    x: box.x / width,
    y: box.y / height,
    width: box.width / width,
    height: box.height / height,
  });
  return flattenLayers(root).map(({ node, seen }) => ({
    id: node.id,
    name: node.name,
    role: roles.get(node) ?? null,
    part: partOf(seen),
  }));
}

/** The smallest layer whose box holds the point, the topmost of equals; null on the bare frame. */
export function layerAt(layers: readonly SourceLayer[], { x, y }: Point): SourceLayer | null {
  let found: SourceLayer | null = null;
  for (const layer of layers) {
    const { part } = layer;
    const holds = x >= part.x && x <= part.x + part.width && y >= part.y && y <= part.y + part.height;
    if (holds && (found === null || area(part) <= area(found.part))) found = layer;
  }
  return found;
}

const area = ({ width, height }: Part): number => width * height;
