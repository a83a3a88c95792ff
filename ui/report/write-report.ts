import type { Line } from './describe-state.ts';
import { oneLine } from './redact.ts';

/** The first line, so that whoever is handed the text knows what it is and what is not in it. */
export const REPORT_HEAD =
  'Exemplar report: what the plugin found where it runs. Nothing of the document is in it: no names, ids, texts or pictures.';

/** Plain text of `key: value` lines, each value on its own line whatever it holds. */
export function writeReport(lines: readonly Line[]): string {
  return [REPORT_HEAD, ...lines.map(([key, value]) => `${key}: ${oneLine(value)}`), ''].join('\n');
}
