import { useEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';
import { texts } from './texts.ts';
import { copyField } from './copy-text.ts';
import type { Reporter } from './reporter.ts';
import { useReport } from './use-report.ts';

/** One sentence on what became of the report; where the window may not copy, the text itself. */
export function ReportNote({ reporter }: { reporter: Reporter }): JSX.Element {
  const stage = useReport(reporter);
  const sentence = { idle: '', looking: texts.reportLooking, copied: texts.reportCopied, byHand: '' };
  return (
    <>
      {/* Always there: a screen reader reads what changes in it, not what comes with it. */}
      <p class="report-note" role="status">
        {sentence[stage.name]}
      </p>
      {stage.name === 'byHand' && <ReportDialog text={stage.text} reporter={reporter} />}
    </>
  );
}

function ReportDialog({ text, reporter }: { text: string; reporter: Reporter }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    field.current?.focus();
    field.current?.select();
  }, []);
  const copy = (): void => {
    if (field.current !== null && copyField(field.current)) reporter.copied();
  };
  return (
    <dialog
      class="report"
      ref={dialog}
      aria-label={texts.copyReport}
      onClose={reporter.dismiss}
      // The panel's own keys must not hear: Esc would discard a result.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <p>{texts.reportByHand}</p>
      <textarea ref={field} readOnly aria-label={texts.reportText} spellcheck={false}>
        {text}
      </textarea>
      <div class="report-actions">
        <button class="button" onClick={reporter.dismiss}>
          {texts.close}
        </button>
        <button class="button primary" onClick={copy}>
          {texts.copy}
        </button>
      </div>
    </dialog>
  );
}
