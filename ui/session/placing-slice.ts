import type { PlacedResult } from '../../plugin/protocol.ts';
import type { Problem } from '../bridge/problem.ts';

/** What is to be said of a placed result besides its name. */
export type PlacedManner = Pick<PlacedResult, 'detached' | 'skipped' | 'elsewhere'>;

/** Placing has no slice of its own: it is the phase between review and rest. */
export type PlacingEvent =
  | { type: 'discarded' }
  | { type: 'applying'; run: number }
  | ({ type: 'placed'; run: number; node: string } & PlacedManner)
  | { type: 'notPlaced'; run: number; problem: Problem };
