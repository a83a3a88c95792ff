import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FrameRef, SelectionState } from '../../plugin/protocol.ts';
import type { Progress, Raster, RestyleInput } from '../../models/runtime/types.ts';
import { grids, matches } from './harness/one-pixel-run.ts';
import { ProblemError } from '../../ui/bridge/problem.ts';
import type { Event } from '../../ui/state/state.ts';
import type { Outcome } from '../../ui/state/outcome.ts';
import { REST, startRefiner } from '../../ui/steer/refiner.ts';
import { createStore } from '../../ui/state/store.ts';
import { evidenceOf } from '../../ui/why/evidence.ts';

const frame = (id: string): FrameRef => ({ id, name: id, type: 'FRAME', width: 8, height: 4 });
const pair = { source: frame('a'), exemplar: frame('b') };
const selection: SelectionState = { ...pair, problem: null };
const pixel = (value: number): Raster => ({
  width: 1,
  height: 1,
  data: Uint8ClampedArray.of(value, value, value, 255),
});
const input: RestyleInput = {
  source: pixel(1),
  exemplars: [{ image: pixel(2) }],
  settings: { sharpness: 100, strength: 1 },
};
const outcome: Outcome = {
  run: 1,
  pair,
  before: pixel(1),
  result: pixel(3),
  warp: pixel(3),
  evidence: evidenceOf(input, { cells: { warp: pixel(3), matches }, grids, plan: null }),
  recipe: { version: 1, sourceId: 'a', exemplarId: 'b', model: 'm', sharpness: 100, backend: 'x' },
  progress: { stage: 'place', fraction: 0, milliseconds: {} },
};
const sharpness = (value: number | null): Event => ({
  type: 'steer',
  event: { type: 'sharpness', value, standard: 100 },
});

/** A store under review, and an engine whose runs the test ends. */
function bench() {
  const store = createStore();
  const runs: {
    input: RestyleInput;
    signal: AbortSignal;
    tell: (progress: Progress) => void;
    end: (shade: number | Error) => void;
  }[] = [];
  const dropped: string[] = [];
  startRefiner({
    store,
    drop: (_, { name }) => void dropped.push(name),
    engine: async () => ({
      report: { backend: 'x', fallbacks: [], webgpu: false },
      dispose: () => undefined,
      restyle: (given, { signal, onProgress: tell }) =>
        new Promise((resolve, reject) => {
          const end = (shade: number | Error): void => {
            if (shade instanceof Error) return reject(shade);
            const milliseconds = { prepare: 0, align: 0, match: 1, synthesise: 1 };
            const cells = { warp: pixel(shade), matches };
            resolve({ image: pixel(shade), cells, grids, plan: null, milliseconds });
          };
          runs.push({ input: given, signal, tell, end });
        }),
    }),
  });
  store.send({ type: 'selected', selection });
  store.send({ type: 'started', run: 1, pair });
  store.send({ type: 'finished', run: 1, outcome, otherModel: false });
  const shade = (): number | null => {
    const { phase } = store.read();
    return phase.name === 'review' ? phase.outcome.result.data[0]! : null;
  };
  return { store, runs, dropped, shade };
}
const rested = (): Promise<unknown> => vi.advanceTimersByTimeAsync(REST);
const soon = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a knob that moves', () => {
  test('runs once it rests, with the frames that were read, and the recipe follows', async () => {
    const { store, runs, shade } = bench();
    for (const value of [90, 60, 40]) store.send(sharpness(value));
    expect(runs).toHaveLength(0);
    expect(store.read().steer.refining, 'busy from the change on').toBe(0);
    await rested();
    expect(runs.map((run) => run.input.settings.sharpness)).toEqual([40]);
    expect(runs[0]!.input.source).toBe(input.source);
    expect(shade(), 'the former result stays in view').toBe(3);
    expect(store.read().steer.refining).not.toBeNull();
    runs[0]!.end(7);
    await soon();
    expect(shade()).toBe(7);
    const { phase, steer } = store.read();
    expect(phase).toMatchObject({ outcome: { run: 1, recipe: { sharpness: 40 } } });
    expect(steer.refining).toBeNull();
  });

  test('the first look of a run is in view until it ends or is overtaken, and none of a run that was', async () => {
    const { store, runs } = bench();
    const look = (): number | undefined => store.read().steer.firstLook?.data[0];
    store.send(sharpness(40));
    await rested();
    runs[0]!.tell({ verb: 'prepare', fraction: 1, firstLook: pixel(5) });
    runs[0]!.tell({ verb: 'align', fraction: 0.5 });
    expect(look()).toBe(5);
    store.send(sharpness(60));
    expect(look()).toBeUndefined();
    runs[0]!.tell({ verb: 'match', fraction: 1, firstLook: pixel(6) });
    expect(look(), 'of a run that was overtaken').toBeUndefined();
    await rested();
    runs[1]!.tell({ verb: 'prepare', fraction: 1, firstLook: pixel(7) });
    expect(look()).toBe(7);
    runs[1]!.end(8);
    await soon();
    expect(look()).toBeUndefined();
  });

  test('while it runs: the latest wins, and what was overtaken is aborted and dropped', async () => {
    const { store, runs, shade } = bench();
    store.send(sharpness(50));
    await rested();
    store.send(sharpness(20));
    await rested();
    expect(runs.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    runs[1]!.end(20);
    await soon();
    runs[0]!.end(50);
    await soon();
    expect(shade()).toBe(20);
  });

  test('back to where it was: nothing runs', async () => {
    const { store, runs } = bench();
    store.send(sharpness(50));
    store.send(sharpness(null));
    await rested();
    expect(runs).toHaveLength(0);
    expect(store.read().steer.refining).toBeNull();
  });

  test('strength runs nothing', async () => {
    const { store, runs } = bench();
    store.send({ type: 'strength', value: 0.3 });
    await rested();
    expect(runs).toHaveLength(0);
  });
});

test.each<Event>([{ type: 'discarded' }, { type: 'applying', run: 1 }, { type: 'started', run: 2, pair }])(
  '$type ends it',
  async (event) => {
    const { store, runs } = bench();
    store.send(sharpness(50));
    await rested();
    store.send(event);
    expect(runs[0]!.signal.aborted).toBe(true);
    const phase = store.read().phase;
    runs[0]!.end(9);
    await soon();
    expect(store.read()).toMatchObject({ phase, alert: null, steer: { refining: null } });
  },
);

describe('a run that fails', () => {
  test('keeps the result, tells why, and is not tried again until something changes', async () => {
    const { store, runs, shade, dropped } = bench();
    store.send(sharpness(50));
    await rested();
    runs[0]!.end(new ProblemError('NothingToMatch', 'nothing left'));
    await soon();
    expect(store.read()).toMatchObject({ alert: { name: 'NothingToMatch' }, steer: { refining: null } });
    expect(shade()).toBe(3);
    store.send({ type: 'view', view: 'warp' });
    await rested();
    expect(runs).toHaveLength(1);
    store.send(sharpness(60));
    expect(store.read().alert).toBeNull();
    await rested();
    expect(runs).toHaveLength(2);
    expect(dropped).toEqual([]);
  });

  test('by the engine’s fault gives the engine up', async () => {
    const { store, runs, dropped } = bench();
    store.send(sharpness(50));
    await rested();
    runs[0]!.end(new ProblemError('EngineFailed', 'crashed'));
    await soon();
    expect(dropped).toEqual(['EngineFailed']);
  });
});

describe('a result whose cells were not matched', () => {
  const planned: Event = { type: 'finished', run: 1, outcome: { ...outcome, warp: null }, otherModel: false };
  const toView = (view: 'result' | 'warp'): Event => ({ type: 'view', view });
  const warped = (store: ReturnType<typeof createStore>): unknown => {
    const { phase } = store.read();
    return phase.name === 'review' ? phase.outcome.warp : undefined;
  };
  function unmatched() {
    const made = bench();
    made.store.send({ type: 'started', run: 1, pair });
    made.store.send(planned);
    return made;
  }

  test('asks for them when its warp is looked at, once', async () => {
    const { store, runs } = unmatched();
    await rested();
    expect(runs).toHaveLength(0);
    store.send(toView('warp'));
    await rested();
    expect(runs.map(({ input: { tellCells, settings } }) => [tellCells, settings.sharpness])).toEqual([
      [true, 100],
    ]);
    runs[0]!.end(9);
    await soon();
    expect(warped(store)).toEqual(pixel(9));
    for (const view of ['result', 'warp'] as const) store.send(toView(view));
    await rested();
    expect(runs).toHaveLength(1);
  });

  test('asks for nothing when the designer has looked away, and then only for what a knob changes', async () => {
    const { store, runs } = unmatched();
    store.send(toView('warp'));
    store.send(toView('result'));
    await rested();
    expect(runs).toHaveLength(0);
    store.send(sharpness(40));
    await rested();
    expect(runs.map(({ input: { tellCells } }) => tellCells)).toEqual([false]);
  });
});
