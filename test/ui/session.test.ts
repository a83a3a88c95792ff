import { describe, expect, test } from 'vitest';
import type { PluginApi } from '../../plugin/bridge/methods.ts';
import type { FrameRef, Launch, LayersPlacement, Placement, SelectionState } from '../../plugin/protocol.ts';
import type { Raster, RestyleInput } from '../../models/runtime/types.ts';
import type { RestyleResult } from '../../models/runtime/restyle-result.ts';
import { card, resultOf } from './harness/one-pixel-run.ts';
import type { Engine, RunOptions } from '../../ui/engine/engine.ts';
import { ProblemError } from '../../ui/bridge/problem.ts';
import { createSession, type Session } from '../../ui/session/session.ts';
import { createStore, type Store } from '../../ui/state/store.ts';
import { fakeSandbox } from './harness/fake-sandbox.ts';

const frame = (id: string): FrameRef => ({ id, name: id, type: 'FRAME', width: 8, height: 4 });
const selection: SelectionState = { source: frame('a'), exemplar: frame('b'), problem: null };
const raster: Raster = { width: 1, height: 1, data: Uint8ClampedArray.of(10, 20, 30, 255) };
const painted: Raster = { width: 1, height: 1, data: Uint8ClampedArray.of(110, 120, 130, 255) };
const result = resultOf(painted, raster);

type Run = (input: RestyleInput, options: RunOptions) => Promise<RestyleResult>;

interface Bench {
  store: Store;
  session: Session;
  calls: string[];
  inputs: RestyleInput[];
  placed: Placement[];
  placedLayers: LayersPlacement[];
  encoded: Raster[];
  engines: { disposed: boolean }[];
}

interface Fakes {
  run?: Run;
  start?: () => Promise<void>;
  plugin?: Partial<PluginApi>;
  launch?: Launch;
}

function bench({ run = async () => result, start, plugin = {}, launch }: Fakes = {}): Bench {
  const made: Omit<Bench, 'session'> = {
    store: createStore(),
    calls: [],
    inputs: [],
    placed: [],
    placedLayers: [],
    encoded: [],
    engines: [],
  };
  const { calls } = made;
  const api = fakeSandbox({
    hello: async () => launch ?? { selection, again: null },
    async exportFrame(id, side) {
      calls.push(`export ${id} ${side}`);
      return { frame: frame(id), png: Uint8Array.of(1) };
    },
    async snapshotLayers(id) {
      calls.push(`layers ${id}`);
      const absoluteBoundingBox = { x: 0, y: 0, width: 8, height: 4 };
      return JSON.stringify({ id, name: id, type: 'FRAME', absoluteBoundingBox });
    },
    tellBindings: async (_, patches) => patches.map(() => null),
    async place(placement) {
      made.placed.push(placement);
      return { nodeId: 'r', name: 'a, restyled' };
    },
    async placeLayers(placement) {
      made.placedLayers.push(placement);
      return { nodeId: 'r', name: 'a, restyled' };
    },
    insertPose: async ({ name }, exemplarId) => {
      calls.push(`pose ${exemplarId}`);
      return frame(name);
    },
    frameSelection: async () => {
      calls.push('frameSelection');
      return frame('loose');
    },
    undo: async () => void calls.push('undo'),
    listShelf: async () => [],
    putOnShelf: async (picture) => [picture],
    takeFromShelf: async () => {
      throw Object.assign(new Error('It is gone.'), { name: 'PictureGone' });
    },
    removeFromShelf: async () => [],
    ...plugin,
  });
  const session = createSession({
    store: made.store,
    plugin: api,
    card,
    codec: {
      decode: async () => raster,
      async encode(picture) {
        made.encoded.push(picture);
        return Uint8Array.of(9);
      },
    },
    async startEngine(): Promise<Engine> {
      await start?.();
      const record = { disposed: false };
      made.engines.push(record);
      return {
        report: { backend: 'WASM · worker', fallbacks: [], webgpu: false },
        restyle(input, options) {
          made.inputs.push(input);
          return run(input, options);
        },
        dispose: () => void (record.disposed = true),
      };
    },
    imageUrl: () => 'blob:x',
    readPicture: async () => {
      throw new ProblemError('NotAPicture', 'No test reads files here.');
    },
    now: () => 0,
  });
  return { ...made, session };
}

const fails = (name: ConstructorParameters<typeof ProblemError>[0]) => async (): Promise<never> => {
  throw new ProblemError(name, 'made to fail');
};

describe('a run', () => {
  test('exports the source at the card’s size and the exemplar at its own, passes its sharpness, and reaches the review', async () => {
    const { session, store, calls, inputs } = bench();
    await session.open();
    await session.restyle();
    expect(calls).toEqual(['export a 256', 'export b 256', 'export a 1024', 'layers a', 'export b 1440']);
    expect(inputs[0]?.settings).toEqual({ sharpness: 80, strength: 1 });
    expect(inputs[0]?.sourceLayers?.id).toBe('a');
    expect(store.read().phase.name).toBe('review');
  });

  test('keeps the exemplar, the layers and the match for Ask why', async () => {
    const { session, store } = bench();
    await session.open();
    await session.restyle();
    const { phase } = store.read();
    const evidence = phase.name === 'review' ? phase.outcome.evidence : null;
    expect(evidence).toMatchObject({
      exemplars: [{ image: raster }],
      matches: result.cells!.matches,
      layers: [],
      source: { columns: 1 },
    });
    expect(evidence?.confidence[0]).toBeGreaterThan(0.5);
  });

  test('matched on another grid than it tells is a failure of the engine', async () => {
    const { warp, matches } = result.cells!;
    const cells = { warp, matches: { ...matches, source: { width: 2, height: 1 } } };
    const { session, store } = bench({ run: async () => ({ ...result, cells }) });
    await session.open();
    await session.restyle();
    expect(store.read().phase).toMatchObject({ name: 'failed', problem: { name: 'EngineFailed' } });
  });

  test('does not start without two frames', async () => {
    const nothing: SelectionState = { source: null, exemplar: null, problem: { name: 'NothingSelected' } };
    const { session, engines } = bench({ launch: { selection: nothing, again: null } });
    await session.open();
    await session.restyle();
    expect(engines).toHaveLength(0);
  });

  test('of two runs the later one is reviewed, the former one is aborted', async () => {
    const signals: AbortSignal[] = [];
    const answers: ((value: RestyleResult) => void)[] = [];
    const { session, store } = bench({
      run: (_, { signal }) => {
        signals.push(signal);
        return new Promise((resolve) => answers.push(resolve));
      },
    });
    await session.open();
    const first = session.restyle();
    await expect.poll(() => answers.length).toBe(1);
    const second = session.restyle();
    await expect.poll(() => answers.length).toBe(2);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    answers[1]?.(result);
    answers[0]?.(result);
    await Promise.all([first, second]);
    const { phase } = store.read();
    expect(phase.name === 'review' && phase.outcome.run).toBe(2);
  });

  test('cancel shows at once and leaves the canvas alone', async () => {
    const { session, store, placed } = bench({
      run: (_, { signal }) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    });
    await session.open();
    const running = session.restyle();
    await expect.poll(() => store.read().phase.name).toBe('running');
    session.cancel();
    expect(store.read().phase.name).toBe('ready');
    await running;
    expect(store.read()).toMatchObject({ phase: { name: 'ready' }, notice: { name: 'cancelled' } });
    expect(placed).toEqual([]);
  });

  test.each(['layers', '{"id":', '[]', '"x"'])('layers that are %s are a bad message', async (text) => {
    const { session, store } = bench({ plugin: { snapshotLayers: async () => text } });
    await session.open();
    await session.restyle();
    expect(store.read().phase).toMatchObject({ name: 'failed', problem: { name: 'BadMessage' } });
  });
});

test('the knobs of the panel go into the next run, and pins of another pair do not', async () => {
  const { session, store, inputs } = bench();
  await session.open();
  store.send({ type: 'steer', event: { type: 'sharpness', value: 40, standard: 80 } });
  store.send({ type: 'steer', event: { type: 'size', value: 700 } });
  await session.restyle();
  expect(inputs[0]?.settings).toEqual({ sharpness: 40, strength: 1, size: 700 });
  store.send({ type: 'steer', event: { type: 'assigned', layer: 'x', exemplar: 0 } });
  await session.selectionChanged({ ...selection, exemplar: frame('c') });
  await session.restyle();
  expect(inputs.at(-1)?.steering).toBeUndefined();
});

describe('the engine', () => {
  test('that crashes is disposed of, and the next run gets a fresh one', async () => {
    let crash = true;
    const { session, store, engines } = bench({
      run: async () => {
        if (crash) throw new ProblemError('EngineFailed', 'crashed');
        return result;
      },
    });
    await session.open();
    await session.restyle();
    expect(store.read()).toMatchObject({ phase: { name: 'failed' }, engine: { name: 'failed' } });
    crash = false;
    await session.restyle();
    expect(store.read()).toMatchObject({ phase: { name: 'review' }, engine: { name: 'ready' } });
    expect(engines).toEqual([{ disposed: true }, { disposed: false }]);
  });

  test('that cannot start is named in the footer at once and in the banner on Restyle', async () => {
    const { session, store } = bench({ start: fails('NoBackend') });
    await session.open();
    await session.warmUp();
    expect(store.read()).toMatchObject({ phase: { name: 'ready' }, engine: { name: 'failed' } });
    await session.restyle();
    expect(store.read().phase).toMatchObject({ name: 'failed', problem: { name: 'NoBackend' } });
  });

  test('started early is the one that runs', async () => {
    const { session, engines } = bench();
    await session.warmUp();
    await session.open();
    await session.restyle();
    expect(engines).toHaveLength(1);
  });
});

describe('Apply', () => {
  test('places the blend at the slider’s strength, with the recipe', async () => {
    const { session, store, encoded, placed } = bench();
    await session.open();
    await session.restyle();
    store.send({ type: 'strength', value: 0.5 });
    await session.apply();
    expect([...(encoded[0]?.data ?? [])]).toEqual([60, 70, 80, 255]);
    expect(placed[0]).toMatchObject({
      sourceId: 'a',
      recipe: {
        version: 1,
        exemplarId: 'b',
        model: 'wireframe',
        sharpness: 80,
        strength: 0.5,
        backend: 'WASM · worker',
      },
    });
    expect(store.read().notice).toEqual({ name: 'placed', node: 'a, restyled' });
  });

  test('twice in a row places once', async () => {
    const { session, placed } = bench();
    await session.open();
    await session.restyle();
    await Promise.all([session.apply(), session.apply()]);
    expect(placed).toHaveLength(1);
  });

  test('that fails keeps the result', async () => {
    const { session, store } = bench({ plugin: { place: fails('PlaceFailed') } });
    await session.open();
    await session.restyle();
    await session.apply();
    expect(store.read()).toMatchObject({ phase: { name: 'review' }, alert: { name: 'PlaceFailed' } });
  });

  test('that was not answered is the same press when it is repeated, until something else is asked', async () => {
    const presses: (string | undefined)[] = [];
    let silent = true;
    const { session, store } = bench({
      plugin: {
        async place({ press }) {
          presses.push(press);
          if (silent) throw new ProblemError('Timeout', 'No answer.');
          return { nodeId: 'r', name: 'a, restyled' };
        },
      },
    });
    await session.open();
    await session.restyle();
    await session.apply();
    await session.apply();
    store.send({ type: 'strength', value: 0.5 });
    await session.apply();
    silent = false;
    await session.apply();
    store.send({ type: 'reviewed', run: 1 });
    await session.apply();
    const [first, second, weaker, answered, wished] = presses;
    expect([second, answered]).toEqual([first, weaker]);
    expect(new Set([first, weaker, wished]).size).toBe(3);
  });
});

describe('a frame around loose layers', () => {
  test('is asked of the sandbox, which tells the new selection by itself', async () => {
    const { session, calls, store } = bench();
    await session.open();
    await session.frameSelection();
    expect(calls).toContain('frameSelection');
    expect(store.read().alert).toBeNull();
  });

  test('that is refused is said in the banner', async () => {
    const { session, store } = bench({ plugin: { frameSelection: fails('NotFrameable') } });
    await session.open();
    await session.frameSelection();
    expect(store.read().alert).toMatchObject({ name: 'NotFrameable' });
  });
});

describe('opening', () => {
  const again = {
    version: 1,
    sourceId: 'a',
    exemplarId: 'b',
    model: 'wireframe',
    sharpness: 33,
    strength: 0.25,
    backend: 'x',
  } as const;

  test('with a recipe runs it at once with its own settings', async () => {
    const { session, store, inputs } = bench({ launch: { selection, again } });
    await session.open();
    expect(inputs[0]?.settings.sharpness).toBe(33);
    expect(store.read()).toMatchObject({ phase: { name: 'review' }, strength: 0.25, notice: null });
  });

  test('with a recipe of several exemplars and a steering repeats them, and shows them', async () => {
    const steering = {
      pins: [{ at: { layer: 'a' }, to: { exemplar: 1, x: 0.5, y: 0.5 } }],
      forbidden: [],
      layers: [],
    };
    const many = { ...again, exemplarIds: ['b', 'c'], steering, size: 300 };
    const [grid] = result.grids.exemplars;
    const twice = {
      ...result,
      grids: { ...result.grids, exemplars: [grid!, grid!] },
      cells: {
        warp: result.cells!.warp,
        matches: {
          ...result.cells!.matches,
          exemplars: [
            { width: 1, height: 1 },
            { width: 1, height: 1 },
          ],
        },
      },
    };
    const { session, store, inputs, calls, placed } = bench({
      launch: { selection: { ...selection, more: [frame('c')] }, again: many },
      run: async () => twice,
    });
    await session.open();
    expect(inputs[0]).toMatchObject({ steering, settings: { sharpness: 33, size: 300 } });
    expect(inputs[0]?.exemplars).toHaveLength(2);
    expect(calls).toContain('export c 1440');
    await session.restyle();
    expect(inputs[1], 'the same pair keeps its pins').toMatchObject({
      steering,
      settings: { sharpness: 33 },
    });
    await session.apply();
    expect(placed[0]?.recipe).toMatchObject({ exemplarIds: ['b', 'c'], steering, size: 300 });
    expect(store.read().alert).toBeNull();
  });

  test('with pins on layers that are gone leaves these out and says so', async () => {
    const to = { exemplar: 0, x: 0.5, y: 0.5 };
    const steering = {
      pins: [
        { at: { layer: 'gone' }, to },
        { at: { layer: 'a' }, to },
      ],
    };
    const { session, store, inputs } = bench({ launch: { selection, again: { ...again, steering } } });
    await session.open();
    expect(inputs[0]?.steering?.pins).toEqual([{ at: { layer: 'a' }, to }]);
    expect(store.read().notice).toEqual({ name: 'dropped', count: 1 });
  });

  test('with a recipe of another model says so', async () => {
    const { session, store } = bench({ launch: { selection, again: { ...again, model: 'old' } } });
    await session.open();
    expect(store.read().notice).toEqual({ name: 'otherModel' });
  });

  test('without an answer is a timeout in the banner', async () => {
    const { session, store } = bench({ plugin: { hello: fails('Timeout') } });
    await session.open();
    expect(store.read().alert?.name).toBe('Timeout');
  });

  test('a thumbnail that fails is told while its frame is selected', async () => {
    const { session, store } = bench({ plugin: { exportFrame: fails('ExportFailed') } });
    await session.open();
    expect(store.read().alert?.name).toBe('ExportFailed');
  });
});
