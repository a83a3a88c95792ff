import type { SceneDocument } from '../graph/document.ts';
import { isAlias, type VariableData, type VariableType, type VariableValue } from '../graph/library.ts';
import { resolvedModes, resolveVariable } from '../graph/modes.ts';
import type { MethodContext } from './context.ts';
import { FigmaError, notImplemented } from './errors.ts';
import { DATA_METHODS, writesData } from './plugin-data.ts';
import { NodeRef } from './wire.ts';
import * as rule from './validate.ts';

/** What Figma gives a variable that nothing was said of. */
export const FRESH_VALUES: Readonly<Record<VariableType, VariableValue>> = {
  COLOR: { r: 1, g: 1, b: 1, a: 1 },
  FLOAT: 0,
  STRING: '',
  BOOLEAN: false,
};

const COLOUR = rule.shape({
  r: rule.number(0, 1),
  g: rule.number(0, 1),
  b: rule.number(0, 1),
  a: rule.optional(rule.number(0, 1)),
});
const RULES = { COLOR: COLOUR, FLOAT: rule.number(), STRING: rule.string, BOOLEAN: rule.boolean };

export function readVariable(_: SceneDocument, variable: VariableData, name: string): unknown {
  if (name === 'remote') return false;
  if (name === 'variableCollectionId') return variable.collection;
  if (name in variable) return variable[name as keyof VariableData];
  throw notImplemented(`variable.${name}`);
}

export function writeVariable(
  { document }: MethodContext,
  variable: VariableData,
  name: string,
  value: unknown,
): void {
  const rules: Record<string, Parameters<typeof rule.check>[1]> = {
    name: rule.string,
    description: rule.string,
    hiddenFromPublishing: rule.boolean,
    scopes: rule.list(rule.string),
  };
  const check = rules[name];
  if (!check) throw notImplemented(`Setting variable.${name}`);
  rule.check(name, check, value);
  Object.assign(variable, { [name]: structuredClone(value) });
  document.libraryChanged();
}

function setValue(
  { document }: MethodContext,
  variable: VariableData,
  mode: string,
  value: VariableValue,
): void {
  const { collections, variables } = document.library;
  const collection = collections[variable.collection];
  if (!collection?.modes.some(({ modeId }) => modeId === mode))
    throw new FigmaError(`in setValueForMode: Could not find a mode with id "${mode}"`);
  if (isAlias(value)) {
    const target = variables[value.id];
    if (target?.resolvedType !== variable.resolvedType)
      throw new FigmaError(
        `in setValueForMode: Mismatched variable resolved type. Expected ${variable.resolvedType}, received ${target?.resolvedType}`,
      );
    variable.valuesByMode[mode] = { type: 'VARIABLE_ALIAS', id: value.id };
  } else {
    rule.argument('setValueForMode', 'newValue', RULES[variable.resolvedType], value);
    const colour = variable.resolvedType === 'COLOR';
    variable.valuesByMode[mode] = colour
      ? { a: 1, ...(value as { r: number; g: number; b: number }) }
      : value;
  }
  document.libraryChanged();
}

type Method = (context: MethodContext, variable: VariableData, ...args: never[]) => unknown;

const METHODS: Record<string, Method> = {
  setValueForMode: setValue,
  resolveForConsumer: ({ document }, variable, consumer: unknown) => {
    if (!(consumer instanceof NodeRef) || !document.has(consumer.id))
      throw new FigmaError('in resolveForConsumer: Expected node, received something else');
    const value = resolveVariable(document, variable.id, resolvedModes(document, consumer.id));
    if (value === null)
      throw new FigmaError(`in resolveForConsumer: Variable "${variable.name}" could not be resolved`);
    return { value, resolvedType: variable.resolvedType };
  },
  setVariableCodeSyntax: ({ document }, variable, platform: string, value: string) => {
    variable.codeSyntax[platform] = value;
    document.libraryChanged();
  },
  removeVariableCodeSyntax: ({ document }, variable, platform: string) => {
    delete variable.codeSyntax[platform];
    document.libraryChanged();
  },
  getPublishStatusAsync: () => Promise.resolve('UNPUBLISHED'),
  remove: ({ document }, variable) => {
    const { collections, variables } = document.library;
    const collection = collections[variable.collection];
    if (collection) collection.variableIds = collection.variableIds.filter((id) => id !== variable.id);
    delete variables[variable.id];
    document.libraryChanged();
  },
};

export function callVariable(
  context: MethodContext,
  variable: VariableData,
  name: string,
  args: readonly unknown[],
): unknown {
  const data = DATA_METHODS[name];
  if (data) {
    const answer = data(variable, ...(args as never[]));
    if (writesData(name)) context.document.libraryChanged();
    return answer;
  }
  const method = METHODS[name];
  if (!method) throw notImplemented(`variable.${name}()`);
  return method(context, variable, ...(args as never[]));
}
