import type { AnyStyle, BindingFacts } from './binding-facts.ts';
import type { Option, Use } from './bound-uses.ts';
import type { Binding } from '../protocol.ts';

export interface Told {
  /** The one that holds, if any. */
  option: Option | undefined;
  options: readonly Option[];
  /** A style of another value. */
  other: AnyStyle | null;
  /** The modes, by collection, that had to be set for it; null where none had to. */
  granted: Readonly<Record<string, string>> | null;
}

/** What became of a value that is bound in the exemplar; null where none is. */
export function tellBinding({ option, options, other, granted }: Told, facts: BindingFacts): Binding | null {
  const style =
    option === undefined ? (other ?? options.find((one) => one.style !== null)?.style) : option.style;
  const uses: readonly Use[] = options.find((one) => one.style === null)?.uses ?? [];
  if (!style && uses.length === 0) return null;
  const known = uses.flatMap(({ variable }) => facts.variables.get(variable) ?? []);
  const name = style?.name ?? [...new Set(known.map((variable) => variable.name))].join(', ');
  if (option === undefined) {
    const absent = !style && known.length === 0;
    return { kind: 'raw', name, why: absent ? 'absent' : 'differs' };
  }
  if (granted === null) return { kind: option.style ? 'style' : 'variable', name };
  const modes = Object.entries(granted).flatMap(
    ([collection, mode]) =>
      facts.collections.get(collection)?.modes.find(({ modeId }) => modeId === mode)?.name ?? [],
  );
  return { kind: 'mode', name, mode: [...new Set(modes)].join(', ') };
}
