import type { PlaceAs } from '../../plugin/protocol.ts';
import type { Raster } from '../../models/runtime/types.ts';
import { entryOfRun, type History, type HistoryEntry } from '../history/history.ts';
import { missingOf, possibleAs } from '../layers/layers-state.ts';
import { isStale } from '../live/live.ts';
import type { Outcome } from '../state/outcome.ts';
import { samePair, type Pair } from '../state/pair.ts';
import { outcomeOf } from '../state/phase.ts';
import type { RunProgress } from '../state/stages.ts';
import type { State } from '../state/state.ts';
import type { Room } from './room.ts';
import { views } from './views.tsx';

/** What stands in the middle of the panel. */
export type Middle =
  | { name: 'shelf' }
  | { name: 'vacant' }
  | { name: 'firstLook'; picture: Raster }
  /** Results to choose one from; shown: the run of the one under review. */
  | { name: 'variations'; entries: readonly HistoryEntry[]; shown: number }
  | { name: 'preview'; outcome: Outcome; as: PlaceAs };

/** What the panel shows of its state, from top to bottom. */
export interface Layout {
  /** The two roles. */
  slots: boolean;
  /** The result's frames have changed since. */
  stale: boolean;
  /** What the model asks for beyond two frames: over the shelf, under a result, or nowhere. */
  domain: 'above' | 'below' | null;
  knobs: boolean;
  /** The five verbs of a run; null without one, or without room for it. */
  stages: RunProgress | null;
  middle: Middle;
  /** The results of this session. */
  strip: boolean;
  /** How the result will be placed; null where there is nothing to place. */
  as: PlaceAs | null;
  /** The result that is in view. */
  outcome: Outcome | null;
}

/** What fits beside a middle that needs that much room. */
const FITS: Record<Room, { roles: boolean; rows: boolean; knobs: boolean }> = {
  little: { roles: true, rows: true, knobs: true },
  wide: { roles: false, rows: true, knobs: true },
  tall: { roles: false, rows: false, knobs: true },
  all: { roles: false, rows: false, knobs: false },
};

/** Decides what the panel shows. Pure: the whole panel follows from the state. */
export function layoutOf(state: State): Layout {
  const { phase, history, live } = state;
  const reviewed = outcomeOf(phase);
  const outcome = reviewed ?? (live && phase.name === 'running' ? lastOf(history, phase.pair) : null);
  const middle = middleOf(state, outcome);
  const fits = FITS[roomOf(middle, state)];
  const progress = phase.name === 'running' ? phase.progress : (outcome?.progress ?? null);
  const below = middle.name === 'preview' && fits.rows;
  return {
    slots: fits.roles,
    stale: isStale(state),
    domain: middle.name === 'shelf' ? 'above' : below ? 'below' : null,
    knobs: fits.knobs,
    stages: fits.roles ? progress : null,
    middle,
    strip: history.entries.length > 0 && (phase.name !== 'running' || live) && fits.rows,
    as: reviewed && wayOf(state, reviewed),
    outcome,
  };
}

function middleOf(state: State, outcome: Outcome | null): Middle {
  const { phase, history } = state;
  if (outcome === null) {
    if (phase.name !== 'running') return { name: 'shelf' };
    const { firstLook } = phase;
    return firstLook === undefined ? { name: 'vacant' } : { name: 'firstLook', picture: firstLook };
  }
  const offered = phase.name === 'running' ? [] : (history.choosing ?? []);
  const entries = offered.flatMap((run) => entryOfRun(history, run) ?? []);
  if (entries.length > 1) return { name: 'variations', entries, shown: outcome.run };
  return { name: 'preview', outcome, as: wayOf(state, outcome) };
}

function roomOf(middle: Middle, { view, history }: State): Room {
  if (middle.name === 'variations') return 'wide';
  if (middle.name !== 'preview') return 'little';
  return views[view].needsRoom({ as: middle.as, beside: history.beside !== null });
}

/** In the chosen way, where the outcome can be placed so. */
function wayOf({ layers }: State, outcome: Outcome): PlaceAs {
  return possibleAs(layers.as, missingOf(outcome));
}

/** The newest result of that pair: in live mode it stays in view while the next one is made. */
function lastOf(history: History, pair: Pair): Outcome | null {
  return history.entries.find((entry) => samePair(entry.outcome.pair, pair))?.outcome ?? null;
}
