import type { Store } from '../state/store.ts';

/** The moments of a start, in their order. */
export const MOMENTS = ['script', 'painted', 'hello', 'engine', 'first run'] as const;
export type Moment = (typeof MOMENTS)[number];

/** When each moment was first reached, milliseconds since the panel's document began. */
export interface Timeline {
  mark(moment: Moment): void;
  read(): Partial<Record<Moment, number>>;
}

export function createTimeline(now: () => number): Timeline {
  const reached: Partial<Record<Moment, number>> = {};
  return {
    mark(moment) {
      reached[moment] ??= now();
    },
    read: () => ({ ...reached }),
  };
}

/** Marks what the store hears of: the first answer of the sandbox, the engine, the first result. */
export function watchStart(store: Store, timeline: Timeline): void {
  store.subscribe(() => {
    const { canvas, engine, phase, history } = store.read();
    if (canvas !== null) timeline.mark('hello');
    if (engine.name === 'ready') timeline.mark('engine');
    if (phase.name === 'review' || history.entries.length > 0) timeline.mark('first run');
  });
}
