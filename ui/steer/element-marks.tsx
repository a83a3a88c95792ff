import type { JSX } from 'preact';
import type { Pin } from '../../models/runtime/types.ts';
import { Box } from './mark-shapes.tsx';
import type { Marks } from './marks.ts';
import { boxOn } from './on-board.ts';
import { heldParts, takenParts } from './pinned-elements.ts';

/** The elements that the chosen pin, or the one in the hand, holds on the result, and those of the shown exemplar that it takes. */
export function ElementMarks({
  evidence,
  steering,
  hand,
  places,
}: Pick<Marks, 'evidence' | 'steering' | 'hand' | 'places'>): JSX.Element | null {
  const { gesture, chosen, exemplar } = hand;
  const pin =
    gesture?.type === 'pin' ? gesture : chosen?.kind === 'pins' ? steering.pins[chosen.index] : undefined;
  if (pin === undefined) return null;
  const to = endOf(pin, exemplar);
  return (
    <>
      {heldParts(pin.at, evidence).map((part, i) => (
        <Box class="steer-element" key={i} {...boxOn(places.result, part)} />
      ))}
      {to?.exemplar === exemplar &&
        takenParts({ at: pin.at, to }, evidence).map((part, i) => (
          <Box class="steer-element" key={i} {...boxOn(places.exemplar, part)} />
        ))}
    </>
  );
}

type InHand = Extract<NonNullable<Marks['hand']['gesture']>, { type: 'pin' }>;

/** Null while it is in the hand and not over the exemplar. */
function endOf(pin: Pin | InHand, exemplar: number): Pin['to'] | null {
  if (!('type' in pin)) return pin.to;
  return pin.to?.side === 'exemplar' ? { ...pin.to.point, exemplar } : null;
}
