import { initialState, type Event, type State } from './state.ts';
import { update } from './update.ts';

/** Holds the one State; everything else only reads it or sends events. */
export interface Store {
  read(): State;
  send(event: Event): void;
  subscribe(listener: () => void): () => void;
}

/** Makes a store that starts at `initialState`. */
export function createStore(): Store {
  let state = initialState;
  const listeners = new Set<() => void>();
  return {
    read: () => state,
    send(event) {
      const next = update(state, event);
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
