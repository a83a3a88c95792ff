import type { JSX } from 'preact';
import type { Card } from '../../models/runtime/pack/card.ts';
import { outcomeOf } from '../state/phase.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { Knobs } from '../steer/knobs.tsx';
import { knobsOf } from '../steer/steering-state.ts';

/** The knobs as they stand, for the result under review or else for the next run. */
export function KnobsOfState({
  state,
  store,
  card,
}: {
  state: State;
  store: Store;
  card: Card;
}): JSX.Element {
  const standard = card.sharpness;
  return (
    <Knobs
      {...knobsOf(state, standard)}
      strength={state.strength}
      standardSharpness={standard}
      fullSize={fullSize(state, card.outputSize)}
      onStrength={(value) => store.send({ type: 'strength', value })}
      onSharpness={(value) => store.send({ type: 'steer', event: { type: 'sharpness', value, standard } })}
      onSize={(value) => store.send({ type: 'steer', event: { type: 'size', value } })}
    />
  );
}

/** Longest side in pixels of the picture that a source is read as; null without a source. */
function fullSize({ phase, selection }: State, limit: number): number | null {
  const outcome = outcomeOf(phase);
  if (outcome !== null) return Math.max(outcome.before.width, outcome.before.height);
  const source = phase.name === 'running' ? phase.pair.source : (selection?.source ?? null);
  return source === null ? null : Math.min(limit, Math.max(source.width, source.height));
}
