import type { SceneDocument } from '../graph/document.ts';
import type { CollectionData } from '../graph/library.ts';
import type { MethodContext } from './context.ts';
import { FigmaError, notImplemented } from './errors.ts';
import { DATA_METHODS, writesData } from './plugin-data.ts';
import * as rule from './validate.ts';

export function readCollection(_: SceneDocument, collection: CollectionData, name: string): unknown {
  if (name === 'remote' || name === 'isExtension') return false;
  if (name in collection) return collection[name as keyof CollectionData];
  throw notImplemented(`collection.${name}`);
}

export function writeCollection(
  { document }: MethodContext,
  collection: CollectionData,
  name: string,
  value: unknown,
): void {
  if (name !== 'name' && name !== 'hiddenFromPublishing') throw notImplemented(`Setting collection.${name}`);
  rule.check(name, name === 'name' ? rule.string : rule.boolean, value);
  Object.assign(collection, { [name]: value });
  document.libraryChanged();
}

function modeOf(where: string, collection: CollectionData, id: string): CollectionData['modes'][number] {
  const mode = collection.modes.find(({ modeId }) => modeId === id);
  if (!mode) throw new FigmaError(`in ${where}: Could not find a mode with id "${id}"`);
  return mode;
}

type Method = (context: MethodContext, collection: CollectionData, ...args: never[]) => unknown;

const METHODS: Record<string, Method> = {
  /** A new mode begins with the values of the default one. */
  addMode: ({ document }, collection, name: string) => {
    rule.argument('addMode', 'name', rule.string, name);
    if (collection.modes.some((mode) => mode.name === name))
      throw new FigmaError(`in addMode: Duplicate mode name "${name}"`);
    const modeId = document.freshId();
    collection.modes.push({ modeId, name });
    for (const id of collection.variableIds) {
      const { valuesByMode } = document.library.variables[id]!;
      valuesByMode[modeId] = structuredClone(valuesByMode[collection.defaultModeId]!);
    }
    document.libraryChanged();
    return modeId;
  },
  removeMode: ({ document }, collection, id: string) => {
    modeOf('removeMode', collection, id);
    if (collection.modes.length === 1)
      throw new FigmaError('in removeMode: Cannot remove the last mode of a collection');
    collection.modes = collection.modes.filter(({ modeId }) => modeId !== id);
    if (collection.defaultModeId === id) collection.defaultModeId = collection.modes[0]!.modeId;
    for (const variable of collection.variableIds)
      delete document.library.variables[variable]!.valuesByMode[id];
    document.libraryChanged();
  },
  renameMode: ({ document }, collection, id: string, name: string) => {
    modeOf('renameMode', collection, id).name = name;
    document.libraryChanged();
  },
  extend: () => {
    throw new FigmaError('in extend: Cannot create extended collections outside of enterprise plan.');
  },
  getPublishStatusAsync: () => Promise.resolve('UNPUBLISHED'),
  remove: ({ document }, collection) => {
    for (const id of collection.variableIds) delete document.library.variables[id];
    delete document.library.collections[collection.id];
    document.libraryChanged();
  },
};

export function callCollection(
  context: MethodContext,
  collection: CollectionData,
  name: string,
  args: readonly unknown[],
): unknown {
  const data = DATA_METHODS[name];
  if (data) {
    const answer = data(collection, ...(args as never[]));
    if (writesData(name)) context.document.libraryChanged();
    return answer;
  }
  const method = METHODS[name];
  if (!method) throw notImplemented(`collection.${name}()`);
  return method(context, collection, ...(args as never[]));
}
