import type { FrameRef } from '../../plugin/protocol.ts';
import type { Handlers } from '../state/slice.ts';

export interface MaskSlice {
  /** The mask of the exemplar, for models that need one: it stays while the selection changes. */
  mask: FrameRef | null;
}

export type MaskSliceEvent = { type: 'masked'; frame: FrameRef | null };

export const initialMask: MaskSlice = { mask: null };

export const maskHandlers: Handlers<MaskSliceEvent> = {
  masked(state, { frame }) {
    return { ...state, mask: frame, alert: null };
  },
};
