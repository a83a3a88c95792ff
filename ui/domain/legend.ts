import type { Card } from '../../models/runtime/pack/card.ts';
import { maskClasses } from '../../models/runtime/prepare/guide/mask-classes.ts';
import type { LegendChoice } from '../../models/runtime/types.ts';

/** The choices with one more; a colour has one class. */
export function withChoice(
  choices: readonly LegendChoice[],
  colour: string,
  label: string | null,
): readonly LegendChoice[] {
  return [...choices.filter((choice) => choice.colour !== colour), { colour, label }];
}

/** The choices that a model can follow: it reads masks and has the class. Choices outlive their model, as the colours on the canvas do. */
export function knownChoices(
  card: Pick<Card, 'channels' | 'palette'>,
  choices: readonly LegendChoice[],
): readonly LegendChoice[] {
  const names = new Set(maskClasses(card).map(({ name }) => name));
  if (names.size === 0) return [];
  return choices.filter(({ label }) => label === null || names.has(label));
}
