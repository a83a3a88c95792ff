import type { FrameRef } from '../../plugin/protocol.ts';
import type { Problem } from '../bridge/problem.ts';

/** Several runs one after the other: a batch over many frames, or variations of one. */
export interface Series {
  kind: 'batch' | 'variations';
  total: number;
  /** The run that goes on, from 0. */
  index: number;
  done: number;
  failures: readonly { frame: FrameRef; problem: Problem }[];
  state: 'running' | 'stopping' | 'ended' | 'cancelled';
}

export type SeriesEvent =
  | { type: 'began'; kind: Series['kind']; total: number }
  | { type: 'reached'; index: number }
  | { type: 'done' }
  | { type: 'failed'; frame: FrameRef; problem: Problem }
  | { type: 'stopping' }
  | { type: 'ended' }
  | { type: 'dismissed' };

export function updateSeries(series: Series | null, event: SeriesEvent): Series | null {
  if (event.type === 'began') {
    const { kind, total } = event;
    return { kind, total, index: 0, done: 0, failures: [], state: 'running' };
  }
  if (series === null || event.type === 'dismissed') return null;
  switch (event.type) {
    case 'reached':
      return { ...series, index: event.index };
    case 'done':
      return { ...series, done: series.done + 1 };
    case 'failed':
      return { ...series, failures: [...series.failures, { frame: event.frame, problem: event.problem }] };
    case 'stopping':
      return series.state === 'running' ? { ...series, state: 'stopping' } : series;
    case 'ended':
      return { ...series, state: series.state === 'stopping' ? 'cancelled' : 'ended' };
  }
}

export function isGoing(series: Series | null): boolean {
  return series !== null && (series.state === 'running' || series.state === 'stopping');
}
