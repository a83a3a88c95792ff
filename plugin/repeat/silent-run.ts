import { Problem } from '../messages/problem.ts';
import type { Report } from '../protocol.ts';
import { asRecord, bad } from '../bridge/fields.ts';

/** Milliseconds in which a panel that nobody sees must have said hello. */
const HELLO_LIMIT = 60_000;
/** Figma cuts longer notifications. */
const MAX_TEXT = 100;

/** The notifications of a run without a panel, one at a time; the last one ends the plugin. */
export interface SilentRun {
  started(): void;
  /** @throws Problem BadMessage for anything that is no report. */
  report(message: unknown): void;
}

/** @param stop asks the panel to cancel */
export function createSilentRun(stop: () => void): SilentRun {
  let running = false;
  let shown = announce('Restyling with the last settings…');
  const watchdog = setTimeout(
    () => end('The panel did not start; open it with Restyle… instead.'),
    HELLO_LIMIT,
  );

  function announce(text: string): NotificationHandler {
    const button = {
      text: 'Cancel',
      action: () => {
        if (running) stop();
        else end(undefined, 'Cancelled; the canvas is unchanged.');
        return true;
      },
    };
    return figma.notify(text, { timeout: Infinity, button });
  }

  function end(failure?: string, message?: string): void {
    clearTimeout(watchdog);
    shown.cancel();
    if (failure !== undefined) figma.notify(failure, { error: true, timeout: 8000 });
    // Later, because closing forbids every access to `figma`, the answer to this very report included.
    setTimeout(() => figma.closePlugin(message), 0);
  }

  return {
    started() {
      running = true;
      clearTimeout(watchdog);
    },
    report(message) {
      const { kind, text } = validateReport(message);
      if (kind === 'failed') return end(text);
      if (kind === 'done') return end(undefined, text === '' ? undefined : text);
      const former = shown;
      shown = announce(text);
      former.cancel();
    },
  };
}

function validateReport(message: unknown): Report {
  const { kind, text } = asRecord(message, 'report');
  if (kind !== 'progress' && kind !== 'done' && kind !== 'failed') throw bad('report', 'kind');
  if (typeof text !== 'string') throw new Problem('BadMessage', 'The report has no text; reopen the plugin.');
  return { kind, text: text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text };
}
