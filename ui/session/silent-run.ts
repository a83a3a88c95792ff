import type { PluginApi } from '../../plugin/bridge/methods.ts';
import type { Recipe, SelectionState } from '../../plugin/protocol.ts';
import type { Card } from '../../models/runtime/pack/card.ts';
import { batchPairs } from '../batch/batch-pairs.ts';
import { chosenPair, type Pair } from '../state/pair.ts';
import { toProblem } from '../bridge/problem.ts';
import type { State } from '../state/state.ts';
import { settingsOf, unsteered, type RunSettings } from '../steer/settings.ts';
import type { Store } from '../state/store.ts';
import { problemText } from '../bridge/texts.ts';
import { seriesText } from '../batch/texts.ts';
import { silentText } from './texts.ts';
import { texts } from '../panel/texts.ts';

export interface SilentRequest {
  store: Store;
  plugin: Pick<PluginApi, 'report'>;
  card: Card;
  selection: SelectionState;
  /** The selected frames with the last settings, or null where there are none yet or the selection will not do. */
  again: Recipe | null;
  repeat(recipe: Recipe): Promise<void>;
  batch(pairs: readonly Pair[], settings: RunSettings): Promise<unknown>;
  apply(): Promise<void>;
}

/** *Restyle with last settings*: runs, places and reports without a panel that anybody sees. @throws what reporting throws */
export async function runSilently(request: SilentRequest): Promise<void> {
  const { store, plugin, card, selection, again } = request;
  store.send({ type: 'selected', selection });
  const pairs = batchPairs(selection);
  const pair = chosenPair(selection);
  if (pair === null) {
    const text = problemText(selection.problem ?? { name: 'NothingSelected' });
    return plugin.report({ kind: 'failed', text });
  }
  const quit = tellProgress(store, plugin);
  try {
    if (pairs.length > 0) {
      store.send({ type: 'strength', value: again?.strength ?? 1 });
      store.send({ type: 'layers', event: { type: 'as', as: again?.as ?? 'picture' } });
      await request.batch(pairs, { ...settingsOf(again ?? fresh(pair, card)), steering: unsteered });
    } else {
      await request.repeat(again ?? fresh(pair, card));
      await request.apply();
    }
  } catch (thrown) {
    store.send({ type: 'alerted', problem: toProblem(thrown, 'EngineFailed') });
  }
  await quit();
  await plugin.report(verdict(store.read()));
}

/** The model's own settings, for the first time. */
function fresh({ source, exemplar }: Pair, card: Card): Recipe {
  const { id: model, sharpness } = card;
  const frames = { sourceId: source.id, exemplarId: exemplar.id };
  return { version: 1, ...frames, model, sharpness, strength: 1, backend: '' };
}

function verdict({ phase, alert, series, notice }: State): { kind: 'done' | 'failed'; text: string } {
  const problem = alert ?? (phase.name === 'failed' ? phase.problem : null);
  if (problem !== null) return { kind: 'failed', text: problemText(problem) };
  if (series !== null)
    return { kind: series.failures.length > 0 ? 'failed' : 'done', text: seriesText(series) };
  // Placing has announced itself; only a cancelled run has something left to say.
  return { kind: 'done', text: notice?.name === 'cancelled' ? texts.cancelled : '' };
}

/** Reports each new stage, one report after the other. @returns stops, once the last one has arrived */
function tellProgress(store: Store, plugin: Pick<PluginApi, 'report'>): () => Promise<void> {
  let said = '';
  let last: Promise<void> = Promise.resolve();
  const quit = store.subscribe(() => {
    const text = silentText(store.read());
    if (text === null || text === said) return;
    said = text;
    last = last.then(() => plugin.report({ kind: 'progress', text }));
  });
  return () => {
    quit();
    return last;
  };
}
