import type { JSX } from 'preact';
import type { Problem } from '../problem.ts';
import type { State } from '../state.ts';
import { CopyReport } from '../report/copy-report.tsx';
import type { Reporter } from '../report/reporter.ts';
import { isUnexpected } from '../report/unexpected.ts';
import { noticeText, problemText, texts } from '../texts.ts';
import { Icon } from './icons.tsx';

/** One thing at a time, the gravest first: a failure, what the selection lacks, or a notice. */
export function Messages({
  state,
  reporter,
  onDismiss,
}: {
  state: State;
  reporter: Reporter;
  onDismiss(): void;
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
  if (phase.name !== 'empty') return null;
  const hint =
    selection === null ? texts.waiting : problemText(selection.problem ?? { name: 'NothingSelected' });
  const asksForReport = selection?.problem ? isUnexpected(selection.problem.name) : false;
  return (
    <>
      <p class="hint" role="status">
        {hint}
      </p>
      {asksForReport && <CopyReport reporter={reporter} />}
    </>
  );
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
      <button class="icon-button" onClick={onDismiss} aria-label={texts.dismiss} title={texts.dismiss}>
        <Icon name="close" />
      </button>
    </div>
  );
}
