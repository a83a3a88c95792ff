import { boundVariables } from '../graph/bound-variables.ts';
import type { CollectionData } from '../graph/library.ts';
import { resolvedModes } from '../graph/modes.ts';
import { BINDABLE, settleVariables } from '../graph/settle-variables.ts';
import { HAS_SIDES, SIDES } from '../graph/stroke-weights.ts';
import type { SceneNode, VariableAlias } from '../graph/types.ts';
import type { MethodContext } from './context.ts';
import { FigmaError, notImplemented } from './errors.ts';
import { hasMember } from './members.ts';
import { fontsOf, needFonts, refit } from './text-setters.ts';
import { rangesOf } from '../graph/text-ranges.ts';
import { NodeRef } from './wire.ts';

type Method = (context: MethodContext, node: SceneNode, ...args: never[]) => unknown;

const CORNERS = ['topLeftRadius', 'topRightRadius', 'bottomRightRadius', 'bottomLeftRadius'];
/** @throws FigmaError in Figma's words where an id is passed instead of the object. */
export function objectOf(where: string, value: unknown, type: 'VARIABLE' | 'VARIABLE_COLLECTION'): NodeRef {
  if (value instanceof NodeRef && value.type === type) return value;
  const what = type === 'VARIABLE' ? 'variable' : 'variable collection';
  if (typeof value === 'string')
    throw new FigmaError(
      `in ${where}: Cannot call with documentAccess: dynamic-page. Pass the ${what} object instead of its id.`,
    );
  throw new FigmaError(`in ${where}: Expected a ${what}`);
}

/** The fields that one binding sets: a radius or a weight of boxes is that of their corners or sides. */
export function fieldsOf(node: SceneNode, field: string): string[] {
  if (field === 'cornerRadius' && hasMember(node.type, 'topLeftRadius')) return CORNERS;
  if (field === 'strokeWeight' && HAS_SIDES.has(node.type)) return [...SIDES];
  return [field];
}

/** A value that is written by hand is bound no more. */
export function unbind(node: SceneNode, field: string): void {
  if (!node.boundVariables) return;
  for (const one of [field, ...fieldsOf(node, field)]) delete node.boundVariables[one];
  if (Object.keys(node.boundVariables).length === 0) delete node.boundVariables;
}

function setBoundVariable(context: MethodContext, node: SceneNode, field: string, value: unknown): void {
  const { document } = context;
  const type = BINDABLE[field];
  if (type === undefined) throw notImplemented(`Binding a variable to node.${field}`);
  if (!hasMember(node.type, field))
    throw new FigmaError(`in setBoundVariable: "${field}" cannot be bound on a ${node.type} node`);
  unbind(node, field);
  if (value !== null) {
    const { id } = objectOf('setBoundVariable', value, 'VARIABLE');
    const variable = document.library.variables[id];
    if (variable?.resolvedType !== type)
      throw new FigmaError(
        `in setBoundVariable: Mismatched variable resolved type for property "${field}". Expected ${type}, received ${variable?.resolvedType}`,
      );
    if (node.text && (field === 'characters' || field === 'fontSize'))
      needFonts('setBoundVariable', context, fontsOf(rangesOf(node)));
    const alias: VariableAlias = { type: 'VARIABLE_ALIAS', id };
    for (const one of fieldsOf(node, field)) node.boundVariables = { ...node.boundVariables, [one]: alias };
    settleVariables(document, node.id);
    if (node.text) refit(node, context);
  }
  document.changed(node.id, 'PROPERTY_CHANGE', ['boundVariables', field]);
}

function collectionOf(context: MethodContext, where: string, value: unknown): CollectionData {
  const { id } = objectOf(where, value, 'VARIABLE_COLLECTION');
  const collection = context.document.library.collections[id];
  if (!collection)
    throw new FigmaError(`in ${where}: The variable collection with id "${id}" does not exist`);
  return collection;
}

function setMode(
  { document }: MethodContext,
  node: SceneNode,
  collection: string,
  mode: string | null,
): void {
  const modes = { ...node.explicitModes };
  if (mode === null) delete modes[collection];
  else modes[collection] = mode;
  if (Object.keys(modes).length > 0) node.explicitModes = modes;
  else delete node.explicitModes;
  settleVariables(document, node.id);
  document.changed(node.id, 'PROPERTY_CHANGE', ['explicitVariableModes']);
}

export const BINDING_METHODS: Record<string, Method> = {
  setBoundVariable,
  setExplicitVariableModeForCollection: (context, node, given: unknown, mode: string) => {
    const where = 'setExplicitVariableModeForCollection';
    const collection = collectionOf(context, where, given);
    if (!collection.modes.some(({ modeId }) => modeId === mode))
      throw new FigmaError(
        `in ${where}: Mode with id "${mode}" does not exist in collection "${collection.name}"`,
      );
    setMode(context, node, collection.id, mode);
  },
  clearExplicitVariableModeForCollection: (context, node, given: unknown) =>
    setMode(context, node, collectionOf(context, 'clearExplicitVariableModeForCollection', given).id, null),
};

export const BINDING_GETTERS = {
  boundVariables: (_: unknown, node: SceneNode) => boundVariables(node),
  explicitVariableModes: (_: unknown, node: SceneNode) => node.explicitModes ?? {},
  resolvedVariableModes: (document: MethodContext['document'], node: SceneNode) =>
    resolvedModes(document, node.id),
};
