import { isGoing } from '../batch/series.ts';
import { keep } from '../history/history-reducer.ts';
import type { Notice } from '../panel/message-slice.ts';
import type { Outcome } from '../state/outcome.ts';
import type { Phase } from '../state/phase.ts';
import { rest } from '../state/rest.ts';
import type { Handlers } from '../state/handlers.ts';
import type { State } from '../state/state.ts';
import { nothingAsked } from '../why/probe.ts';
import type { RunSliceEvent } from './run-slice.ts';

export const runHandlers: Handlers<RunSliceEvent> = {
  started(state, { run, pair, strength = state.strength }) {
    return {
      ...state,
      run,
      strength,
      notice: null,
      alert: null,
      changed: [],
      series: isGoing(state.series) ? state.series : null,
      history: { ...state.history, choosing: null },
      phase: {
        name: 'running',
        run,
        pair,
        progress: { stage: 'prepare', fraction: 0, milliseconds: {} },
      },
    };
  },
  progressed(state, { run, stage, fraction }) {
    const phase = running(state, run);
    if (phase === null) return state;
    return { ...state, phase: { ...phase, progress: { ...phase.progress, stage, fraction } } };
  },
  planned(state, { run, plan }) {
    const phase = running(state, run);
    return phase === null ? state : { ...state, phase: { ...phase, plan } };
  },
  glimpsed(state, { run, picture }) {
    const phase = running(state, run);
    return phase === null ? state : { ...state, phase: { ...phase, firstLook: picture } };
  },
  finished(state, event) {
    if (running(state, event.run) === null) return state;
    return {
      ...keep(state, event.outcome),
      phase: { name: 'review', outcome: event.outcome },
      view: 'result',
      comparing: false,
      why: nothingAsked,
      notice: finishedNotice(state, event),
    };
  },
  cancelled(state, { run }) {
    if (running(state, run) === null) return state;
    // What a cancelled series leaves on the canvas, its own summary says.
    return { ...rest(state), notice: isGoing(state.series) ? null : { name: 'cancelled' } };
  },
  failed(state, { run, problem }) {
    if (run !== state.run) return state;
    const pair = state.phase.name === 'running' ? state.phase.pair : null;
    return { ...state, phase: { name: 'failed', run, pair, problem } };
  },
};

/** The phase while that run goes on; null once it is over or another has begun. */
function running({ phase }: State, run: number): Extract<Phase, { name: 'running' }> | null {
  return phase.name === 'running' && phase.run === run ? phase : null;
}

function finishedNotice(
  { notice }: State,
  { outcome, otherModel }: { outcome: Outcome; otherModel: boolean },
): Notice | null {
  if (otherModel) return { name: 'otherModel' };
  const { dropped = 0 } = outcome;
  if (dropped > 0) return { name: 'dropped', count: dropped };
  return notice?.name === 'engineReplaced' ? notice : null;
}
