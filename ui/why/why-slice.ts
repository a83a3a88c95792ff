import { nothingAsked, type Why, type WhyEvent } from './probe.ts';

export interface WhySlice {
  /** What Ask why was asked about the outcome under review. */
  why: Why;
}

export type WhySliceEvent = { type: 'why'; event: WhyEvent };

export const initialWhy: WhySlice = { why: nothingAsked };
