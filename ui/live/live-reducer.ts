import { markStale } from '../history/history.ts';
import type { Handlers } from '../state/handlers.ts';
import type { LiveSliceEvent } from './live-slice.ts';

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
