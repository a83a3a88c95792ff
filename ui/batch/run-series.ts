import type { FrameRef } from '../../plugin/protocol.ts';
import type { Pair } from '../state/pair.ts';
import { toProblem, type Problem } from '../bridge/problem.ts';
import { RunAborted } from '../session/run-aborted.ts';
import type { Outcome } from '../state/outcome.ts';
import type { Store } from '../state/store.ts';
import type { Series } from './series.ts';

export interface SeriesRequest {
  kind: Series['kind'];
  pairs: readonly Pair[];
  /** One run, told to the store. @throws RunAborted, or why it failed */
  begin(pair: Pair): Promise<Outcome>;
  /** What becomes of a finished run, before the next one starts. @throws why it failed */
  keep(outcome: Outcome): Promise<void>;
}

/** With these nothing that follows can succeed either. */
const HOPELESS: readonly Problem['name'][] = ['ModelCorrupt', 'LoadedModelCorrupt', 'NoBackend'];

/**
 * Runs pairs one after the other. A failure is noted and the rest goes on; cancelling keeps what is done. Never rejects.
 * @returns the outcomes that were kept
 */
export async function runSeries(store: Store, request: SeriesRequest): Promise<Outcome[]> {
  const { kind, pairs, begin, keep } = request;
  const kept: Outcome[] = [];
  const fail = (frame: FrameRef, problem: Problem): void =>
    store.send({ type: 'series', event: { type: 'failed', frame, problem } });
  store.send({ type: 'series', event: { type: 'began', kind, total: pairs.length } });
  for (const [index, pair] of pairs.entries()) {
    if (store.read().series?.state !== 'running') break;
    store.send({ type: 'series', event: { type: 'reached', index } });
    try {
      const outcome = await begin(pair);
      await keep(outcome);
      kept.push(outcome);
      store.send({ type: 'series', event: { type: 'done' } });
    } catch (thrown) {
      if (thrown instanceof RunAborted) break;
      const problem = toProblem(thrown, 'EngineFailed');
      fail(pair.source, problem);
      if (HOPELESS.includes(problem.name)) break;
    }
  }
  store.send({ type: 'series', event: { type: 'ended' } });
  return kept;
}
