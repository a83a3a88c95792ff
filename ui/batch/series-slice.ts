import type { Series, SeriesEvent } from './series.ts';

export interface SeriesSlice {
  /** Several runs in a row; kept after their end until it was read. */
  series: Series | null;
}

export type SeriesSliceEvent = { type: 'series'; event: SeriesEvent };

export const initialSeries: SeriesSlice = { series: null };
