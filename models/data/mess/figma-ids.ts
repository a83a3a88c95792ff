import type { RestNode } from '../trees/rest-node.ts';

/**
 * What Figma would call the layers, by their ids in the tree: `12:3`, and for what lies in an instance `I12:3;4:5`, where what follows the semicolon is
 * the same in all instances of a component. The tree's own ids stay those that count: they tell which thing of the page a layer is.
 */
export function figmaIds(tree: RestNode): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  let count = 1;
  const visitInside = (node: RestNode, path: string, counter: { at: number }, session: string): void => {
    const own = `${path};${session}:${counter.at++}`;
    ids.set(node.id, own);
    const nested = node.type === 'INSTANCE' ? { at: 1 } : counter;
    const inner = node.type === 'INSTANCE' ? own : path;
    for (const child of node.children ?? []) visitInside(child, inner, nested, sessionOf(node, session));
  };
  const visit = (node: RestNode): void => {
    const own = `1:${count++}`;
    ids.set(node.id, own);
    if (node.type !== 'INSTANCE') return node.children?.forEach(visit);
    const counter = { at: 1 };
    for (const child of node.children ?? []) visitInside(child, `I${own}`, counter, sessionOf(node, '1'));
  };
  visit(tree);
  return ids;
}

/** Layers of one component were made in one session and numbered on. */
const sessionOf = ({ type, componentId }: RestNode, outer: string): string =>
  type === 'INSTANCE' && componentId !== undefined ? componentId.replace(':', '') : outer;
