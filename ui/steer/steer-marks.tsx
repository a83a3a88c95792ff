import type { JSX } from 'preact';
import { ElementMarks } from './element-marks.tsx';
import { ForbiddenMarks, ForbiddenPattern } from './forbidden-marks.tsx';
import { LayerOutline, OwnedLayers } from './layer-marks.tsx';
import { Cross } from './mark-shapes.tsx';
import type { Marks } from './marks.ts';
import { pointOn } from './on-board.ts';
import { PinInHand, PinMarks } from './pin-marks.tsx';

/** Pins with their lines, forbidden areas and outlined layers, over both pictures; drawn only, the list has the controls. */
export function SteerMarks(props: Marks): JSX.Element {
  const { places } = props;
  const { cursor } = props.hand;
  return (
    <svg class="steer-marks" aria-hidden="true">
      <ForbiddenPattern />
      <LayerOutline {...props} />
      <ElementMarks {...props} />
      <OwnedLayers {...props} />
      <ForbiddenMarks {...props} />
      <PinMarks {...props} />
      <PinInHand {...props} />
      {cursor.result && <Cross at={pointOn(places.result, cursor.result)} side="result" />}
      {cursor.exemplar && <Cross at={pointOn(places.exemplar, cursor.exemplar)} side="exemplar" />}
    </svg>
  );
}
