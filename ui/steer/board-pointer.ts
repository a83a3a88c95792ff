import type { TargetedPointerEvent } from 'preact';
import { layerAt } from '../../models/runtime/attribution/source-layers.ts';
import type { Steering } from '../../models/runtime/types.ts';
import type { Evidence } from '../why/evidence.ts';
import { pinUnder, placeAt, type BoardPlace, type BoardPlaces } from './board-places.ts';
import type { Hand, SteerEvent } from './steer.ts';

export interface BoardPointerDeps {
  places: BoardPlaces;
  evidence: Evidence;
  steering: Required<Steering>;
  hand: Hand;
  /** Told the layer under a pointer that draws nothing; null where there is none. */
  onHover(layer: string | null): void;
  onSteer(event: SteerEvent): void;
}

type BoardEvent = TargetedPointerEvent<HTMLDivElement>;

/** What the pointer does on the board: choose a pin, draw one or a forbidden part, or look which layer lies there. */
export function boardPointer({ places, evidence, steering, hand, onHover, onSteer }: BoardPointerDeps) {
  return {
    onPointerDown(event: BoardEvent): void {
      const { side, point } = placeOf(event, places);
      if (side === null || event.button !== 0) return;
      const index = side === 'result' ? pinUnder(steering.pins, point, places.result, evidence) : -1;
      if (index >= 0) return onSteer({ type: 'chose', item: { kind: 'pins', index } });
      event.currentTarget.setPointerCapture(event.pointerId);
      onSteer({ type: 'pressed', side, point });
    },
    onPointerMove(event: BoardEvent): void {
      const { side, point } = placeOf(event, places);
      if (hand.gesture !== null && event.buttons === 1) onSteer({ type: 'moved', side, point });
      else onHover(side === 'result' ? (layerAt(evidence.layers, point)?.id ?? null) : null);
    },
    onPointerUp: (): void => onSteer({ type: 'released' }),
    onPointerCancel: (): void => onSteer({ type: 'abandoned' }),
    onPointerLeave: (): void => onHover(null),
  };
}

function placeOf({ currentTarget, clientX, clientY }: BoardEvent, places: BoardPlaces): BoardPlace {
  const { left, top } = currentTarget.getBoundingClientRect();
  return placeAt(places, { x: clientX - left, y: clientY - top });
}
