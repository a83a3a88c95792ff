import type { Random } from '../random.ts';
import type { RestNode } from '../trees/rest-node.ts';
import { without } from './edit-tree.ts';

/** A copy of a layer with ids of its own, moved by `x` and `y` px. */
export const copyOf = (node: RestNode, mark: string, x: number, y: number): RestNode =>
  // What lies in a layer may have been copied before: the copied layer's id tells the copies apart.
  copyAs(node, `${mark}-${node.id}`, x, y);

function copyAs(node: RestNode, mark: string, x: number, y: number): RestNode {
  const { children, absoluteBoundingBox: box, ...rest } = without(node, 'paintsAlso');
  return {
    ...rest,
    id: `${node.id}.${mark}`,
    absoluteBoundingBox: { ...box, x: box.x + x, y: box.y + y },
    ...(children && { children: children.map((child) => copyAs(child, mark, x, y)) }),
  };
}

/** A colour that a page may well have used before. */
export function formerColor(random: Random): { r: number; g: number; b: number; a: number } {
  const grey = random.next();
  if (random.chance(0.4)) return { r: grey, g: grey, b: grey, a: 1 };
  return { r: random.next(), g: random.next(), b: random.next(), a: 1 };
}
