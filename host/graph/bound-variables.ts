import type { Effect, Paint, SceneNode, VariableAlias } from './types.ts';

/** Bound as lists, one entry a range (VariableBindableTextField of the typings). */
const TEXT_FIELDS = ['fontSize'];

/** The aliases of paints in their order, those without one left out. */
const paintAliases = (paints: readonly Paint[]): VariableAlias[] =>
  paints.flatMap((paint) => (paint.type === 'SOLID' && paint.boundVariables?.color) || []);
const effectAliases = (effects: readonly Effect[]): VariableAlias[] =>
  effects.flatMap((effect) => Object.values(effect.boundVariables ?? {}));

/** `boundVariables` of a node: its own fields, and what its paints, effects and ranges are bound to. */
export function boundVariables(node: SceneNode): Record<string, unknown> {
  const lists: Record<string, VariableAlias[]> = {
    fills: paintAliases(node.fills),
    strokes: paintAliases(node.strokes),
    effects: effectAliases(node.effects),
    textRangeFills: (node.text?.runs ?? []).flatMap(({ style }) => paintAliases(style.fills ?? [])),
  };
  const fields = Object.entries(node.boundVariables ?? {}).map(([field, alias]) => [
    field,
    TEXT_FIELDS.includes(field) ? [alias] : alias,
  ]);
  return {
    ...Object.fromEntries(fields),
    ...Object.fromEntries(Object.entries(lists).filter(([, aliases]) => aliases.length > 0)),
  };
}
