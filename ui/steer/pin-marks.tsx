import type { JSX } from 'preact';
import { sameItem } from './constraint-list.ts';
import { End, Line } from './mark-shapes.tsx';
import type { Marks } from './marks.ts';
import { pointOn } from './on-board.ts';
import { pinStart } from './pin-start.ts';

type PinMarksProps = Pick<Marks, 'evidence' | 'steering' | 'hand' | 'places'>;

/** Each pin's number on the result, and its line where the exemplar that it leads to is shown. */
export function PinMarks({ evidence, steering, hand, places }: PinMarksProps): JSX.Element {
  return (
    <>
      {steering.pins.map(({ at, to }, index) => {
        const start = pinStart(at, evidence);
        if (start === null) return null;
        const [from, end] = [pointOn(places.result, start), pointOn(places.exemplar, to)];
        const shown = to.exemplar === hand.exemplar;
        const name = sameItem(hand.chosen, { kind: 'pins', index }) ? 'steer-pin chosen' : 'steer-pin';
        return (
          <g class={name} key={index}>
            {shown && <Line from={from} to={end} />}
            {shown && <End at={end} />}
            <circle class="steer-dot" cx={from.x} cy={from.y} r="8" />
            <text x={from.x} y={from.y}>
              {index + 1}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** The pin that is on its way to the exemplar. */
export function PinInHand({ hand, places }: Pick<Marks, 'hand' | 'places'>): JSX.Element | null {
  const { gesture } = hand;
  if (gesture?.type !== 'pin') return null;
  const from = pointOn(places.result, gesture.from);
  const tip = gesture.to && pointOn(places[gesture.to.side], gesture.to.point);
  return (
    <g class="steer-pin chosen">
      {tip && <Line from={from} to={tip} />}
      <End at={from} />
      {tip && <End at={tip} />}
    </g>
  );
}
