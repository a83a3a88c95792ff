import { initialSeries, type SeriesSlice, type SeriesSliceEvent } from '../batch/series-slice.ts';
import { initialMask, type MaskSlice, type MaskSliceEvent } from '../domain/mask-slice.ts';
import { initialHistory, type HistorySlice, type HistorySliceEvent } from '../history/history-slice.ts';
import { initialLayers, type LayersSlice, type LayersSliceEvent } from '../layers/layers-slice.ts';
import { initialLive, type LiveSlice, type LiveSliceEvent } from '../live/live-slice.ts';
import { noMessage, type MessageSlice, type MessageSliceEvent } from '../panel/message-slice.ts';
import { initialPreview, type PreviewSlice, type PreviewSliceEvent } from '../panel/preview-slice.ts';
import { initialEngine, type EngineSlice, type EngineSliceEvent } from '../session/engine-slice.ts';
import type { PlacingEvent } from '../session/placing-slice.ts';
import { initialRun, type RunSlice, type RunSliceEvent } from '../session/run-slice.ts';
import {
  initialSelection,
  type SelectionSlice,
  type SelectionSliceEvent,
} from '../session/selection-slice.ts';
import { initialShelf, type ShelfSlice, type ShelfSliceEvent } from '../shelf/shelf-slice.ts';
import { initialSteer, type SteerSlice, type SteerSliceEvent } from '../steer/steer-slice.ts';
import { initialWhy, type WhySlice, type WhySliceEvent } from '../why/why-slice.ts';

/** Everything the panel shows: one slice per feature, each kept beside its feature. */
export interface State
  extends
    SelectionSlice,
    EngineSlice,
    RunSlice,
    PreviewSlice,
    WhySlice,
    SteerSlice,
    MaskSlice,
    LayersSlice,
    MessageSlice,
    ShelfSlice,
    HistorySlice,
    SeriesSlice,
    LiveSlice {}

/** Everything that can happen to it. */
export type Event =
  | SelectionSliceEvent
  | EngineSliceEvent
  | RunSliceEvent
  | PreviewSliceEvent
  | WhySliceEvent
  | SteerSliceEvent
  | MaskSliceEvent
  | LayersSliceEvent
  | PlacingEvent
  | MessageSliceEvent
  | ShelfSliceEvent
  | HistorySliceEvent
  | SeriesSliceEvent
  | LiveSliceEvent;

export const initialState: State = {
  ...initialSelection,
  ...initialEngine,
  ...initialRun,
  ...initialPreview,
  ...initialWhy,
  ...initialSteer,
  ...initialMask,
  ...initialLayers,
  ...noMessage,
  ...initialShelf,
  ...initialHistory,
  ...initialSeries,
  ...initialLive,
};
