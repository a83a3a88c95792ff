import { cellsIn, partOf, type Part, type Point } from '../../models/runtime/geometry/grid.ts';
import type { PinnedPlace } from '../../models/runtime/types.ts';
import type { Evidence } from '../why/evidence.ts';

/** What can be seen of a layer, in shares of the frame; the whole frame for its own id, null for a layer that is gone. */
export function partOfLayer({ layers, input }: Evidence, id: string): Part | null {
  const found = layers.find((layer) => layer.id === id);
  if (found !== undefined) return found.part;
  return input.sourceLayers?.id === id ? { x: 0, y: 0, width: 1, height: 1 } : null;
}

/**
 * Where the dot of a pin stands on the result: at the spot, in the middle of a layer, and on the page or a card with other layers on it
 * where the least of them are, so that the dot lies on what it pins. Null for a layer that is gone.
 */
export function pinStart(at: PinnedPlace, evidence: Evidence): Point | null {
  if (!('layer' in at)) return { x: at.x + at.width / 2, y: at.y + at.height / 2 };
  const part = partOfLayer(evidence, at.layer);
  if (part === null) return null;
  const order = evidence.layers.findIndex((layer) => layer.id === at.layer);
  const above = evidence.layers.slice(order + 1).map((layer) => layer.part);
  const middle = { x: part.x + part.width / 2, y: part.y + part.height / 2 };
  if (!above.some((one) => near(one, middle))) return middle;
  let best = middle;
  let least = Infinity;
  for (const cell of cellsIn(evidence.source, part)) {
    const { x, y, width, height } = partOf(evidence.source, cell);
    const point = { x: x + width / 2, y: y + height / 2 };
    if (above.some((one) => near(one, point))) continue;
    const distance = Math.hypot(point.x - middle.x, point.y - middle.y);
    if (distance < least) [best, least] = [point, distance];
  }
  return best;
}

function near({ x, y, width, height }: Part, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}
