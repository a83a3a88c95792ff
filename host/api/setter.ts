import type { SceneNode } from '../graph/types.ts';
import type { SetterContext } from './context.ts';
import type * as rule from './validate.ts';

export type Rule = Parameters<typeof rule.check>[1];

/** One writable member: what values it takes and what it does with one. */
export interface Setter {
  rule: Rule;
  apply: (node: SceneNode, value: never, context: SetterContext) => void;
}

export const setter = <T>(
  rule: Rule,
  apply: (node: SceneNode, value: T, context: SetterContext) => void,
): Setter => ({ rule, apply: apply as Setter['apply'] });
