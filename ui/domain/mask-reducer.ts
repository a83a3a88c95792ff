import type { Handlers } from '../state/handlers.ts';
import type { MaskSliceEvent } from './mask-slice.ts';

export const maskHandlers: Handlers<MaskSliceEvent> = {
  masked(state, { frame }) {
    return { ...state, mask: frame, alert: null };
  },
};
