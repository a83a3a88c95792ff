import { addCollection, addStyle, addVariable } from '../graph/add-to-library.ts';
import type { SceneDocument } from '../graph/document.ts';
import type { StyleKind, VariableType } from '../graph/library.ts';
import { FigmaError } from './errors.ts';
import { refOfCollection, refOfStyle, refOfVariable } from './ref-of.ts';
import { objectOf } from './variable-bindings.ts';
import { FRESH_VALUES } from './variable-members.ts';
import * as rule from './validate.ts';

interface Context {
  document: SceneDocument;
}
type Call = (context: Context, ...args: never[]) => unknown;

const NAMES: Record<StyleKind, string> = { PAINT: 'Color', TEXT: 'Text', EFFECT: 'Effect' };
const STYLE_KINDS: Record<string, StyleKind> = { Paint: 'PAINT', Text: 'TEXT', Effect: 'EFFECT' };

const createVariable = (
  { document }: Context,
  name: string,
  given: unknown,
  type: VariableType,
): ReturnType<typeof refOfVariable> => {
  rule.argument('createVariable', 'name', rule.string, name);
  const { id } = objectOf('createVariable', given, 'VARIABLE_COLLECTION');
  const collection = document.library.collections[id];
  if (!collection)
    throw new FigmaError(`in createVariable: The variable collection with id "${id}" does not exist`);
  rule.argument('createVariable', 'resolvedType', rule.oneOf(...Object.keys(FRESH_VALUES)), type);
  if (collection.variableIds.some((other) => document.library.variables[other]?.name === name))
    throw new FigmaError(`in createVariable: duplicate variable name "${name}"`);
  return refOfVariable(addVariable(document, name, collection, type, FRESH_VALUES[type]));
};

/** `figma`'s and `figma.variables`' own calls about styles and variables, by name. */
export const LIBRARY_CALLS: Record<string, Call> = {
  createStyle: ({ document }, type: StyleKind) => refOfStyle(addStyle(document, type, NAMES[type])),
  getStyleByIdAsync: async ({ document }, id: string) => {
    const style = document.library.styles[id];
    return style ? refOfStyle(style) : null;
  },
  ...Object.fromEntries(
    Object.entries(STYLE_KINDS).map(([word, kind]): [string, Call] => [
      `getLocal${word}StylesAsync`,
      async ({ document }) =>
        Object.values(document.library.styles)
          .filter(({ type }) => type === kind)
          .map(refOfStyle),
    ]),
  ),
  getLocalGridStylesAsync: async () => [],
  createVariableCollection: ({ document }, name: string) => {
    rule.argument('createVariableCollection', 'name', rule.string, name);
    return refOfCollection(addCollection(document, name));
  },
  createVariable,
  getVariableByIdAsync: async ({ document }, id: string) => {
    const variable = document.library.variables[id];
    return variable ? refOfVariable(variable) : null;
  },
  getVariableCollectionByIdAsync: async ({ document }, id: string) => {
    const collection = document.library.collections[id];
    return collection ? refOfCollection(collection) : null;
  },
  getLocalVariablesAsync: async ({ document }, type?: VariableType) =>
    Object.values(document.library.variables)
      .filter(({ resolvedType }) => type === undefined || resolvedType === type)
      .map(refOfVariable),
  getLocalVariableCollectionsAsync: async ({ document }) =>
    Object.values(document.library.collections).map(refOfCollection),
  createVariableAlias: (_, given: unknown) => ({
    type: 'VARIABLE_ALIAS',
    id: objectOf('createVariableAlias', given, 'VARIABLE').id,
  }),
  createVariableAliasByIdAsync: async ({ document }, id: string) => {
    if (!document.library.variables[id])
      throw new FigmaError(`in createVariableAliasByIdAsync: The variable with id "${id}" does not exist`);
    return { type: 'VARIABLE_ALIAS', id };
  },
};
