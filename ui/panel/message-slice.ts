import type { Problem } from '../bridge/problem.ts';
import type { PlacedManner } from '../session/placing-slice.ts';
import { rest } from '../state/phase.ts';
import type { Handlers } from '../state/slice.ts';

export type Notice =
  | { name: 'engineReplaced' }
  | { name: 'cancelled' }
  | ({ name: 'placed'; node: string } & PlacedManner)
  | { name: 'otherModel' }
  | { name: 'dropped'; count: number };

export interface MessageSlice {
  notice: Notice | null;
  /** A failure beside the run (placing, undo, resize): the phase stays. */
  alert: Problem | null;
}

export type MessageSliceEvent = { type: 'alerted'; problem: Problem } | { type: 'dismissed' };

export const noMessage: MessageSlice = { notice: null, alert: null };

export const messageHandlers: Handlers<MessageSliceEvent> = {
  alerted(state, { problem }) {
    return { ...state, alert: problem };
  },
  dismissed(state) {
    return { ...(state.phase.name === 'failed' ? rest(state) : state), notice: null, alert: null };
  },
};
