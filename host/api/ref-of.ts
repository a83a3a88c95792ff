import type { CollectionData, StyleData, VariableData } from '../graph/library.ts';
import type { SceneNode } from '../graph/types.ts';
import { NodeRef } from './wire.ts';

export const refOf = (node: SceneNode): NodeRef => new NodeRef(node.id, node.type);

export const refOfStyle = (style: StyleData): NodeRef => new NodeRef(style.id, `${style.type}_STYLE`);

export const refOfVariable = (variable: VariableData): NodeRef => new NodeRef(variable.id, 'VARIABLE');

export const refOfCollection = (collection: CollectionData): NodeRef =>
  new NodeRef(collection.id, 'VARIABLE_COLLECTION');
