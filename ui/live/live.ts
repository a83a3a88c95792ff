import type { Store } from '../state/store.ts';
import { isGoing } from '../batch/series.ts';
import { isMadeOf } from '../history/history.ts';
import type { State } from '../state/state.ts';
import type { Pair } from '../state/pair.ts';

/** Milliseconds without another change before anything is read anew. */
export const REST = 800;

export interface LiveDeps {
  store: Store;
  /** Runs the pair again with the settings it had. */
  rerun(pair: Pair): Promise<void>;
  /** Reads the small pictures of these nodes anew. */
  refresh(nodes: readonly string[]): Promise<void>;
}

export interface Live {
  /** Nodes of a result look otherwise. */
  changed(nodes: readonly string[]): void;
  toggle(): void;
}

/** Marks results whose frames change and, while live mode is on, runs the shown one again once the changes rest; latest wins. */
export function createLive({ store, rerun, refresh }: LiveDeps): Live {
  let waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const rested = (): void => {
    const nodes = [...waiting];
    waiting = new Set();
    void refresh(nodes);
    const state = store.read();
    const pair = shownPair(state);
    // A run that began after the last change has read it.
    if (state.live && pair !== null && isMadeOf({ pair }, state.changed)) void rerun(pair);
  };

  return {
    changed(nodes) {
      store.send({ type: 'nodesChanged', nodes });
      for (const node of nodes) waiting.add(node);
      clearTimeout(timer);
      timer = setTimeout(rested, REST);
    },
    toggle() {
      store.send({ type: 'live' });
      const state = store.read();
      const pair = shownPair(state);
      if (state.live && pair !== null && isStale(state)) void rerun(pair);
    },
  };
}

/** Whether the result under review no longer shows its frames as they are. */
export function isStale({ phase, history }: State): boolean {
  if (phase.name !== 'review' && phase.name !== 'applying') return false;
  const { run } = phase.outcome;
  return history.entries.some(({ outcome, stale }) => outcome.run === run && stale);
}

/** The pair that a change may run again: neither while placing nor within a series. */
function shownPair({ phase, series }: State): Pair | null {
  if (isGoing(series)) return null;
  if (phase.name === 'review') return phase.outcome.pair;
  return phase.name === 'running' ? phase.pair : null;
}
