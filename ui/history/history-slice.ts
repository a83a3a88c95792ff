import type { Outcome } from '../state/outcome.ts';
import { emptyHistory, type History, type HistoryEvent } from './history.ts';

export interface HistorySlice {
  history: History;
}

export type HistorySliceEvent =
  | { type: 'history'; event: HistoryEvent }
  /** A result of a series: into the history without being reviewed. */
  | { type: 'kept'; outcome: Outcome }
  /** A result of the history is looked at again. */
  | { type: 'reviewed'; run: number };

export const initialHistory: HistorySlice = { history: emptyHistory };
