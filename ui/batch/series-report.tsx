import type { JSX } from 'preact';
import { Icon } from '../widgets/icons.tsx';
import { CopyReport } from '../report/copy-report.tsx';
import type { Reporter } from '../report/reporter.ts';
import { isUnexpected } from '../report/unexpected.ts';
import { problemText } from '../bridge/texts.ts';
import { seriesText } from './texts.ts';
import { texts } from '../widgets/texts.ts';
import { isGoing, type Series } from './series.ts';

/** How far a series is, then what became of it; a frame that failed says why. */
export function SeriesReport({
  series,
  reporter,
  onDismiss,
}: {
  series: Series;
  reporter: Reporter;
  onDismiss(): void;
}): JSX.Element | null {
  const { kind, total, index, failures } = series;
  const going = isGoing(series);
  if (kind === 'variations' && !going && failures.length === 0) return null;
  return (
    <section class={failures.length > 0 ? 'series failed' : 'series'} data-state={series.state}>
      <div class="series-head">
        <p role="status">{seriesText(series)}</p>
        {!going && (
          <button class="icon-button" onClick={onDismiss} aria-label={texts.dismiss} title={texts.dismiss}>
            <Icon name="close" />
          </button>
        )}
      </div>
      {going && <progress max={total} value={index} aria-label={texts.progress} />}
      {failures.length > 0 && (
        <ul class="series-failures">
          {failures.map(({ frame, problem }) => (
            <li key={frame.id} data-problem={problem.name}>
              {problemText({ ...problem, node: problem.node ?? frame.name })}
            </li>
          ))}
        </ul>
      )}
      {failures.some(({ problem }) => isUnexpected(problem.name)) && <CopyReport reporter={reporter} />}
    </section>
  );
}
