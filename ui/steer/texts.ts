import { texts as widgetTexts, regionText } from '../widgets/texts.ts';
import { elementText } from '../why/plan-texts.ts';
import type { Named } from '../why/element-names.ts';
import type { Pin } from '../../models/runtime/types.ts';
import type { Constraint } from './constraint-list.ts';

/** Words of pins, forbidden areas and knobs. Sentence case. */
export const texts = {
  strength: 'Strength',
  sharpness: 'Sharpness',
  sharpnessMeaning:
    'Sharpness: how strictly each place takes the one best match; lower blends more of the exemplar.',
  size: 'Size',
  fullSize: 'Full',
  steerResultKeys: 'Result: arrow keys move the cross, Enter picks the layer there and begins a pin from it',
  steerExemplarKeys:
    'Exemplar: arrow keys move the cross, Enter sets the pin, or begins and ends a forbidden area',
  steerHint:
    'Drag from a layer to the place in the exemplar that it shall look like. Drag on the exemplar to forbid an area.',
  steerPinning: 'Choose the place in the exemplar, then press Enter.',
  steerForbidding: 'Stretch the area with the arrow keys, then press Enter.',
  takesFrom: 'Takes its look from',
  anyExemplar: 'Any',
  constraints: 'Pins and areas',
  wholeFrame: 'The page',
  spot: 'A spot',
} as const;

/** `Exemplar 2`; exemplar: from 0. */
export function exemplarText(exemplar: number): string {
  return `${widgetTexts.exemplar} ${exemplar + 1}`;
}

/** Share of a picture that leaves nothing worth naming. */
const ALMOST_ALL = 0.9;

/**
 * A pin, a forbidden area or a layer's exemplar in a few words. layer: what the source calls it; exemplars: how many there are; taken: the element
 * that a pin takes, null where it takes a place.
 */
export function constraintText(
  constraint: Constraint,
  layer: (id: string) => string,
  exemplars: number,
  taken: (pin: Pin) => Named | null = () => null,
): string {
  const of = (exemplar: number): string =>
    exemplars > 1 ? `${widgetTexts.exemplar.toLowerCase()} ${exemplar + 1}` : 'the exemplar';
  switch (constraint.kind) {
    case 'pins': {
      const { pin } = constraint;
      const { at, to } = pin;
      const element = taken(pin);
      const what = 'layer' in at ? layer(at.layer) : texts.spot;
      const like = element ? elementText(element) : `the ${regionText({ ...to, width: 0, height: 0 })}`;
      return `${what} like ${like} of ${of(to.exemplar)}`;
    }
    case 'forbidden': {
      const { part } = constraint;
      const where = part.width * part.height > ALMOST_ALL ? 'any part' : `the ${regionText(part)}`;
      return `Nothing from ${where} of ${of(part.exemplar)}`;
    }
    case 'layers':
      return `${layer(constraint.choice.layer)} from ${of(constraint.choice.exemplar)} alone`;
  }
}

/** `844 px`, or `Full, 844 px` for the source's own size. */
export function resultSizeText(longSide: number, full: boolean): string {
  return full ? `${texts.fullSize} (${longSide} px)` : `${longSide} px`;
}

/** `Remove pin 2`. */
export function removeConstraintText(what: string): string {
  return `Remove: ${what}`;
}

/** `3 exemplars`. */
export function exemplarsText(count: number): string {
  return `${count} exemplars`;
}
