import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Outcome } from '../state/outcome.ts';
import type { Evidence } from '../why/evidence.ts';
import { layerText } from '../widgets/texts.ts';
import { texts } from './texts.ts';
import { LayerExemplarChoice } from './layer-exemplar-choice.tsx';
import { takenName } from './pinned-elements.ts';
import { isSteered } from './settings.ts';
import { SteerBoard } from './steer-board.tsx';
import { SteerList } from './steer-list.tsx';
import type { Gesture, SteerEvent } from './steer.ts';
import { wanted, type SteeringState } from './steering-state.ts';

export interface SteerViewProps {
  outcome: Outcome;
  strength: number;
  /** The source is shown in the place of the result. */
  comparing: boolean;
  steer: SteeringState;
  onSteer(event: SteerEvent): void;
}

/** Pins, forbidden areas and exemplars of layers: drawn by hand over result and exemplar, or set with the keys. */
export function SteerView({ outcome, strength, comparing, steer, onSteer }: SteerViewProps): JSX.Element {
  const { evidence } = outcome;
  const { hand } = steer;
  const { steering } = wanted(steer, outcome);
  const [hovered, setHovered] = useState<string | null>(null);
  const layerName = (id: string): string => nameOfLayer(evidence, id);
  return (
    <div
      class="steer"
      onKeyDown={(event) => {
        if ((event.key !== 'Delete' && event.key !== 'Backspace') || hand.chosen === null) return;
        event.preventDefault();
        onSteer({ type: 'removed', item: hand.chosen });
      }}
    >
      <SteerBoard
        outcome={outcome}
        strength={strength}
        comparing={comparing}
        steering={steering}
        hand={hand}
        firstLook={steer.firstLook}
        hovered={hovered}
        onHover={setHovered}
        onSteer={onSteer}
      />
      {hand.layer !== null && evidence.exemplars.length > 1 ? (
        <LayerExemplarChoice
          name={layerName(hand.layer)}
          exemplars={evidence.exemplars.length}
          chosen={steering.layers.find(({ layer }) => layer === hand.layer)?.exemplar ?? null}
          onChoose={(exemplar) => onSteer({ type: 'assigned', layer: hand.layer!, exemplar })}
        />
      ) : (
        <p class="steer-words" role="status">
          {wordsOf(hand.gesture, hovered === null ? null : layerName(hovered))}
        </p>
      )}
      {isSteered(steering) && (
        <SteerList
          steering={steering}
          chosen={hand.chosen}
          exemplars={evidence.exemplars.length}
          layerName={layerName}
          taken={(pin) => takenName(pin, evidence)}
          onSteer={onSteer}
        />
      )}
    </div>
  );
}

function nameOfLayer({ layers }: Evidence, id: string): string {
  const layer = layers.find((one) => one.id === id);
  return layer === undefined ? texts.wholeFrame : layerText(layer);
}

/** What is being drawn, else the layer under the pointer, else what can be done. */
function wordsOf(gesture: Gesture | null, hovered: string | null): string {
  if (gesture === null) return hovered ?? texts.steerHint;
  return gesture.type === 'pin' ? texts.steerPinning : texts.steerForbidding;
}
