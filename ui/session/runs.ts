import type { PluginApi } from '../../plugin/bridge/methods.ts';
import type { Card } from '../../models/runtime/pack/card.ts';
import { toProblem } from '../bridge/problem.ts';
import type { Engine } from '../engine/engine.ts';
import { nodesToWatch } from '../history/iterations.ts';
import type { ImageCodec } from '../image/png-codec.ts';
import type { Outcome } from '../state/outcome.ts';
import type { Pair } from '../state/pair.ts';
import type { Store } from '../state/store.ts';
import { runFields, unsteered, type RunSettings } from '../steer/settings.ts';
import type { Attempt } from './attempt.ts';
import type { EngineKeeper } from './engine-keeper.ts';
import { RunAborted } from './run-aborted.ts';
import { runOnce } from './run-once.ts';

export interface RunsDeps {
  store: Store;
  plugin: Pick<PluginApi, 'exportFrame' | 'snapshotLayers' | 'watchNodes'>;
  card: Card;
  codec: Pick<ImageCodec, 'decode'>;
  keeper: Pick<EngineKeeper, 'engine' | 'drop'>;
  attempt: Attempt;
  /** Milliseconds, monotonic. */
  now(): number;
}

/** One run at a time: the latest wins. */
export interface Runs {
  /** One run up to its outcome, told as started and progressed. @throws RunAborted, or why it failed */
  begin(pair: Pair, settings: RunSettings): Promise<Outcome>;
  /** One run up to its review. Never rejects. */
  perform(pair: Pair, settings: RunSettings, askedModel: string): Promise<void>;
  /** Cancels the run and, where it is one of a series, the series. */
  stop(): void;
  /** Of the newest run, for running its pair again. */
  settings(): RunSettings;
}

/** A run that goes on, and how to end it. */
interface Current {
  run: number;
  controller: AbortController;
}

export function createRuns(deps: RunsDeps): Runs {
  const { store, card } = deps;
  let lastSettings: RunSettings = { sharpness: card.sharpness, size: null, steering: unsteered, legend: [] };
  let current: Current | null = null;

  const cancel = (): void => {
    if (current === null) return;
    current.controller.abort();
    store.send({ type: 'cancelled', run: current.run });
    current = null;
  };

  const begin = async (pair: Pair, settings: RunSettings): Promise<Outcome> => {
    cancel();
    const run = store.read().run + 1;
    const controller = new AbortController();
    current = { run, controller };
    lastSettings = settings;
    store.send({ type: 'started', run, pair });
    void deps.attempt(() => deps.plugin.watchNodes(nodesToWatch(store, pair)), 'BadMessage');
    try {
      return await runTold(deps, { run, pair, settings, signal: controller.signal });
    } finally {
      if (current?.run === run) current = null;
    }
  };

  return {
    begin,
    async perform(pair, settings, askedModel) {
      const run = store.read().run + 1;
      try {
        const outcome = await begin(pair, settings);
        store.send({ type: 'finished', run, outcome, otherModel: askedModel !== card.id });
      } catch (thrown) {
        if (thrown instanceof RunAborted) return;
        store.send({ type: 'failed', run, problem: toProblem(thrown, 'EngineFailed') });
      }
    },
    stop() {
      store.send({ type: 'series', event: { type: 'stopping' } });
      cancel();
    },
    settings: () => lastSettings,
  };
}

/** The run itself, its progress told to the store; an engine that breaks is dropped. @throws RunAborted, or why it failed */
async function runTold(
  { store, plugin, card, codec, keeper, now }: RunsDeps,
  request: { run: number; pair: Pair; settings: RunSettings; signal: AbortSignal },
): Promise<Outcome> {
  const { run, pair, settings, signal } = request;
  const used: { engine: Engine | null } = { engine: null };
  try {
    return await runOnce({
      run,
      pair,
      ...runFields(settings),
      card,
      plugin,
      codec,
      signal,
      now,
      engine: async () => (used.engine = await keeper.engine()),
      onProgress: (stage, fraction) => store.send({ type: 'progressed', run, stage, fraction }),
      onPlan: (plan) => store.send({ type: 'planned', run, plan }),
      onFirstLook: (picture) => store.send({ type: 'glimpsed', run, picture }),
    });
  } catch (thrown) {
    const problem = toProblem(thrown, 'EngineFailed');
    const broken = problem.name === 'EngineFailed' || problem.name === 'OutOfMemory';
    if (broken && used.engine !== null) keeper.drop(used.engine, problem);
    throw signal.aborted ? new RunAborted() : thrown;
  }
}
