import type { FrameRef } from '../../plugin/protocol.ts';

export interface MaskSlice {
  /** The mask of the exemplar, for models that need one: it stays while the selection changes. */
  mask: FrameRef | null;
}

export type MaskSliceEvent = { type: 'masked'; frame: FrameRef | null };

export const initialMask: MaskSlice = { mask: null };
