import { rest } from '../state/rest.ts';
import type { Handlers } from '../state/handlers.ts';
import type { MessageSliceEvent } from './message-slice.ts';

export const messageHandlers: Handlers<MessageSliceEvent> = {
  alerted(state, { problem }) {
    return { ...state, alert: problem };
  },
  dismissed(state) {
    return { ...(state.phase.name === 'failed' ? rest(state) : state), notice: null, alert: null };
  },
};
