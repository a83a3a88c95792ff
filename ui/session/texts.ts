import type { State } from '../state/state.ts';
import { stageNames } from '../panel/texts.ts';

/** What a run without a panel says while it goes on; null when there is nothing to say. */
export function silentText({ phase, series }: State): string | null {
  if (phase.name !== 'running') return null;
  const frame = series === null ? '' : ` (${series.index + 1} of ${series.total})`;
  return `Restyling “${phase.pair.source.name}”${frame}: ${stageNames[phase.progress.stage].toLowerCase()}…`;
}
