import { hasMember } from '../api/members.ts';
import { NodeRef } from '../api/wire.ts';
import type { HostCall } from './figma-global.ts';

const PASSED = [
  'createVariableCollection',
  'createVariable',
  'getVariableByIdAsync',
  'getVariableCollectionByIdAsync',
  'getLocalVariablesAsync',
  'getLocalVariableCollectionsAsync',
  'createVariableAlias',
  'createVariableAliasByIdAsync',
];
const SYNC = [
  'getVariableById',
  'getVariableCollectionById',
  'getLocalVariables',
  'getLocalVariableCollections',
];

interface Bindable {
  boundVariables?: Record<string, unknown>;
}

/** `figma.variables`. The two helpers for paints and effects make copies here and ask nobody. */
export function makeVariables(call: HostCall, refOf: (value: object) => NodeRef | null) {
  const aliasOf = (where: string, variable: unknown): { type: string; id: string } => {
    const ref = typeof variable === 'object' && variable !== null ? refOf(variable) : null;
    if (ref?.type !== 'VARIABLE') throw new Error(`in ${where}: Expected a variable or null`);
    return { type: 'VARIABLE_ALIAS', id: ref.id };
  };
  const bound = <T extends Bindable>(where: string, part: T, field: string, variable: unknown): T => {
    const others = Object.entries(part.boundVariables ?? {}).filter(([name]) => name !== field);
    const alias = variable === null ? {} : { [field]: aliasOf(where, variable) };
    return { ...part, boundVariables: { ...Object.fromEntries(others), ...alias } };
  };
  const members: Record<string, unknown> = {
    setBoundVariableForPaint: (paint: Bindable & { type: string }, field: string, variable: unknown) => {
      const where = 'setBoundVariableForPaint';
      if (paint.type !== 'SOLID')
        throw new Error(`in ${where}: Only solid paints can be bound to a variable`);
      if (field !== 'color') throw new Error(`in ${where}: "${field}" cannot be bound on a paint`);
      return bound(where, paint, field, variable);
    },
    setBoundVariableForEffect: (effect: Bindable, field: string, variable: unknown) => {
      const where = 'setBoundVariableForEffect';
      if (!['color', 'radius', 'spread', 'offsetX', 'offsetY'].includes(field))
        throw new Error(`in ${where}: "${field}" cannot be bound on an effect`);
      return bound(where, effect, field, variable);
    },
  };
  for (const name of PASSED) members[name] = (...args: unknown[]) => call(name, ...args);
  for (const name of SYNC)
    members[name] = () => {
      throw new Error(`in ${name}: Cannot call with documentAccess: dynamic-page. Use ${name}Async instead.`);
    };
  return new Proxy(members, {
    get(_, name) {
      if (typeof name === 'symbol' || name === 'then' || name === 'toJSON') return undefined;
      if (name in members) return members[name];
      if (!hasMember('variables', name))
        throw new TypeError(
          `figma.variables.${name} no such property '${name}' on the figma.variables object`,
        );
      throw new Error(
        `figma.variables.${name} exists in Figma, but the stand-in (host/) does not implement it.`,
      );
    },
  });
}
