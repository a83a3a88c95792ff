import { seriesHandlers } from '../batch/series-reducer.ts';
import { maskHandlers } from '../domain/mask-reducer.ts';
import { historyHandlers } from '../history/history-reducer.ts';
import { layersHandlers } from '../layers/layers-reducer.ts';
import { liveHandlers } from '../live/live-reducer.ts';
import { messageHandlers } from '../panel/message-reducer.ts';
import { previewHandlers } from '../panel/preview-reducer.ts';
import { engineHandlers } from '../session/engine-reducer.ts';
import { placingHandlers } from '../session/placing-reducer.ts';
import { runHandlers } from '../session/run-reducer.ts';
import { selectionHandlers } from '../session/selection-reducer.ts';
import { shelfHandlers } from '../shelf/shelf-reducer.ts';
import { steerHandlers } from '../steer/steer-reducer.ts';
import { whyHandlers } from '../why/why-reducer.ts';
import type { Handlers } from './handlers.ts';
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
