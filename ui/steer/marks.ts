import type { Steering } from '../../models/runtime/types.ts';
import type { Evidence } from '../why/evidence.ts';
import type { BoardPlaces } from './board-places.ts';
import type { Hand } from './steer.ts';

/** What the marks over both pictures show. */
export interface Marks {
  evidence: Evidence;
  steering: Required<Steering>;
  hand: Hand;
  /** Layer under the pointer. */
  hovered: string | null;
  places: BoardPlaces;
}
