import type { JSX } from 'preact';
import { exemplarText } from './texts.ts';
import { texts } from '../widgets/texts.ts';

export interface ExemplarChoiceProps {
  count: number;
  chosen: number;
  onChoose(exemplar: number): void;
}

/** The caption over the exemplar's picture; with several exemplars also which of them is shown. */
export function ExemplarChoice({ count, chosen, onChoose }: ExemplarChoiceProps): JSX.Element {
  if (count === 1) return <>{texts.exemplar}</>;
  return (
    <span class="exemplar-choice" role="group" aria-label={texts.exemplar}>
      {Array.from({ length: count }, (_, i) => (
        <button
          class="number-button"
          key={i}
          aria-pressed={i === chosen}
          aria-label={exemplarText(i)}
          title={exemplarText(i)}
          onClick={() => onChoose(i)}
        >
          {i + 1}
        </button>
      ))}
    </span>
  );
}
