import type { JSX } from 'preact';
import { RasterCanvas } from '../widgets/raster-canvas.tsx';
import { resultText, texts, variationText } from './texts.ts';
import type { HistoryEntry } from './history.ts';

/** Results of one source to choose from, side by side. */
export function Variations({
  entries,
  shown,
  onChoose,
}: {
  entries: readonly HistoryEntry[];
  /** Number of the one that Apply would place now. */
  shown: number;
  onChoose(run: number): void;
}): JSX.Element {
  return (
    <section class="variations" aria-label={texts.chooseVariation}>
      <h2>{texts.chooseVariation}</h2>
      <ul class="variation-items">
        {entries.map((entry) => (
          <li key={entry.outcome.run} class="variation">
            <button
              class="variation-button"
              aria-pressed={entry.outcome.run === shown}
              title={resultText(entry)}
              onClick={() => onChoose(entry.outcome.run)}
            >
              <span class="variation-picture">
                <RasterCanvas raster={entry.outcome.result} opacity={1} />
              </span>
              <span>{variationText(entry)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
