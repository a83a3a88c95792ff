import type { PlaceAs } from '../../plugin/protocol.ts';

/**
 * How much of the panel something in its middle needs. little: everything else stays. wide: pictures beside each other, so the two roles and
 * the stages go. tall: a list, so what stands below goes too. all: both frames are shown there, so even the knobs go.
 */
export type Room = 'little' | 'wide' | 'tall' | 'all';

/** What a tab's need may depend on. beside: the result is shown beside another picture. */
export interface Shown {
  as: PlaceAs;
  beside: boolean;
}
