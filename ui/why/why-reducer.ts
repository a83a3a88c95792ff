import { outcomeOf } from '../state/phase.ts';
import type { Handlers } from '../state/handlers.ts';
import { updateWhy } from './probe.ts';
import type { WhySliceEvent } from './why-slice.ts';

export const whyHandlers: Handlers<WhySliceEvent> = {
  why(state, { event }) {
    const outcome = outcomeOf(state.phase);
    if (outcome === null) return state;
    const why = updateWhy(state.why, event, outcome.evidence);
    return why === state.why ? state : { ...state, why };
  },
};
