import type { HistoryEntry } from './history.ts';
import { cropPlace } from './crops.ts';

/** Words of the results of this session. Sentence case. */
export const texts = {
  results: 'Results',
  reuse: 'Reuse settings',
  variations: 'Variations',
  live: 'Live',
  liveMeaning: 'Live: run again whenever the wireframe or the exemplar changes',
  besideWhat: 'Show beside',
  chooseVariation: 'Choose a variation',
  keepWhole: 'Whole',
} as const;

export function runText(run: number): string {
  return `Result ${run}`;
}

/** A result of the history by what made it: `Result 3: “Home” after “Saffron”, top`. */
export function resultText({ outcome, stale }: HistoryEntry): string {
  const { run, pair } = outcome;
  const part = pair.crop === undefined ? '' : `, ${cropPlace(pair.crop)}`;
  return `${runText(run)}: “${pair.source.name}” after “${pair.exemplar.name}”${part}${stale ? ', out of date' : ''}`;
}

/** The part of the exemplar that a variation took. */
export function variationText({ outcome: { pair } }: HistoryEntry): string {
  if (pair.crop === undefined) return texts.keepWhole;
  const place = cropPlace(pair.crop);
  return `${place[0]!.toUpperCase()}${place.slice(1)} part`;
}

export function deleteText(entry: HistoryEntry): string {
  return `Delete result ${entry.outcome.run}`;
}
