import type { JSX } from 'preact';
import { exemplarText, texts } from './texts.ts';

export interface LayerExemplarChoiceProps {
  name: string;
  exemplars: number;
  /** Null: any of them. */
  chosen: number | null;
  onChoose(exemplar: number | null): void;
}

/** Which exemplar a clicked layer takes its look from. */
export function LayerExemplarChoice({
  name,
  exemplars,
  chosen,
  onChoose,
}: LayerExemplarChoiceProps): JSX.Element {
  const choices = [null, ...Array.from({ length: exemplars }, (_, i) => i)];
  return (
    <div class="steer-layer" role="group" aria-label={`${name}: ${texts.takesFrom}`}>
      <span class="steer-layer-name" title={name}>
        {name}
      </span>
      <span class="steer-layer-choices">
        {choices.map((choice) => (
          <button
            key={choice}
            class="number-button"
            aria-pressed={choice === chosen}
            aria-label={choice === null ? texts.anyExemplar : exemplarText(choice)}
            onClick={() => onChoose(choice)}
          >
            {choice === null ? texts.anyExemplar : choice + 1}
          </button>
        ))}
      </span>
    </div>
  );
}
