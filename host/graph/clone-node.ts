import type { SceneDocument } from './document.ts';
import type { SceneNode } from './types.ts';
import { setOf } from './variants.ts';

const bare = (id: string): string => (id.startsWith('I') ? id.slice(1) : id);

/** Where copies inside an instance get their ids from: `I<instance>;<layer of the main component>`, as in Figma. */
interface InstanceNames {
  copy: string;
  /** The id of the instance that is copied, whose prefix falls away; null where the original is the main component itself. */
  original: string | null;
}

const nameInside = ({ copy, original }: InstanceNames, id: string): string => {
  const prefix = `${bare(original ?? '')};`;
  const rest = original !== null && bare(id).startsWith(prefix) ? bare(id).slice(prefix.length) : bare(id);
  return `I${bare(copy)};${rest}`;
};

/**
 * `clone()`: a deep copy under another parent with fresh ids. As the typings say, a component becomes a new component and a set a new set
 * of new components, but components further inside become instances of the originals; a set inside a frame then is a plain frame, for a
 * set may hold nothing but components.
 */
export function cloneNode(document: SceneDocument, id: string, parentId: string): SceneNode {
  const original = document.get(id);
  const copy = place(document, original, parentId, document.freshId());
  const names = original.type === 'INSTANCE' ? { copy: copy.id, original: original.id } : null;
  const keepsComponents = original.type === 'COMPONENT_SET';
  for (const child of original.children) cloneInside(document, child, copy.id, names, keepsComponents);
  document.changed(copy.id, 'CREATE', []);
  return copy;
}

function cloneInside(
  document: SceneDocument,
  id: string,
  parentId: string,
  names: InstanceNames | null,
  keepsComponents = false,
): void {
  const original = document.get(id);
  const copy = place(document, original, parentId, names ? nameInside(names, id) : document.freshId());
  const main = original.type === 'COMPONENT' && !keepsComponents;
  if (main) becomeInstance(copy, original.id);
  if (original.type === 'COMPONENT_SET') copy.type = 'FRAME';
  const inner = main
    ? { copy: copy.id, original: null }
    : original.type === 'INSTANCE'
      ? { copy: copy.id, original: original.id }
      : null;
  for (const child of original.children) cloneInside(document, child, copy.id, names ?? inner);
  document.changed(copy.id, 'CREATE', []);
}

function place(document: SceneDocument, original: SceneNode, parentId: string, id: string): SceneNode {
  const copy: SceneNode = { ...structuredClone(original), id, parent: null, children: [] };
  document.nodes.set(id, copy);
  document.attach(id, parentId);
  return copy;
}

function becomeInstance(node: SceneNode, component: string): void {
  Object.assign(node, { type: 'INSTANCE', component, pluginData: {}, relaunchData: {} });
}

/** `createInstance()`: at the parent's origin, with all layers of the component; of a variant it is named after the set. */
export function createInstance(document: SceneDocument, componentId: string, parentId: string): SceneNode {
  const main = document.get(componentId);
  const instance = place(document, main, parentId, document.freshId());
  becomeInstance(instance, main.id);
  instance.name = setOf(document, main)?.name ?? main.name;
  instance.transform[0][2] = 0;
  instance.transform[1][2] = 0;
  for (const child of main.children)
    cloneInside(document, child, instance.id, { copy: instance.id, original: null });
  document.changed(instance.id, 'CREATE', []);
  return instance;
}

/**
 * `detachInstance()`: a frame in the instance's place, with layers of its own and therefore other ids; instances around it are detached
 * too. Returns the frame that stands for the instance.
 */
export function detachInstance(document: SceneDocument, id: string): SceneNode {
  const outer = document
    .ancestors(id)
    .filter(({ type }) => type === 'INSTANCE')
    .at(-1);
  const path = outer ? pathTo(document, outer.id, id) : [];
  const outermost = document.get(outer?.id ?? id);
  let at = detachOne(document, outermost);
  // The layers on the way have other ids now; their places among their siblings are the same.
  for (const index of path) {
    const next = document.get(at.children[index]!);
    at = next.type === 'INSTANCE' ? detachOne(document, next) : next;
  }
  return at;
}

function pathTo(document: SceneDocument, from: string, to: string): number[] {
  const chain = [document.get(to), ...document.ancestors(to)];
  const inside = chain.slice(
    0,
    chain.findIndex((node) => node.id === from),
  );
  return inside.map((node) => document.get(node.parent!).children.indexOf(node.id)).reverse();
}

function detachOne(document: SceneDocument, instance: SceneNode): SceneNode {
  const parent = document.get(instance.parent!);
  const index = parent.children.indexOf(instance.id);
  const frame = place(document, instance, parent.id, document.freshId());
  frame.type = 'FRAME';
  delete frame.component;
  for (const child of instance.children) cloneInside(document, child, frame.id, null);
  document.remove(instance.id);
  document.attach(frame.id, parent.id, index);
  document.changed(frame.id, 'CREATE', []);
  return frame;
}
