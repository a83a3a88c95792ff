import { defaultText } from './create-node.ts';
import type { SceneDocument } from './document.ts';
import type {
  CollectionData,
  StyleData,
  StyleKind,
  VariableData,
  VariableType,
  VariableValue,
} from './library.ts';
import { sha1 } from './sha1.ts';

const keyFor = (document: SceneDocument, id: string): string =>
  sha1(new TextEncoder().encode(`${document.name}/${id}`));

/** An empty style of its kind: black for paints, Inter Regular 12 for texts, no effect. */
export function addStyle(document: SceneDocument, type: StyleKind, name: string): StyleData {
  const nodeId = document.freshId();
  const key = keyFor(document, nodeId);
  const shared = { id: `S:${key},`, key, nodeId, name, description: '', pluginData: {} };
  const { fontName, fontSize, lineHeight, letterSpacing, textDecoration, textCase } = defaultText();
  const style: StyleData =
    type === 'PAINT'
      ? { ...shared, type, paints: [{ type: 'SOLID', color: { r: 0, g: 0, b: 0 } }] }
      : type === 'EFFECT'
        ? { ...shared, type, effects: [] }
        : {
            ...shared,
            type,
            text: { fontName, fontSize, lineHeight, letterSpacing, textDecoration, textCase },
          };
  document.library.styles[style.id] = style;
  document.libraryChanged();
  return style;
}

/** A collection with one mode, "Mode 1", as in Figma. */
export function addCollection(document: SceneDocument, name: string): CollectionData {
  const own = document.freshId();
  const modeId = document.freshId();
  const collection: CollectionData = {
    id: `VariableCollectionId:${own}`,
    key: keyFor(document, own),
    name,
    modes: [{ modeId, name: 'Mode 1' }],
    defaultModeId: modeId,
    variableIds: [],
    hiddenFromPublishing: false,
    pluginData: {},
  };
  document.library.collections[collection.id] = collection;
  document.libraryChanged();
  return collection;
}

/** A variable that is worth `value` in every mode of its collection. */
export function addVariable(
  document: SceneDocument,
  name: string,
  collection: CollectionData,
  resolvedType: VariableType,
  value: VariableValue,
): VariableData {
  const own = document.freshId();
  const variable: VariableData = {
    id: `VariableID:${own}`,
    key: keyFor(document, own),
    name,
    description: '',
    collection: collection.id,
    resolvedType,
    valuesByMode: Object.fromEntries(collection.modes.map(({ modeId }) => [modeId, structuredClone(value)])),
    scopes: ['ALL_SCOPES'],
    codeSyntax: {},
    hiddenFromPublishing: false,
    pluginData: {},
  };
  document.library.variables[variable.id] = variable;
  collection.variableIds.push(variable.id);
  document.libraryChanged();
  return variable;
}
