import type { JSX } from 'preact';
import { MAX_IMAGE_SIDE, type FrameRef } from '../../plugin/protocol.ts';
import type { Problem } from '../bridge/problem.ts';
import type { State } from '../state/state.ts';
import { CopyReport } from '../report/copy-report.tsx';
import type { Reporter } from '../report/reporter.ts';
import { isUnexpected } from '../report/unexpected.ts';
import { noticeText, readSmallerText, texts } from './texts.ts';
import { problemText } from '../bridge/texts.ts';
import { texts as widgetTexts } from '../widgets/texts.ts';
import { Icon } from '../widgets/icons.tsx';

/** One thing at a time, the gravest first: a failure, what the selection lacks, or a notice. */
export function Messages({
  state,
  reporter,
  onDismiss,
  onFrame,
}: {
  state: State;
  reporter: Reporter;
  onDismiss(): void;
  /** Loose layers are to be framed. */
  onFrame(): void;
}): JSX.Element | null {
  const { phase, alert, selection, notice } = state;
  const failure = alert ?? (phase.name === 'failed' ? phase.problem : null);
  if (failure !== null) return <Banner problem={failure} reporter={reporter} onDismiss={onDismiss} />;
  if (notice !== null && phase.name !== 'running') {
    return (
      <p class="notice" role="status">
        <Icon name="check" />
        {noticeText(notice)}
      </p>
    );
  }
  const large = largeSource(state);
  if (large !== null) {
    return (
      <p class="hint" role="status">
        {readSmallerText(large, MAX_IMAGE_SIDE)}
      </p>
    );
  }
  if (phase.name !== 'empty') return null;
  const lack = selection?.problem ?? { name: 'NothingSelected' };
  return (
    <div class="offer">
      <p class="hint" role="status">
        {selection === null ? texts.waiting : problemText(lack)}
      </p>
      {lack.name === 'LooseLayers' && (
        <button class="button" onClick={onFrame}>
          {texts.frameSelection}
        </button>
      )}
      {isUnexpected(lack.name) && <CopyReport reporter={reporter} />}
    </div>
  );
}

/** The source about to be restyled, or of the result under review, where it is too large to be read at its own size. */
function largeSource({ phase, selection }: State): FrameRef | null {
  const source =
    phase.name === 'ready'
      ? (selection?.source ?? null)
      : phase.name === 'review'
        ? phase.outcome.pair.source
        : null;
  return source !== null && Math.max(source.width, source.height) > MAX_IMAGE_SIDE ? source : null;
}

function Banner({
  problem,
  reporter,
  onDismiss,
}: {
  problem: Problem;
  reporter: Reporter;
  onDismiss(): void;
}): JSX.Element {
  return (
    <div class="banner" role="alert" data-problem={problem.name}>
      <Icon name="warning" />
      <div class="banner-text">
        <p>{problemText(problem)}</p>
        {problem.detail !== undefined && (
          <details>
            <summary>{texts.details}</summary>
            <p>{problem.detail}</p>
          </details>
        )}
        {isUnexpected(problem.name) && <CopyReport reporter={reporter} />}
      </div>
      <button
        class="icon-button"
        onClick={onDismiss}
        aria-label={widgetTexts.dismiss}
        title={widgetTexts.dismiss}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
