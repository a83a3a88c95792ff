import type { Card } from '../../models/runtime/pack/card.ts';
import { batchPairs } from '../batch/batch-pairs.ts';
import { withMask } from '../domain/exemplar-mask.ts';
import type { Iterations } from '../history/iterations.ts';
import { chosenPair, samePair, type Pair } from '../state/pair.ts';
import type { State } from '../state/state.ts';
import { unsteered, type RunSettings } from '../steer/settings.ts';
import { knobsOf, wanted } from '../steer/steering-state.ts';
import type { Runs } from './runs.ts';

export interface RestyleDeps {
  card: Card;
  perform: Runs['perform'];
  batch: Iterations['batch'];
}

/** The selected pair, or every selected wireframe after the one exemplar; nothing while a result is being placed. Never rejects. */
export async function restyleSelected(state: State, { card, perform, batch }: RestyleDeps): Promise<void> {
  if (state.selection === null || state.phase.name === 'applying') return;
  const masked = (pair: Pair): Pair => withMask(pair, state.mask, card);
  const pairs = batchPairs(state.selection).map(masked);
  const pair = chosenPair(state.selection);
  if (pairs.length > 0) await batch(pairs, { ...knobsOf(state, card.sharpness), steering: unsteered });
  else if (pair !== null) await perform(masked(pair), settingsFor(pair, state, card), card.id);
}

/** A result that runs afresh keeps its pins; another pair starts without. */
function settingsFor(pair: Pair, state: State, card: Card): RunSettings {
  const { phase, steer } = state;
  if (phase.name === 'review' && samePair(phase.outcome.pair, pair)) return wanted(steer, phase.outcome);
  return { ...knobsOf(state, card.sharpness), steering: unsteered };
}
