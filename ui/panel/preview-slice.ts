import { withStrength } from '../history/history.ts';
import type { Handlers } from '../state/slice.ts';
import type { View } from './texts.ts';

export interface PreviewSlice {
  /** 0..1 */
  strength: number;
  view: View;
  /** True while the source is shown instead of the chosen view. */
  comparing: boolean;
}

export type PreviewSliceEvent =
  { type: 'strength'; value: number } | { type: 'view'; view: View } | { type: 'comparing'; on: boolean };

export const initialPreview: PreviewSlice = { strength: 1, view: 'result', comparing: false };

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
