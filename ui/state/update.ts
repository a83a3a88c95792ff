import { seriesHandlers } from '../batch/series-slice.ts';
import { maskHandlers } from '../domain/mask-slice.ts';
import { historyHandlers } from '../history/history-slice.ts';
import { layersHandlers } from '../layers/layers-slice.ts';
import { liveHandlers } from '../live/live-slice.ts';
import { messageHandlers } from '../panel/message-slice.ts';
import { previewHandlers } from '../panel/preview-slice.ts';
import { engineHandlers } from '../session/engine-slice.ts';
import { placingHandlers } from '../session/placing-slice.ts';
import { runHandlers } from '../session/run-slice.ts';
import { selectionHandlers } from '../session/selection-slice.ts';
import { shelfHandlers } from '../shelf/shelf-slice.ts';
import { steerHandlers } from '../steer/steer-slice.ts';
import { whyHandlers } from '../why/why-slice.ts';
import type { Handlers } from './slice.ts';
import type { Event, State } from './state.ts';

const handlers: Handlers<Event> = {
  ...selectionHandlers,
  ...engineHandlers,
  ...runHandlers,
  ...previewHandlers,
  ...whyHandlers,
  ...steerHandlers,
  ...maskHandlers,
  ...layersHandlers,
  ...placingHandlers,
  ...messageHandlers,
  ...shelfHandlers,
  ...historyHandlers,
  ...seriesHandlers,
  ...liveHandlers,
};

/** The panel's whole behaviour without its effects: pure, and blind to events of a run that is not the newest one. */
export function update(state: State, event: Event): State {
  // The table is total by type and keyed by the event's own type, which TypeScript cannot follow through an index.
  const handle = handlers[event.type] as (state: State, event: Event) => State;
  return handle(state, event);
}
