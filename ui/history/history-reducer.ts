import type { Outcome } from '../state/outcome.ts';
import { rest } from '../state/rest.ts';
import type { Handlers } from '../state/handlers.ts';
import type { State } from '../state/state.ts';
import { emptyHand } from '../steer/steer.ts';
import { nothingAsked } from '../why/probe.ts';
import { entryOfRun, isMadeOf, updateHistory, withEntry } from './history.ts';
import type { HistorySliceEvent } from './history-slice.ts';

export const historyHandlers: Handlers<HistorySliceEvent> = {
  history(state, { event }) {
    const next = { ...state, history: updateHistory(state.history, event) };
    const { phase } = next;
    const gone = phase.name === 'review' && entryOfRun(next.history, phase.outcome.run) === undefined;
    return gone ? rest(next) : next;
  },
  kept(state, { outcome }) {
    return keep(state, outcome);
  },
  reviewed(state, { run }) {
    const entry = entryOfRun(state.history, run);
    const { name } = state.phase;
    if (entry === undefined || name === 'running' || name === 'applying') return state;
    return {
      ...state,
      phase: { name: 'review', outcome: entry.outcome },
      steer: { ...state.steer, hand: emptyHand },
      strength: entry.strength,
      view: 'result',
      comparing: false,
      why: nothingAsked,
      notice: null,
      alert: null,
      history: { ...state.history, choosing: null },
    };
  },
};

/** With the outcome in the history; it is stale at once where its frames changed while it ran. */
export function keep(state: State, outcome: Outcome): State {
  const stale = isMadeOf(outcome, state.changed);
  return { ...state, history: withEntry(state.history, outcome, state.strength, stale) };
}
