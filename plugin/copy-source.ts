import type { Undo } from './one-step.ts';

/** A copy of the source whose node may be replaced while it is patched: detaching an instance makes a frame of it. */
export interface Copy {
  node: SceneNode;
}

/**
 * A copy of a node with all its layers. Of a component it is a plain frame: a second main component would be one more of the design system,
 * and an instance could not be edited freely.
 */
export function copySource(source: SceneNode, undo: Undo): Copy {
  const copy: Copy = { node: source.type === 'COMPONENT' ? source.createInstance() : source.clone() };
  undo.push(() => copy.node.remove());
  if (source.type === 'COMPONENT') copy.node = (copy.node as InstanceNode).detachInstance();
  return copy;
}

/**
 * The nodes of a copy by the ids of the source's: both trees are the same, so they are walked side by side.
 * @throws Error where they differ, for then a patch would hit the wrong layer
 */
export function pairNodes(source: SceneNode, copy: SceneNode): Map<string, SceneNode> {
  const pairs = new Map<string, SceneNode>([[source.id, copy]]);
  const walk = (from: SceneNode, to: SceneNode): void => {
    if (!('children' in from) || !('children' in to)) return;
    const [originals, copies] = [from.children, to.children];
    if (originals.length !== copies.length)
      throw new Error(`the copy of "${from.name}" has ${copies.length} layers, not ${originals.length}`);
    originals.forEach((child, i) => {
      pairs.set(child.id, copies[i]!);
      walk(child, copies[i]!);
    });
  };
  walk(source, copy);
  return pairs;
}
