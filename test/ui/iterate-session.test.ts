import { describe, expect, test } from 'vitest';
import type { PluginApi } from '../../plugin/bridge/methods.ts';
import type {
  FrameRef,
  Launch,
  Placement,
  Recipe,
  Report,
  SelectionState,
  ShelfPicture,
} from '../../plugin/protocol.ts';
import type { Raster, RestyleInput } from '../../models/runtime/types.ts';
import type { RestyleResult } from '../../models/runtime/restyle-result.ts';
import { card, resultOf } from './harness/one-pixel-run.ts';
import { ProblemError } from '../../ui/bridge/problem.ts';
import type { SessionDeps } from '../../ui/session/create-parts.ts';
import { createSession } from '../../ui/session/session.ts';
import { createStore } from '../../ui/state/store.ts';
import { problemText } from '../../ui/bridge/texts.ts';
import { texts } from '../../ui/panel/texts.ts';
import { fakeSandbox } from './harness/fake-sandbox.ts';

const frame = (id: string): FrameRef => ({ id, name: id, type: 'FRAME', width: 10, height: 40 });
const raster: Raster = { width: 1, height: 1, data: Uint8ClampedArray.of(10, 20, 30, 255) };
const tall: Raster = { width: 1, height: 4, data: Uint8ClampedArray.from({ length: 16 }, (_, i) => i >> 2) };
const result = resultOf(raster, raster);
const pair: SelectionState = { source: frame('a'), exemplar: frame('x'), problem: null };
const three: SelectionState = { ...pair, wireframes: ['a', 'b', 'c'].map(frame) };
const alone: SelectionState = { source: frame('a'), exemplar: null, problem: { name: 'OneFrameSelected' } };
const poster: ShelfPicture = {
  hash: 'f'.repeat(64),
  name: 'Poster',
  width: 10,
  height: 40,
  thumbnail: Uint8Array.of(1),
  bytes: Uint8Array.of(7),
};
const recipe: Recipe = {
  version: 1,
  sourceId: 'a',
  exemplarId: 'x',
  model: 'wireframe',
  sharpness: 33,
  strength: 0.25,
  backend: 'b',
};

interface Fakes {
  launch?: Partial<Launch>;
  plugin?: Partial<PluginApi>;
  run?: (input: RestyleInput, signal: AbortSignal, nth: number) => Promise<RestyleResult>;
  readPicture?: SessionDeps['readPicture'];
}

function bench({
  launch,
  plugin = {},
  run = async () => result,
  readPicture = async () => poster,
}: Fakes = {}) {
  const store = createStore();
  const [calls, placed, reports, inputs] = [
    [] as string[],
    [] as Placement[],
    [] as Report[],
    [] as RestyleInput[],
  ];
  const shelf: ShelfPicture[] = [];
  const api = fakeSandbox({
    hello: async () => ({ selection: pair, again: null, ...launch }),
    async exportFrame(id, side) {
      calls.push(`export ${id} ${side}`);
      return { frame: frame(id), png: Uint8Array.of(id === 'x' ? 2 : 1) };
    },
    snapshotLayers: async () => null,
    tellBindings: async () => [],
    async place(placement) {
      placed.push(placement);
      return { nodeId: 'r', name: `${placement.sourceId}, restyled` };
    },
    async placeLayers({ sourceId }) {
      return { nodeId: 'r', name: `${sourceId}, restyled` };
    },
    insertPose: async ({ name }) => frame(name),
    frameSelection: async () => frame('loose'),
    listShelf: async () => shelf,
    async putOnShelf(picture) {
      shelf.unshift(picture);
      return shelf;
    },
    async takeFromShelf(hash) {
      const found = shelf.find((one) => one.hash === hash);
      if (found === undefined) throw new ProblemError('PictureGone', 'gone');
      return found;
    },
    async removeFromShelf(hash) {
      return shelf.filter((one) => one.hash !== hash);
    },
    watchNodes: async (ids) => void calls.push(`watch ${ids.join()}`),
    report: async (report) => void reports.push(report),
    ...plugin,
  });
  let runs = 0;
  const session = createSession({
    store,
    plugin: api,
    card,
    codec: { decode: async ([kind]) => (kind === 2 ? tall : raster), encode: async () => Uint8Array.of(9) },
    startEngine: async () => ({
      report: { backend: 'WASM', fallbacks: [], webgpu: false },
      restyle(input, { signal }) {
        inputs.push(input);
        return run(input, signal, ++runs);
      },
      dispose: () => undefined,
    }),
    imageUrl: () => 'blob:x',
    readPicture,
    now: () => 0,
  });
  return { store, session, calls, placed, reports, inputs, shelf };
}

const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

describe('a batch', () => {
  test('places every frame quietly after the one exemplar, at the slider’s strength', async () => {
    const { session, store, placed, calls } = bench({ launch: { selection: three } });
    await session.open();
    store.send({ type: 'strength', value: 0.5 });
    await session.restyle();
    expect(placed.map(({ sourceId, quiet, recipe: { strength } }) => [sourceId, quiet, strength])).toEqual(
      ['a', 'b', 'c'].map((id) => [id, true, 0.5]),
    );
    expect(store.read()).toMatchObject({
      phase: { name: 'ready' },
      series: { state: 'ended', done: 3, failures: [] },
      notice: null,
    });
    expect(store.read().history.entries).toHaveLength(3);
    expect(calls.filter((call) => call.startsWith('watch'))).toEqual([
      'watch a,x',
      'watch b,x,a',
      'watch c,x,b,a',
    ]);
  });

  test('goes on after a frame that fails, and says which one', async () => {
    const { session, store, placed } = bench({
      launch: { selection: three },
      plugin: {
        async exportFrame(id) {
          if (id === 'b') throw new ProblemError('HiddenNode', 'hidden');
          return { frame: frame(id), png: Uint8Array.of(1) };
        },
      },
    });
    await session.open();
    await session.restyle();
    expect(placed.map(({ sourceId }) => sourceId)).toEqual(['a', 'c']);
    expect(store.read().series).toMatchObject({
      done: 2,
      failures: [{ frame: { id: 'b' }, problem: { name: 'HiddenNode', node: 'b' } }],
    });
  });

  test('stops where no frame can succeed', async () => {
    const { session, store, inputs } = bench({
      launch: { selection: three },
      run: async () => {
        throw new ProblemError('ModelCorrupt', 'damaged');
      },
    });
    await session.open();
    await session.restyle();
    expect(inputs).toHaveLength(1);
    expect(store.read().series?.failures).toHaveLength(1);
  });

  test('cancelled in the second frame keeps the first', async () => {
    const { session, store, placed } = bench({
      launch: { selection: three },
      run: async (_, signal, nth) => (nth === 1 ? result : untilAborted(signal)),
    });
    await session.open();
    const running = session.restyle();
    await expect.poll(() => store.read().series?.index).toBe(1);
    await expect.poll(() => store.read().phase.name).toBe('running');
    session.cancel();
    await running;
    expect(placed.map(({ sourceId }) => sourceId)).toEqual(['a']);
    expect(store.read()).toMatchObject({
      phase: { name: 'ready' },
      series: { state: 'cancelled', done: 1, failures: [] },
      notice: null,
    });
  });

  test('cancelled while a result is being placed, that result is kept and no other begun', async () => {
    let arrive = (): void => undefined;
    const { session, store, inputs } = bench({
      launch: { selection: three },
      plugin: {
        place: () => new Promise((resolve) => (arrive = () => resolve({ nodeId: 'r', name: 'a, restyled' }))),
      },
    });
    await session.open();
    const running = session.restyle();
    await expect.poll(() => inputs.length).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    session.cancel();
    expect(store.read().series?.state).toBe('stopping');
    arrive();
    await running;
    expect(inputs).toHaveLength(1);
    expect(store.read().series).toMatchObject({ state: 'cancelled', done: 1 });
  });
});

describe('variations', () => {
  test('are the same source after three crops of the exemplar, offered beside the whole', async () => {
    const { session, store, inputs, calls, placed } = bench();
    await session.open();
    await session.restyle();
    calls.length = 0;
    await session.variations();
    expect(inputs.slice(1).map(({ exemplars }) => [...exemplars[0]!.image.data])).toEqual([
      [0, 0, 0, 0, 1, 1, 1, 1],
      [1, 1, 1, 1, 2, 2, 2, 2],
      [2, 2, 2, 2, 3, 3, 3, 3],
    ]);
    expect(calls.filter((call) => call.startsWith('export x'))).toEqual(
      Array.from({ length: 3 }, () => 'export x 2880'),
    );
    expect(store.read()).toMatchObject({
      phase: { name: 'review', outcome: { run: 1 } },
      history: { choosing: [1, 2, 3, 4] },
    });
    expect(placed).toEqual([]);
    store.send({ type: 'reviewed', run: 4 });
    await session.apply();
    expect(placed[0]?.recipe.exemplarCrop).toEqual({ x: 0, y: 0.5, width: 1, height: 0.5 });
  });

  test('cancelled before the first one is done leave the result under review', async () => {
    const { session, store } = bench({
      run: async (_, signal, nth) => (nth === 1 ? result : untilAborted(signal)),
    });
    await session.open();
    await session.restyle();
    const running = session.variations();
    await expect.poll(() => store.read().phase.name).toBe('running');
    session.cancel();
    await running;
    expect(store.read()).toMatchObject({
      phase: { name: 'review', outcome: { run: 1 } },
      history: { choosing: null },
    });
  });
});

describe('a former result', () => {
  test('gives its exemplar, crop, sharpness and strength to the selected wireframe', async () => {
    const crop = { x: 0, y: 0, width: 1, height: 0.5 };
    const { session, store, inputs } = bench({
      launch: { selection: pair, again: { ...recipe, exemplarCrop: crop } },
    });
    await session.open();
    expect(inputs[0]?.exemplars[0]?.image.height).toBe(2);
    store.send({ type: 'strength', value: 0.4 });
    await session.selectionChanged({ ...alone, source: frame('b') });
    store.send({ type: 'strength', value: 1 });
    store.send({ type: 'reviewed', run: 1 });
    await session.reuse(1);
    expect(store.read()).toMatchObject({
      strength: 1,
      phase: { name: 'review', outcome: { pair: { source: { id: 'b' }, exemplar: { id: 'x' }, crop } } },
    });
    expect(inputs[1]?.settings.sharpness).toBe(33);
    await session.rerun();
    expect(inputs[2]?.settings.sharpness).toBe(33);
  });
});

describe('a picture as the exemplar', () => {
  const file = new File(['x'], 'image.png');

  test('is used at once, kept, and named in the recipe by its hash', async () => {
    const { session, store, placed, shelf, inputs } = bench({ launch: { selection: alone } });
    await session.open();
    await session.shelf.add(file);
    expect(store.read()).toMatchObject({
      phase: { name: 'ready' },
      selection: { source: { id: 'a' }, exemplar: { name: 'Poster', type: 'PICTURE' }, problem: null },
      shelf: { items: [{ hash: poster.hash, url: 'blob:x' }] },
    });
    expect(shelf).toHaveLength(1);
    await session.restyle();
    await session.apply();
    expect(inputs).toHaveLength(1);
    expect(placed[0]?.recipe).toMatchObject({
      exemplarHash: poster.hash,
      exemplarId: `picture:${poster.hash}`,
    });
  });

  test('that the shelf cannot keep is told, and still runs', async () => {
    const { session, store } = bench({
      launch: { selection: alone },
      plugin: {
        putOnShelf: async () => {
          throw new ProblemError('ShelfFailed', 'full');
        },
      },
    });
    await session.open();
    await session.shelf.add(file);
    expect(store.read().alert?.name).toBe('ShelfFailed');
    await session.restyle();
    expect(store.read().phase.name).toBe('review');
  });

  test('that cannot be read changes nothing', async () => {
    const { session, store } = bench({
      launch: { selection: alone },
      readPicture: async () => {
        throw new ProblemError('BrokenFile', 'damaged', 'image.png');
      },
    });
    await session.open();
    await session.shelf.add(file);
    expect(store.read()).toMatchObject({ alert: { name: 'BrokenFile' }, shelf: { picture: null } });
    await session.shelf.add(null);
    expect(store.read().alert?.name).toBe('NotAPicture');
  });

  test('of the shelf is taken and removed', async () => {
    const { session, store, shelf } = bench({ launch: { selection: alone } });
    shelf.push(poster);
    await session.open();
    await session.shelf.choose(poster.hash);
    expect(store.read().selection?.exemplar?.name).toBe('Poster');
    await session.shelf.remove(poster.hash);
    expect(store.read()).toMatchObject({ shelf: { items: [], picture: null }, phase: { name: 'empty' } });
    await session.shelf.choose('0'.repeat(64));
    expect(store.read().alert?.name).toBe('PictureGone');
  });
});

describe('without the panel', () => {
  test('runs with the given settings, places, and ends', async () => {
    const { session, placed, reports, inputs } = bench({ launch: { again: recipe, silent: true } });
    await session.open();
    expect(inputs[0]?.settings.sharpness).toBe(33);
    expect(placed).toMatchObject([{ sourceId: 'a', recipe: { strength: 0.25 } }]);
    expect(placed[0]?.quiet).toBeUndefined();
    expect(reports[0]).toEqual({ kind: 'progress', text: 'Restyling “a”: prepare…' });
    expect(reports.at(-1)).toEqual({ kind: 'done', text: '' });
  });

  test('the first time, with the model’s own settings', async () => {
    const { session, inputs, placed } = bench({ launch: { silent: true } });
    await session.open();
    expect(inputs[0]?.settings.sharpness).toBe(80);
    expect(placed[0]?.recipe.strength).toBe(1);
  });

  test('a batch too', async () => {
    const { session, placed, reports } = bench({ launch: { selection: three, again: recipe, silent: true } });
    await session.open();
    expect(placed.map(({ recipe: { strength } }) => strength)).toEqual([0.25, 0.25, 0.25]);
    expect(reports.at(-1)).toEqual({ kind: 'done', text: 'Placed 3 of 3 results beside their wireframes.' });
  });

  test.each<[string, Fakes, string]>([
    ['nothing to restyle', { launch: { selection: alone } }, problemText({ name: 'OneFrameSelected' })],
    [
      'a run that fails',
      {
        run: async () => {
          throw new ProblemError('OutOfMemory', 'x');
        },
      },
      problemText({ name: 'OutOfMemory' }),
    ],
    [
      'a frame that went',
      {
        launch: { again: recipe },
        plugin: {
          exportFrame: async () => {
            throw new ProblemError('RemovedNode', 'x');
          },
        },
      },
      problemText({ name: 'RemovedNode' }),
    ],
    [
      'a place that is refused',
      {
        plugin: {
          place: async () => {
            throw new ProblemError('PlaceFailed', 'x');
          },
        },
      },
      problemText({ name: 'PlaceFailed' }),
    ],
  ])('%s is told in one sentence, which ends the plugin', async (_case, fakes, text) => {
    const { session, reports } = bench({ ...fakes, launch: { ...fakes.launch, silent: true } });
    await session.open();
    expect(reports.at(-1)).toEqual({ kind: 'failed', text });
  });

  test('is cancelled by the sandbox', async () => {
    const { session, reports, placed } = bench({
      launch: { silent: true },
      run: (_, signal) => untilAborted(signal),
    });
    const opened = session.open();
    await expect.poll(() => reports.length).toBeGreaterThan(0);
    await session.stop();
    await opened;
    expect(reports.at(-1)).toEqual({ kind: 'done', text: texts.cancelled });
    expect(placed).toEqual([]);
  });
});
