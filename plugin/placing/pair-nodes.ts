/** The layers of a source and their counterparts in its copy. */
export interface Pairs {
  /** By the source layer's id. */
  nodes: Map<string, SceneNode>;
  /** Ids of layers that the copy does not show: hidden in an instance, which the source has as a main component. */
  missing: Set<string>;
}

/**
 * Pairs by structure and id, never by counting. Inside an instance a layer's id ends with that of the main component's layer it stands for
 * (`I10:2;1:5`), whatever instance it lies in, and hidden layers are left out there (skipInvisibleInstanceChildren); elsewhere copies have new
 * ids and the order of their originals. A pair agrees in kind and name, or is none.
 */
export function pairNodes(source: SceneNode, copy: SceneNode): Pairs {
  const pairs: Pairs = { nodes: new Map([[source.id, copy]]), missing: new Set() };
  const walk = (from: SceneNode, to: SceneNode): void => {
    const found = pairChildren(childrenOf(from), childrenOf(to), isInInstance(to) || to.type === 'INSTANCE');
    for (const child of childrenOf(from)) {
      const twin = found.get(child);
      if (twin === undefined) miss(child, pairs.missing);
      else {
        pairs.nodes.set(child.id, twin);
        walk(child, twin);
      }
    }
  };
  walk(source, copy);
  return pairs;
}

type Children = readonly SceneNode[];

function pairChildren(originals: Children, copies: Children, byId: boolean): Map<SceneNode, SceneNode> {
  const found = new Map<SceneNode, SceneNode>();
  const pair = (from: SceneNode, to: SceneNode | undefined): void => {
    if (to !== undefined && isAlike(from, to)) found.set(from, to);
  };
  if (byId) {
    const twins = new Map(copies.map((copy) => [mainId(copy.id), copy]));
    for (const original of originals) pair(original, twins.get(mainId(original.id)));
    // What was put into a slot is no main component's layer.
    if (found.size > 0) return found;
  }
  // A detached instance has its hidden layers back, which its original does not show.
  const [shown, present] =
    originals.length === copies.length ? [originals, copies] : [originals, copies].map(visible);
  if (shown!.length === present!.length) shown!.forEach((original, i) => pair(original, present![i]));
  return found;
}

function miss(node: SceneNode, missing: Set<string>): void {
  missing.add(node.id);
  for (const child of childrenOf(node)) miss(child, missing);
}

/** Whether a layer lies inside an instance, by its id. */
export const isInInstance = ({ id }: { id: string }): boolean => id.startsWith('I') && id.includes(';');

const mainId = (id: string): string => id.slice(id.lastIndexOf(';') + 1);
const childrenOf = (node: SceneNode): Children => ('children' in node ? node.children : []);
const visible = (nodes: Children): Children => nodes.filter((node) => node.visible);

/** What a layer may become by being copied or detached; an instance of a variant is called after its set. */
const BECOMES: Readonly<Record<string, readonly string[]>> = {
  COMPONENT: ['COMPONENT', 'INSTANCE', 'FRAME'],
  COMPONENT_SET: ['COMPONENT_SET', 'FRAME'],
  INSTANCE: ['INSTANCE', 'FRAME'],
};

function isAlike(original: SceneNode, copy: SceneNode): boolean {
  if (!(BECOMES[original.type] ?? [original.type]).includes(copy.type)) return false;
  return original.type === 'COMPONENT' || original.name === copy.name;
}
