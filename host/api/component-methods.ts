import { cloneNode, createInstance, detachInstance } from '../graph/clone-node.ts';
import type { SceneDocument } from '../graph/document.ts';
import type { SceneNode } from '../graph/types.ts';
import {
  componentProperties,
  propertyDefinitions,
  variantOptions,
  variantProperties,
} from '../graph/variants.ts';
import type { MethodContext } from './context.ts';
import { FigmaError } from './errors.ts';
import { refOf } from './ref-of.ts';

type Method = (context: MethodContext, node: SceneNode, ...args: never[]) => unknown;

export const COMPONENT_METHODS: Record<string, Method> = {
  clone: ({ document }, node) =>
    refOf(cloneNode(document, node.id, node.type === 'PAGE' ? '0:0' : document.currentPage.id)),
  createInstance: ({ document }, node) => refOf(createInstance(document, node.id, document.currentPage.id)),
  detachInstance: ({ document }, node) => refOf(detachInstance(document, node.id)),
  getMainComponentAsync: async ({ document }, node) =>
    node.component !== undefined && document.has(node.component) ? refOf(document.get(node.component)) : null,
  getInstancesAsync: async ({ document }, node) =>
    [...document.walk('0:0')]
      .filter((found) => found.type === 'INSTANCE' && found.component === node.id)
      .map(refOf),
};

type Getter = (document: SceneDocument, node: SceneNode) => unknown;

/** The variant at the top left. */
function defaultVariant(document: SceneDocument, node: SceneNode): unknown {
  const variants = node.children.map((id) => document.get(id));
  const place = ({ transform: [[, , x], [, , y]] }: SceneNode) => [y, x] as const;
  const [first] = variants.sort((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1]);
  return first && refOf(first);
}

export const COMPONENT_GETTERS: Record<string, Getter> = {
  componentProperties,
  variantProperties,
  defaultVariant,
  componentPropertyDefinitions: (document, node) => {
    if (node.type === 'COMPONENT_SET') return propertyDefinitions(document, node);
    if (variantProperties(document, node))
      throw new FigmaError(
        'in get_componentPropertyDefinitions: Can only get component property definitions of a component set or non-variant component',
      );
    return {};
  },
  variantGroupProperties: (document, node) =>
    Object.fromEntries(
      Object.entries(variantOptions(document, node)).map(([name, values]) => [name, { values }]),
    ),
};
