import type { Engine } from '../engine/engine.ts';
import { toProblem, type Problem } from '../bridge/problem.ts';
import type { Raster } from '../../models/runtime/types.ts';
import type { Outcome } from '../state/outcome.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { refine } from './refine.ts';
import { keyOf, sameSettings, settingsOf, type RunSettings } from './settings.ts';
import { wanted } from './steering-state.ts';

/** Milliseconds without another change before the result runs again. */
export const REST = 180;

export interface RefinerDeps {
  store: Store;
  engine(): Promise<Engine>;
  /** Gives an engine up that failed. */
  drop(broken: Engine, problem: Problem): void;
}

interface Job {
  key: string;
  outcome: Outcome;
  settings: RunSettings & { tellCells: boolean };
}

/**
 * Keeps the result under review as its pins and knobs want it, and with its warp where that is looked at: whenever something is lacking, the same frames
 * run again and the pipeline repeats what depends on the change. The latest wins: a run that is overtaken is aborted and its result dropped. The former
 * result stays in view until the next one is there.
 */
export function startRefiner({ store, engine, drop }: RefinerDeps): void {
  let current: { key: string; controller: AbortController; timer: ReturnType<typeof setTimeout> } | null =
    null;
  /** What failed is not tried again until something is changed. */
  let failed: string | null = null;

  const stop = (): void => {
    if (current === null) return;
    const { controller, timer } = current;
    current = null;
    clearTimeout(timer);
    controller.abort();
    if (store.read().steer.refining !== null)
      store.send({ type: 'steer', event: { type: 'refining', fraction: null } });
  };

  const run = async ({ outcome, settings, key }: Job, controller: AbortController): Promise<void> => {
    const { signal } = controller;
    // A run that was aborted goes on until it next looks at its signal.
    const onProgress = (fraction: number): void => {
      if (!signal.aborted) store.send({ type: 'steer', event: { type: 'refining', fraction } });
    };
    const onFirstLook = (picture: Raster): void => {
      if (!signal.aborted) store.send({ type: 'steer', event: { type: 'glimpsed', picture } });
    };
    let served: Engine | null = null;
    try {
      served = await engine();
      const refined = await refine(outcome, settings, served, { signal, onProgress, onFirstLook });
      if (signal.aborted) return;
      store.send({ type: 'refined', outcome: refined });
    } catch (thrown) {
      const problem = toProblem(thrown, 'EngineFailed');
      const broken = problem.name === 'EngineFailed' || problem.name === 'OutOfMemory';
      if (broken && served !== null) drop(served, problem);
      if (signal.aborted) return;
      failed = key;
      store.send({ type: 'alerted', problem });
    }
    stop();
  };

  store.subscribe(() => {
    const job = jobOf(store.read());
    if (job !== null && job.key === current?.key) return;
    stop();
    // To stop is told to the store, and the store told this very listener, which has begun already.
    if (current !== null) return;
    if (job === null) {
      failed = null;
      return;
    }
    if (job.key === failed) return;
    const controller = new AbortController();
    current = { key: job.key, controller, timer: setTimeout(() => void run(job, controller), REST) };
    // Said before the rest: what lies in view is not what is wanted from here on.
    store.send({ type: 'steer', event: { type: 'refining', fraction: 0 } });
  });
}

/** What the result under review lacks of what is wanted of it; null where it is as wanted, or where nothing is under review. */
function jobOf({ phase, steer, view }: State): Job | null {
  if (phase.name !== 'review') return null;
  const { outcome } = phase;
  const settings = wanted(steer, outcome);
  const tellCells = view === 'warp';
  const isShown = !tellCells || outcome.warp !== null;
  if (isShown && sameSettings(settings, settingsOf(outcome.recipe))) return null;
  return {
    key: `${outcome.run} ${isShown} ${keyOf(settings)}`,
    outcome,
    settings: { ...settings, tellCells },
  };
}
