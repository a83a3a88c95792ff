import type { JSX } from 'preact';
import { RasterCanvas } from '../widgets/raster-canvas.tsx';
import type { Outcome } from '../state/outcome.ts';
import { resultText, runText, texts } from './texts.ts';
import { texts as widgetTexts } from '../widgets/texts.ts';
import { entryOfRun, type History } from './history.ts';

export interface SideBySideProps {
  outcome: Outcome;
  strength: number;
  history: History;
  onBeside(what: number | 'before'): void;
}

/** The result beside its source or beside another result, both at the same scale. */
export function SideBySide({ outcome, strength, history, onBeside }: SideBySideProps): JSX.Element {
  const other = typeof history.beside === 'number' ? entryOfRun(history, history.beside) : undefined;
  const others = history.entries.filter((entry) => entry.outcome.run !== outcome.run);
  return (
    <div class="side-by-side">
      <div class="side">
        <label class="side-name">
          <span class="unseen">{texts.besideWhat}</span>
          <select
            value={other === undefined ? 'before' : `${other.outcome.run}`}
            onChange={({ currentTarget: { value } }) => onBeside(value === 'before' ? value : Number(value))}
          >
            <option value="before">{widgetTexts.source}</option>
            {others.map((entry) => (
              <option key={entry.outcome.run} value={`${entry.outcome.run}`}>
                {resultText(entry)}
              </option>
            ))}
          </select>
        </label>
        <Picture outcome={other?.outcome ?? outcome} strength={other?.strength ?? 0} />
      </div>
      <div class="side">
        <span class="side-name">{runText(outcome.run)}</span>
        <Picture outcome={outcome} strength={strength} />
      </div>
    </div>
  );
}

function Picture({ outcome, strength }: { outcome: Outcome; strength: number }): JSX.Element {
  return (
    <div class="side-picture">
      <RasterCanvas raster={outcome.before} opacity={1} />
      {strength > 0 && <RasterCanvas raster={outcome.result} opacity={strength} />}
    </div>
  );
}
