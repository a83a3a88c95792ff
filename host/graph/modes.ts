import type { SceneDocument } from './document.ts';
import { isAlias, type PlainValue } from './library.ts';

/** `resolvedVariableModes`: the explicit modes of the node and, where it has none, of its nearest ancestor that has. */
export function resolvedModes(document: SceneDocument, id: string): Record<string, string> {
  const chain = [document.get(id), ...document.ancestors(id)];
  return Object.assign({}, ...chain.reverse().map((node) => node.explicitModes ?? {})) as Record<
    string,
    string
  >;
}

/**
 * What a variable is worth to a node: in each collection of the alias chain by the node's resolved mode, else the collection's default.
 * Null where the variable is gone, or the chain comes back to itself.
 */
export function resolveVariable(
  document: SceneDocument,
  variableId: string,
  modes: Readonly<Record<string, string>>,
): PlainValue | null {
  const { variables, collections } = document.library;
  const seen = new Set<string>();
  for (let id = variableId; !seen.has(id);) {
    seen.add(id);
    const variable = variables[id];
    const collection = variable && collections[variable.collection];
    if (!variable || !collection) return null;
    const value =
      variable.valuesByMode[modes[collection.id] ?? ''] ?? variable.valuesByMode[collection.defaultModeId];
    if (value === undefined) return null;
    if (!isAlias(value)) return value;
    id = value.id;
  }
  return null;
}
