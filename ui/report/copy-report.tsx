import type { JSX } from 'preact';
import { texts } from './texts.ts';
import type { Reporter } from './reporter.ts';
import { useReport } from './use-report.ts';

/** The button that copies what the plugin found, for whoever shall mend it. */
export function CopyReport({ reporter }: { reporter: Reporter }): JSX.Element {
  const looking = useReport(reporter).name === 'looking';
  return (
    <button
      class="copy-report"
      aria-busy={looking}
      title={texts.copyReportMeaning}
      onClick={() => void reporter.copy()}
    >
      {texts.copyReport}
    </button>
  );
}
