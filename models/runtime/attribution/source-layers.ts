import type { Box } from '../geometry/box.ts';
import type { Kind } from '../elements/page-element.ts';
import { paintedThings } from '../elements/painted-things.ts';
import { flattenLayers } from '../layers/shape.ts';
import type { LayerNode } from '../types.ts';
import type { Part, Point } from '../geometry/grid.ts';

/** A visible layer of the source and what it paints. */
export interface SourceLayer {
  id: string;
  name: string;
  /** Null for a layer that only holds others, or that is a part of another one's element. */
  kind: Kind | null;
  /** What can be seen of its box, in shares of the frame. */
  part: Part;
}

/** The visible layers below `root`, back to front. root: as readLayers gives it. */
export function sourceLayers(root: LayerNode): SourceLayer[] {
  const { width, height } = root.absoluteBoundingBox!;
  const shapes = flattenLayers(root);
  const kinds = new Map(paintedThings(shapes).map(({ main, kind }) => [main, kind]));
  const partOf = (box: Box): Part => ({
    x: box.x / width,
    y: box.y / height,
    width: box.width / width,
    height: box.height / height,
  });
  return shapes.map((shape) => ({
    id: shape.node.id,
    name: shape.node.name,
    kind: kinds.get(shape) ?? null,
    part: partOf(shape.seen),
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
