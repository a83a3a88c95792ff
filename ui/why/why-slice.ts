import { outcomeOf } from '../state/phase.ts';
import type { Handlers } from '../state/slice.ts';
import { nothingAsked, updateWhy, type Why, type WhyEvent } from './probe.ts';

export interface WhySlice {
  /** What Ask why was asked about the outcome under review. */
  why: Why;
}

export type WhySliceEvent = { type: 'why'; event: WhyEvent };

export const initialWhy: WhySlice = { why: nothingAsked };

export const whyHandlers: Handlers<WhySliceEvent> = {
  why(state, { event }) {
    const outcome = outcomeOf(state.phase);
    if (outcome === null) return state;
    const why = updateWhy(state.why, event, outcome.evidence);
    return why === state.why ? state : { ...state, why };
  },
};
