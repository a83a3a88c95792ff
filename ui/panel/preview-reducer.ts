import { withStrength } from '../history/history.ts';
import type { Handlers } from '../state/handlers.ts';
import type { PreviewSliceEvent } from './preview-slice.ts';

export const previewHandlers: Handlers<PreviewSliceEvent> = {
  strength(state, { value }) {
    const strength = Math.min(1, Math.max(0, value));
    if (state.phase.name !== 'review') return { ...state, strength };
    return { ...state, strength, history: withStrength(state.history, state.phase.outcome.run, strength) };
  },
  view(state, { view }) {
    return { ...state, view, comparing: false };
  },
  comparing(state, { on }) {
    return state.comparing === on ? state : { ...state, comparing: on };
  },
};
