import { chosenPair } from './pair.ts';
import type { State } from './state.ts';

/** With the phase that the selection alone asks for. */
export function rest(state: State): State {
  const ready = state.selection !== null && chosenPair(state.selection) !== null;
  return { ...state, phase: { name: ready ? 'ready' : 'empty' }, comparing: false };
}
