import type { JSX } from 'preact';
import { PLACE_AS, type PlaceAs } from '../../plugin/protocol.ts';
import { isListed, type Missing } from './layers-state.ts';
import { missingTexts, placeAsMeanings, placeAsNames, texts } from './texts.ts';

export interface PlaceAsProps {
  chosen: PlaceAs;
  /** Why only the picture and the fill are possible; null where all are. */
  missing: Missing | null;
  disabled: boolean;
  onChoose(as: PlaceAs): void;
}

/** How the result goes onto the canvas: one of four, chosen by click or arrow keys. */
export function PlaceAsChoice({ chosen, missing, disabled, onChoose }: PlaceAsProps): JSX.Element {
  return (
    <fieldset class="place-as" disabled={disabled}>
      <legend>{texts.placeAs}</legend>
      <div class="segments">
        {PLACE_AS.map((as) => {
          const isMissing = missing !== null && isListed(as);
          return (
            <label key={as} title={isMissing ? missingTexts[missing] : placeAsMeanings[as]}>
              <input
                type="radio"
                name="place-as"
                value={as}
                checked={as === chosen}
                disabled={isMissing}
                onChange={() => onChoose(as)}
              />
              <span>{placeAsNames[as]}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
