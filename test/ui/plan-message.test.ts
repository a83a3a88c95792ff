import { expect, test } from 'vitest';
import type { Plan } from '../../models/runtime/plan/plan.ts';
import type { RestyleResult } from '../../models/runtime/restyle-result.ts';
import type { Progress, RestyleInput } from '../../models/runtime/types.ts';
import { createServedEngine, type EngineHome } from '../../ui/engine/client/engine-client.ts';
import { isRunMessage, type RunMessage } from '../../ui/engine/worker-protocol.ts';
import { createStore } from '../../ui/state/store.ts';
import { plan } from './planned-evidence.ts';

const input = {} as RestyleInput;
const result = { plan } as RestyleResult;

/** A home that tells what the test says while a run goes on. */
function bench() {
  let tell: (message: RunMessage) => void = () => undefined;
  let end: (result: RestyleResult) => void = () => undefined;
  const home: EngineHome = {
    service: {
      load: async () => null,
      restyle: () => new Promise((resolve) => (end = resolve)),
      helpers: async () => 0,
      cancel: () => undefined,
      dispose: async () => undefined,
    },
    died: new Promise<never>(() => undefined),
    onMessage: (listener) => (tell = listener),
    close: () => undefined,
  };
  const engine = createServedEngine(home, { backend: 'x', fallbacks: [], webgpu: false });
  return { engine, tell: (message: RunMessage) => tell(message), end: () => end(result) };
}

test('a run’s plan is told first, to that run alone, and its progress as before', async () => {
  const { engine, tell, end } = bench();
  const told: (Plan | Progress)[] = [];
  const run = engine.restyle(input, {
    signal: new AbortController().signal,
    onPlan: (one) => told.push(one),
    onProgress: (progress) => told.push(progress),
  });
  await Promise.resolve();
  await Promise.resolve();
  const progress: Progress = { verb: 'align', fraction: 0.5 };
  tell({ run: 7, plan });
  tell({ run: 1, plan });
  tell({ run: 1, progress });
  end();
  expect(await run).toBe(result);
  expect(told).toEqual([plan, progress]);
  tell({ run: 1, plan });
  expect(told, 'nothing is told of a run that is over').toHaveLength(2);
});

test('who asks for no plan is not told one', async () => {
  const { engine, tell, end } = bench();
  const run = engine.restyle(input, { signal: new AbortController().signal, onProgress: () => undefined });
  await Promise.resolve();
  await Promise.resolve();
  expect(() => tell({ run: 1, plan })).not.toThrow();
  end();
  await run;
});

test('messages of comlink are no messages of a run', () => {
  expect(isRunMessage({ run: 1, plan })).toBe(true);
  expect(isRunMessage({ run: 1, progress: { verb: 'align', fraction: 0 } })).toBe(true);
  expect([{ run: 1 }, { id: '1', type: 'RAW' }, null, 'plan'].map(isRunMessage)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('the running phase keeps the plan until the outcome has it; of another run it is dropped', () => {
  const store = createStore();
  const frame = (id: string) => ({ id, name: id, type: 'FRAME', width: 8, height: 4 });
  store.send({ type: 'started', run: 1, pair: { source: frame('a'), exemplar: frame('b') } });
  store.send({ type: 'planned', run: 2, plan });
  expect(store.read().phase).not.toHaveProperty('plan');
  store.send({ type: 'planned', run: 1, plan });
  store.send({ type: 'progressed', run: 1, stage: 'align', fraction: 0.5 });
  expect(store.read().phase).toMatchObject({ name: 'running', plan, progress: { stage: 'align' } });
});
