import { markStale } from '../history/history.ts';
import type { Handlers } from '../state/slice.ts';

export interface LiveSlice {
  /** Run again whenever a frame of the shown result changes. */
  live: boolean;
  /** Nodes that changed since the newest run began to read them. */
  changed: readonly string[];
}

export type LiveSliceEvent = { type: 'nodesChanged'; nodes: readonly string[] } | { type: 'live' };

export const initialLive: LiveSlice = { live: false, changed: [] };

export const liveHandlers: Handlers<LiveSliceEvent> = {
  nodesChanged(state, { nodes }) {
    return {
      ...state,
      changed: [...new Set([...state.changed, ...nodes])],
      history: markStale(state.history, nodes),
    };
  },
  live(state) {
    return { ...state, live: !state.live };
  },
};
