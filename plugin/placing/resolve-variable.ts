import type { LayerColour } from '../protocol.ts';

/** What a bound property shall show. */
export type Wanted = number | (LayerColour & { a: number });

/** The variables and collections that were looked up, by id. */
export interface Tables {
  variables: ReadonlyMap<string, Variable>;
  collections: ReadonlyMap<string, VariableCollection>;
}

/** The mode of a collection at some place; undefined where nobody chose one. */
export type ModeOf = (collection: string) => string | undefined;

/** Half a level of 255, and less than any length that is seen. */
const NEAR = 1 / 510;

/**
 * The value of a variable in modes that no layer has yet; aliases are followed, each in the mode of its own collection (plugin typings,
 * Variable.resolveForConsumer). value: undefined where a link is missing; collections: those whose mode decides.
 */
export function resolveIn(
  variable: Variable,
  modeOf: ModeOf,
  { variables, collections }: Tables,
): { value: VariableValue | undefined; collections: string[] } {
  const met: string[] = [];
  const seen = new Set<string>();
  for (let link: Variable | undefined = variable; link !== undefined && !seen.has(link.id);) {
    seen.add(link.id);
    const collection: string = link.variableCollectionId;
    met.push(collection);
    const mode: string | undefined = modeOf(collection) ?? collections.get(collection)?.defaultModeId;
    const value: VariableValue | undefined = mode === undefined ? undefined : link.valuesByMode[mode];
    if (!isAlias(value)) return { value, collections: met };
    link = variables.get(value.id);
  }
  return { value: undefined, collections: met };
}

/** A colour without opacity of its own leaves the paint's as it is. */
export function isValue(value: VariableValue | undefined, wanted: Wanted): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= NEAR;
  if (typeof wanted === 'number') return typeof value === 'number' && near(value, wanted);
  if (typeof value !== 'object' || !('r' in value)) return false;
  const { r, g, b } = value;
  const a = 'a' in value ? value.a : 1;
  const same = near(r, wanted.r) && near(g, wanted.g) && near(b, wanted.b);
  return same && (a === 1 || near(a, wanted.a));
}

/** Whether two values show the same. */
export function isSameValue(a: VariableValue | undefined, b: VariableValue | undefined): boolean {
  if (typeof a === 'object' && 'r' in a) return isValue(b, { a: 1, ...a }) && alphaOf(a) === alphaOf(b);
  return a === b;
}

const alphaOf = (value: VariableValue | undefined): number =>
  typeof value === 'object' && 'a' in value ? value.a : 1;

export function isAlias(value: unknown): value is VariableAlias {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'VARIABLE_ALIAS';
}
