import { atStrength } from './at-strength.ts';
import type { Change, LayerPatch } from '../layers/patch.ts';
import type { Decision } from './decision.ts';

/** Names one change of one decision, for a tick to be taken away; of one property there is one for every part of its layers. */
export const changeKey = ({ id }: Decision, { property, layers }: Change): string =>
  layers ? `${id} ${property} ${layers[0]!.id}` : `${id} ${property}`;

/** The changes that are still ticked, at the given strength (0..1), layer by layer. off: keys of those that are not. */
export function toPatches(
  decisions: readonly Decision[],
  off: ReadonlySet<string>,
  strength: number,
): LayerPatch[] {
  return decisions.flatMap((decision) =>
    decision.changes.flatMap((change) => {
      if (off.has(changeKey(decision, change))) return [];
      const told = atStrength(change, strength);
      if (told === null) return [];
      const { layers = decision.layers, like } = told;
      // What is mixed with the old is no longer what is bound in the exemplar.
      const whole = strength >= 1 && like !== undefined ? { like } : {};
      return layers.map(({ id }) => ({ node: id, ...valueOf(told), ...whole }) as LayerPatch);
    }),
  );
}

function valueOf(change: Change): Pick<LayerPatch, 'property' | 'value'> {
  if (change.property !== 'segments') return { property: change.property, value: change.to };
  return {
    property: 'segments',
    value: change.from.map((from, i) => ({ from, to: change.to[i]! })),
  };
}
