import { useEffect, useState } from 'preact/hooks';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';

/** The store's state, and a redraw whenever it changes. */
export function useStore(store: Store): State {
  const [state, setState] = useState(store.read());
  useEffect(() => {
    setState(store.read());
    return store.subscribe(() => setState(store.read()));
  }, [store]);
  return state;
}
