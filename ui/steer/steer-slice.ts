import type { Outcome } from '../state/outcome.ts';
import { emptySteering, type SteeringEvent, type SteeringState } from './steering-state.ts';

export interface SteerSlice {
  /** Pins and knobs. */
  steer: SteeringState;
}

export type SteerSliceEvent =
  | { type: 'steer'; event: SteeringEvent }
  /** The result under review as its pins and knobs now want it. */
  | { type: 'refined'; outcome: Outcome };

export const initialSteer: SteerSlice = { steer: emptySteering };
