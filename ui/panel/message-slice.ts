import type { Problem } from '../bridge/problem.ts';
import type { PlacedManner } from '../session/placing-slice.ts';

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
