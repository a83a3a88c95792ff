import { rest } from '../state/phase.ts';
import type { Handlers } from '../state/slice.ts';
import { updateSeries, type Series, type SeriesEvent } from './series.ts';

export interface SeriesSlice {
  /** Several runs in a row; kept after their end until it was read. */
  series: Series | null;
}

export type SeriesSliceEvent = { type: 'series'; event: SeriesEvent };

export const initialSeries: SeriesSlice = { series: null };

export const seriesHandlers: Handlers<SeriesSliceEvent> = {
  series(state, { event }) {
    const next = { ...state, series: updateSeries(state.series, event) };
    // The last run of a series leaves the phase running.
    return event.type === 'ended' && state.phase.name === 'running' ? rest(next) : next;
  },
};
