import type { SceneDocument } from './document.ts';
import type { SceneNode } from './types.ts';

/** "Size=Large, State=On" as pairs; null for a name of another form. */
export function variantOf(name: string): Record<string, string> | null {
  const pairs = name.split(',').map((part) => part.split('=').map((word) => word.trim()));
  if (pairs.some((pair) => pair.length !== 2 || pair.includes(''))) return null;
  return Object.fromEntries(pairs as [string, string][]);
}

export const setOf = (document: SceneDocument, component: SceneNode): SceneNode | null => {
  const parent = component.parent === null ? null : document.get(component.parent);
  return parent?.type === 'COMPONENT_SET' ? parent : null;
};

/** The variant that a component of a set is, or that an instance of one shows. */
export function variantProperties(document: SceneDocument, node: SceneNode): Record<string, string> | null {
  const id = node.type === 'INSTANCE' ? node.component : node.id;
  const main = id !== undefined && document.has(id) ? document.get(id) : null;
  return main && setOf(document, main) ? variantOf(main.name) : null;
}

/** `componentProperties` of an instance. Only variants: other properties are not kept here. */
export function componentProperties(document: SceneDocument, node: SceneNode): Record<string, object> {
  const variant = variantProperties(document, node) ?? {};
  return Object.fromEntries(
    Object.entries(variant).map(([name, value]) => [name, { type: 'VARIANT', value, boundVariables: {} }]),
  );
}

/** The options of a set, each in the order of its components; the first is the default. */
export function variantOptions(document: SceneDocument, set: SceneNode): Record<string, string[]> {
  const options: Record<string, string[]> = {};
  for (const child of set.children)
    for (const [name, value] of Object.entries(variantOf(document.get(child).name) ?? {}))
      options[name] = [...new Set([...(options[name] ?? []), value])];
  return options;
}

export function propertyDefinitions(document: SceneDocument, set: SceneNode): Record<string, object> {
  return Object.fromEntries(
    Object.entries(variantOptions(document, set)).map(([name, values]) => [
      name,
      { type: 'VARIANT', defaultValue: values[0], variantOptions: values },
    ]),
  );
}
