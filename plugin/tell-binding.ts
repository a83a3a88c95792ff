import type { AnyStyle, BindingFacts } from './binding-facts.ts';
import type { Option, Use } from './bound-uses.ts';
import type { Binding } from './protocol.ts';
import { resolveIn } from './resolve-variable.ts';
import type { TrialModes } from './trial-modes.ts';

export interface Told {
  option: Option | undefined;
  options: readonly Option[];
  other: AnyStyle | null;
  byMode: boolean;
  names: readonly Use[];
}

/** What became of a value that is bound in the exemplar; null where none is. */
export function tellBinding(
  { option, options, other, byMode, names }: Told,
  node: SceneNode,
  modes: TrialModes,
  facts: BindingFacts,
): Binding | null {
  const style =
    option === undefined ? (other ?? options.find((one) => one.style !== null)?.style) : option.style;
  const known = names.flatMap(({ variable }) => facts.variables.get(variable) ?? []);
  if (!style && names.length === 0) return null;
  const name = style?.name ?? [...new Set(known.map((variable) => variable.name))].join(', ');
  if (option === undefined) {
    const absent = !style && known.length === 0;
    return { kind: 'raw', name, why: absent ? 'absent' : 'differs' };
  }
  if (!byMode) return { kind: option.style ? 'style' : 'variable', name };
  const used = option.uses.flatMap(({ variable }) => {
    const found = facts.variables.get(variable);
    return found ? resolveIn(found, (collection) => modes.of(node, collection), facts).collections : [];
  });
  const set = modes.settings.filter(({ collection }) => used.includes(collection));
  const mode = set.flatMap(
    (one) =>
      facts.collections.get(one.collection)?.modes.find(({ modeId }) => modeId === one.mode)?.name ?? [],
  );
  return { kind: 'mode', name, mode: [...new Set(mode)].join(', ') };
}
