import { rest } from '../state/rest.ts';
import type { Handlers } from '../state/handlers.ts';
import { updateSeries } from './series.ts';
import type { SeriesSliceEvent } from './series-slice.ts';

export const seriesHandlers: Handlers<SeriesSliceEvent> = {
  series(state, { event }) {
    const next = { ...state, series: updateSeries(state.series, event) };
    // The last run of a series leaves the phase running.
    return event.type === 'ended' && state.phase.name === 'running' ? rest(next) : next;
  },
};
