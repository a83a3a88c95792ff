import type { JSX } from 'preact';
import { Icon } from '../widgets/icons.tsx';
import { RasterCanvas } from '../widgets/raster-canvas.tsx';
import { deleteText, resultText, texts } from './texts.ts';
import type { History } from './history.ts';

export interface HistoryStripProps {
  history: History;
  /** Number of the result under review. */
  shown: number | null;
  live: boolean;
  /** A wireframe is selected that can take a former result's settings. */
  reusable: boolean;
  onReview(run: number): void;
  onReuse(run: number): void;
  onDelete(run: number): void;
  onVariations(): void;
  onLive(): void;
}

/** The results of this session, newest first, and what can be made of the one that is shown. */
export function HistoryStrip(props: HistoryStripProps): JSX.Element {
  const { history, shown, live, reusable } = props;
  return (
    <section class="history" aria-label={texts.results}>
      <div class="row-head">
        <h2>{texts.results}</h2>
        {shown !== null && (
          <>
            {reusable && (
              <button class="text-button" onClick={() => props.onReuse(shown)}>
                {texts.reuse}
              </button>
            )}
            <button class="text-button" onClick={props.onVariations}>
              {texts.variations}
            </button>
          </>
        )}
        {(shown !== null || live) && (
          <button
            class="text-button"
            aria-pressed={live}
            aria-label={texts.liveMeaning}
            title={texts.liveMeaning}
            onClick={props.onLive}
          >
            {texts.live}
          </button>
        )}
      </div>
      <ul class="history-items">
        {history.entries.map((entry) => {
          const { run } = entry.outcome;
          return (
            <li key={run} class="tile" data-run={run} data-stale={entry.stale}>
              <button
                class="tile-button"
                aria-pressed={run === shown}
                aria-label={resultText(entry)}
                title={resultText(entry)}
                onClick={() => props.onReview(run)}
              >
                <RasterCanvas raster={entry.thumbnail} opacity={1} />
                {entry.stale && <span class="tile-stale" aria-hidden="true" />}
              </button>
              <button
                class="tile-remove"
                aria-label={deleteText(entry)}
                title={deleteText(entry)}
                onClick={() => props.onDelete(run)}
              >
                <Icon name="close" />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
