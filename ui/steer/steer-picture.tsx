import type { ComponentChildren, JSX } from 'preact';
import type { Placed } from './place-pictures.ts';
import type { Hand, SteerEvent, SteerSide } from './steer.ts';
import { steerKey } from './steer-keys.ts';

export interface SteerPictureProps {
  side: SteerSide;
  placed: Placed;
  /** Says what the keys do. */
  label: string;
  hand: Hand;
  onSteer(event: SteerEvent): void;
  /** After Enter has acted here. */
  onEntered?(): void;
  children: ComponentChildren;
}

/** One of the two pictures at its place on the board, to be reached and steered with the keys. */
export function SteerPicture({
  side,
  placed: { x, y, width, height },
  label,
  hand,
  onSteer,
  onEntered,
  children,
}: SteerPictureProps): JSX.Element {
  return (
    <div
      class="steer-image"
      role="application"
      aria-label={label}
      tabIndex={0}
      data-side={side}
      style={`left: ${x}px; top: ${y}px; width: ${width}px; height: ${height}px`}
      onKeyDown={(event) => {
        const taken = steerKey(event, side, hand, onSteer);
        if (!taken) return;
        // Enter would apply and Esc discard the result.
        event.preventDefault();
        event.stopPropagation();
        if (event.key === 'Enter') onEntered?.();
      }}
    >
      {children}
    </div>
  );
}
