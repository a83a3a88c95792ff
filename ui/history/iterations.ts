import { runSeries } from '../batch/run-series.ts';
import { exemplarsOf, type Pair } from '../state/pair.ts';
import type { Outcome } from '../state/outcome.ts';
import { settingsOf, unsteered, type RunSettings } from '../steer/settings.ts';
import { wanted } from '../steer/steering-state.ts';
import type { Store } from '../state/store.ts';
import { cropsOf } from './crops.ts';
import { entryOfRun } from './history.ts';

/** What iterating needs of the session's runs. */
export interface Runner {
  store: Store;
  /** Of the model in this plugin. */
  model: string;
  /** One run up to its outcome. @throws RunAborted, or why it failed */
  begin(pair: Pair, settings: RunSettings): Promise<Outcome>;
  /** One run up to its review. Never rejects. */
  perform(pair: Pair, settings: RunSettings, askedModel: string): Promise<void>;
  /** Of the newest run. */
  settings(): RunSettings;
  /** Places a result that nobody reviews. @throws why it could not */
  placeQuietly(outcome: Outcome): Promise<unknown>;
  /** Shows a small picture of a node. @throws what exporting throws */
  thumbnail(node: string): Promise<unknown>;
}

export interface Iterations {
  /** Every pair, one after the other, each result placed at once. */
  batch(pairs: readonly Pair[], settings: RunSettings): Promise<void>;
  /** The given pair, or the one under review, with the settings it had and its frames read anew. */
  rerun(pair?: Pair): Promise<void>;
  /** The result under review after three parts of its exemplar, to choose from. */
  variations(): Promise<void>;
  /** The selected wireframe with the exemplar and the settings of a former result. */
  reuse(run: number): Promise<void>;
}

/** More than one run of one thought. None of these rejects. */
export function createIterations(runner: Runner): Iterations {
  const { store, model, begin, perform } = runner;
  return {
    async batch(pairs, settings) {
      await runSeries(store, {
        kind: 'batch',
        pairs,
        begin(pair) {
          // The run itself says what is wrong with a frame that cannot be read.
          runner.thumbnail(pair.source.id).catch(() => undefined);
          return begin(pair, settings);
        },
        async keep(outcome) {
          await runner.placeQuietly(outcome);
          store.send({ type: 'kept', outcome });
        },
      });
    },
    async rerun(pair) {
      const { phase, steer } = store.read();
      const outcome = phase.name === 'review' ? phase.outcome : null;
      const again = pair ?? outcome?.pair;
      if (again === undefined) return;
      await perform(again, outcome === null ? runner.settings() : wanted(steer, outcome), model);
    },
    async variations() {
      const { phase } = store.read();
      if (phase.name !== 'review') return;
      const { run, pair, recipe } = phase.outcome;
      // Pins and forbidden areas are places of the whole exemplar.
      const settings = { ...settingsOf(recipe), steering: unsteered };
      // First among the results, so that its variations cannot push it out.
      store.send({ type: 'kept', outcome: phase.outcome });
      const outcomes = await runSeries(store, {
        kind: 'variations',
        pairs: cropsOf(pair.exemplar).map((crop) => ({ ...pair, crop })),
        begin: (variation) => begin(variation, settings),
        keep: async (outcome) => store.send({ type: 'kept', outcome }),
      });
      store.send({ type: 'reviewed', run });
      const runs = [run, ...outcomes.map((outcome) => outcome.run)];
      store.send({ type: 'history', event: { type: 'offered', runs } });
    },
    async reuse(run) {
      const { history, selection } = store.read();
      const entry = entryOfRun(history, run);
      const source = selection?.source ?? null;
      if (entry === undefined || source === null) return;
      const { pair, recipe } = entry.outcome;
      store.send({ type: 'strength', value: entry.strength });
      // Pins name layers of the former source.
      await perform({ ...pair, source }, { ...settingsOf(recipe), steering: unsteered }, recipe.model);
    },
  };
}

/** The nodes of a run and of every result kept: their changes are worth hearing of. */
export function nodesToWatch(store: Store, pair: Pair): string[] {
  const pairs = [pair, ...store.read().history.entries.map(({ outcome }) => outcome.pair)];
  return [...new Set(pairs.flatMap((one) => [one.source, ...exemplarsOf(one)].map(({ id }) => id)))];
}
