import type { Raster } from '../../models/runtime/types.ts';
import { exemplarsOf } from '../state/pair.ts';
import type { Outcome } from '../state/outcome.ts';
import { shrinkRaster } from './shrink-raster.ts';

/** A result of this session and what made it. Its number is the outcome's run. */
export interface HistoryEntry {
  outcome: Outcome;
  /** 0..1, as it stood when the result was last looked at. */
  strength: number;
  thumbnail: Raster;
  /** Source or exemplar have changed since. */
  stale: boolean;
}

export interface History {
  /** Newest first. */
  entries: readonly HistoryEntry[];
  /** What the result is shown beside: the source, another result by its number, or nothing. */
  beside: number | 'before' | null;
  /** Results to choose one from, by number. */
  choosing: readonly number[] | null;
}

export type HistoryEvent =
  | { type: 'beside'; what: number | 'before' | null }
  | { type: 'deleted'; run: number }
  | { type: 'offered'; runs: readonly number[] | null };

export const emptyHistory: History = { entries: [], beside: null, choosing: null };

/** Longest side of a thumbnail in pixels: a phone's is still 88 wide, 44 units on a screen of double density. */
const THUMBNAIL = 192;
const MOST = 16;
/** Bytes of pixels kept at most; a frame of 1440 x 1024 takes 12 million. */
const BUDGET = 240_000_000;

/** With a new result first; the oldest go when there are too many, or too many pixels. */
export function withEntry(history: History, outcome: Outcome, strength: number, stale: boolean): History {
  const known = entryOfRun(history, outcome.run);
  const thumbnail = known?.thumbnail ?? shrinkRaster(outcome.result, THUMBNAIL);
  const entry = { outcome, strength, stale: stale || known?.stale === true, thumbnail };
  const others = history.entries.filter((one) => one.outcome.run !== outcome.run);
  let bytes = 0;
  const kept = [entry, ...others].slice(0, MOST).filter((one, i) => {
    bytes += one.outcome.before.data.length + one.outcome.result.data.length;
    return i === 0 || bytes <= BUDGET;
  });
  return consistent({ ...history, entries: kept });
}

/** The same result after its knobs or pins were moved. */
export function withRefined(history: History, outcome: Outcome): History {
  const entries = history.entries.map((one) =>
    one.outcome.run === outcome.run
      ? { ...one, outcome, thumbnail: shrinkRaster(outcome.result, THUMBNAIL) }
      : one,
  );
  return { ...history, entries };
}

export function updateHistory(history: History, event: HistoryEvent): History {
  switch (event.type) {
    case 'beside':
      return { ...history, beside: event.what };
    case 'deleted':
      return consistent({
        ...history,
        entries: history.entries.filter(({ outcome }) => outcome.run !== event.run),
      });
    case 'offered':
      return consistent({ ...history, choosing: event.runs });
  }
}

export function entryOfRun(history: History, run: number): HistoryEntry | undefined {
  return history.entries.find(({ outcome }) => outcome.run === run);
}

/** Remembers the strength at which a result is looked at. */
export function withStrength(history: History, run: number, strength: number): History {
  const entries = history.entries.map((one) => (one.outcome.run === run ? { ...one, strength } : one));
  return { ...history, entries };
}

/** Marks every result that was made of one of these nodes. */
export function markStale(history: History, nodes: readonly string[]): History {
  const entries = history.entries.map((one) =>
    isMadeOf(one.outcome, nodes) && !one.stale ? { ...one, stale: true } : one,
  );
  return { ...history, entries };
}

export function isMadeOf({ pair }: Pick<Outcome, 'pair'>, nodes: readonly string[]): boolean {
  return [pair.source, ...exemplarsOf(pair)].some(({ id }) => nodes.includes(id));
}

/** Nothing points at an entry that is gone. */
function consistent(history: History): History {
  const known = (run: number): boolean => entryOfRun(history, run) !== undefined;
  const { beside } = history;
  const choosing = history.choosing?.filter(known) ?? [];
  return {
    ...history,
    beside: typeof beside === 'number' && !known(beside) ? 'before' : beside,
    choosing: choosing.length > 1 ? choosing : null,
  };
}
