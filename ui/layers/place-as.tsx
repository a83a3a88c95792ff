import type { JSX } from 'preact';
import { PLACE_AS, type PlaceAs } from '../../plugin/protocol.ts';
import { placeAsMeanings, placeAsNames, texts } from './texts.ts';

export interface PlaceAsProps {
  chosen: PlaceAs;
  /** Whether the source has layers: without, only the picture and the fill are possible. */
  hasLayers: boolean;
  disabled: boolean;
  onChoose(as: PlaceAs): void;
}

/** How the result goes onto the canvas: one of four, chosen by click or arrow keys. */
export function PlaceAsChoice({ chosen, hasLayers, disabled, onChoose }: PlaceAsProps): JSX.Element {
  return (
    <fieldset class="place-as" disabled={disabled}>
      <legend>{texts.placeAs}</legend>
      <div class="segments">
        {PLACE_AS.map((as) => {
          const missing = !hasLayers && (as === 'layers' || as === 'text');
          return (
            <label key={as} title={missing ? texts.noLayers : placeAsMeanings[as]}>
              <input
                type="radio"
                name="place-as"
                value={as}
                checked={as === chosen}
                disabled={missing}
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
