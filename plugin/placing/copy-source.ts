import { copyComponentSet } from './copy-component-set.ts';
import type { Undo } from './one-step.ts';

/** A copy of the source whose node may be replaced while it is patched: detaching an instance makes a frame of it. */
export interface Copy {
  node: SceneNode;
}

/**
 * A copy of a node with all its layers. Of a component it is a plain frame, and of a set of components a frame of instances: another main
 * component would be one more of the design system, and an instance could not be edited freely.
 */
export function copySource(source: SceneNode, undo: Undo): Copy {
  if (source.type === 'COMPONENT_SET') return { node: copyComponentSet(source, undo) };
  const copy: Copy = { node: source.type === 'COMPONENT' ? source.createInstance() : source.clone() };
  undo.push(() => {
    if (!copy.node.removed) copy.node.remove();
  });
  if (source.type === 'COMPONENT') copy.node = (copy.node as InstanceNode).detachInstance();
  return copy;
}
