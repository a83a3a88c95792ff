import { withRefined } from '../history/history.ts';
import type { Handlers } from '../state/handlers.ts';
import { askedAgain, nothingAsked } from '../why/probe.ts';
import { updateSteering } from './steering-state.ts';
import type { SteerSliceEvent } from './steer-slice.ts';

export const steerHandlers: Handlers<SteerSliceEvent> = {
  steer(state, { event }) {
    const { phase } = state;
    const steer = updateSteering(state.steer, event, phase.name === 'review' ? phase.outcome : null);
    if (steer === state.steer) return state;
    // A failure of settings that were changed since is nobody's concern.
    return { ...state, steer, alert: steer.edits === state.steer.edits ? state.alert : null };
  },
  refined(state, { outcome }) {
    const { phase } = state;
    if (phase.name !== 'review' || phase.outcome.run !== outcome.run) return state;
    const sameGrid = phase.outcome.evidence.source.columns === outcome.evidence.source.columns;
    const why = sameGrid
      ? askedAgain(state.why, outcome.evidence)
      : { ...nothingAsked, confidence: state.why.confidence };
    const history = withRefined(state.history, outcome);
    return { ...state, phase: { name: 'review', outcome }, why, history, alert: null };
  },
};
