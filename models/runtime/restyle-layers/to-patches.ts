import { atStrength } from './at-strength.ts';
import type { Change, Decision, LayerPatch } from './patch.ts';

/** Names one change of one decision, for a tick to be taken away. */
export const changeKey = (decision: Decision, change: Change): string => `${decision.id} ${change.property}`;

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
      const { property, to, layers = decision.layers } = told;
      return layers.map(({ id }) => ({ node: id, property, value: to }) as LayerPatch);
    }),
  );
}
