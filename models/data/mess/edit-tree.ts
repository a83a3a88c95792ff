import type { Rectangle } from '@figma/rest-api-spec';
import type { RestNode, RestNodeType } from '../trees/rest-node.ts';

/** Every container's children changed from the bottom up, the root's last. */
export function mapChildren(
  node: RestNode,
  change: (children: readonly RestNode[], parent: RestNode) => readonly RestNode[],
): RestNode {
  if (!node.children) return node;
  const children = node.children.map((child) => mapChildren(child, change));
  return { ...node, children: change(children, node) };
}

/** Every layer below the root replaced by others, from the bottom up. */
export const replaceNodes = (
  root: RestNode,
  replace: (node: RestNode, parent: RestNode) => readonly RestNode[],
): RestNode => mapChildren(root, (children, parent) => children.flatMap((child) => replace(child, parent)));

/** All layers in paint order, the root first. */
export function nodesOf(node: RestNode): RestNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

/** The smallest box around all. */
export function around(nodes: readonly RestNode[]): Rectangle {
  const boxes = nodes.map(({ absoluteBoundingBox }) => absoluteBoundingBox);
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Whether `inner` lies in `outer` less `inset` px on every side. */
export const holds = (outer: Rectangle, inner: Rectangle, inset = 0): boolean =>
  inner.x >= outer.x + inset - 0.001 &&
  inner.y >= outer.y + inset - 0.001 &&
  inner.x + inner.width <= outer.x + outer.width - inset + 0.001 &&
  inner.y + inner.height <= outer.y + outer.height - inset + 0.001;

/** A layer around others that paints nothing of its own. Its id is that of its first layer and `mark`. */
export function wrap(
  type: Extract<RestNodeType, 'FRAME' | 'GROUP' | 'COMPONENT' | 'INSTANCE'>,
  children: readonly RestNode[],
  mark: string,
  box: Rectangle = around(children),
): RestNode {
  const [first] = children;
  if (!first) throw new RangeError('A group needs a layer: pass at least one.');
  return {
    id: `${first.id}.${mark}`,
    name: type.toLowerCase(),
    type,
    absoluteBoundingBox: box,
    fills: [],
    children,
  };
}

/** The same less some fields. */
export function without<T extends object, K extends keyof T & string>(
  whole: T,
  ...fields: readonly K[]
): Omit<T, K> {
  const dropped = new Set<string>(fields);
  return Object.fromEntries(Object.entries(whole).filter(([field]) => !dropped.has(field))) as Omit<T, K>;
}
