import { expose, proxy, wrap, type Remote } from 'comlink';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PluginApi } from '../../plugin/bridge/methods.ts';
import type { UiApi } from '../../plugin/bridge/panel-methods.ts';
import { CHANNEL, LAST_COMMAND, PLUGIN_DATA_KEY, type SelectionState } from '../../plugin/protocol.ts';
import { FakeStorage } from './fake-storage.ts';
import { FakeFigma, png, RECIPE } from './fake-figma.ts';

/** This project has neither the DOM's nor Node's types, as the sandbox has not. */
declare function structuredClone<T>(value: T): T;

type Envelope = Record<string, unknown>;

/** Starts plugin/main.ts against a fake figma and a panel on the other end of its channel. */
async function launch(prepare: (fake: FakeFigma) => void = () => undefined) {
  const fake = new FakeFigma();
  const image = [{ type: 'IMAGE' }];
  fake.begin(
    fake.node('FRAME', { id: '1:2', name: 'Home', width: 300, height: 200 }),
    fake.node('RECTANGLE', { id: '1:3', name: 'Photo', x: 900, fills: image }),
  );
  prepare(fake);
  const toSandbox: ((message: unknown, props: { origin: string }) => void)[] = [];
  const toPanel = new Map<unknown, (event: { data: unknown }) => void>();
  const events: Record<string, () => void> = {};
  const optionsSeen: unknown[] = [];
  const closed = vi.fn();
  const stopped = vi.fn();
  const storage = new FakeStorage();
  const notices: { text: string; cancelled: boolean; press?: () => void }[] = [];
  vi.stubGlobal('__html__', '<!doctype html>');
  vi.stubGlobal('figma', {
    ...fake.figma,
    showUI: vi.fn(),
    clientStorage: storage.api,
    notify: (text: string, options?: { button?: { action(): void } }) => {
      fake.figma.notify(text);
      const notice = { text, cancelled: false, ...(options?.button && { press: options.button.action }) };
      notices.push(notice);
      return { cancel: () => void (notice.cancelled = true) };
    },
    on: (event: string, handler: () => void) => (events[event] = handler),
    closePlugin: closed,
    triggerUndo: vi.fn(),
    ui: {
      resize: vi.fn(),
      on: (_event: string, handler: (typeof toSandbox)[number]) => toSandbox.push(handler),
      postMessage: (message: Envelope, ...options: unknown[]) => {
        optionsSeen.push(...options);
        for (const listener of [...toPanel.values()]) listener({ data: structuredClone(message[CHANNEL]) });
      },
    },
  });
  const post = (message: unknown) => {
    for (const handler of [...toSandbox]) handler(message, { origin: 'null' });
  };
  const endpoint = {
    postMessage: (message: unknown) => post({ [CHANNEL]: structuredClone(message) }),
    addEventListener: (_type: string, listener: unknown) => toPanel.set(listener, listener as never),
    removeEventListener: (_type: string, listener: unknown) => void toPanel.delete(listener),
  };
  const told: SelectionState[] = [];
  const changed: string[][] = [];
  const served: UiApi = {
    selectionChanged: async (state) => void told.push(state),
    nodesChanged: async (ids) => void changed.push(ids),
    stop: async () => stopped(),
  };
  expose(served, endpoint);
  vi.resetModules();
  await import('../../plugin/main.ts');
  return {
    fake,
    api: wrap<PluginApi>(endpoint) as Remote<PluginApi>,
    events,
    told,
    post,
    optionsSeen,
    closed,
    stopped,
    storage,
    notices,
  };
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const select = (fake: FakeFigma, ...ids: string[]) => {
  fake.page.selection = ids.map((id) => fake.nodes.get(id)!);
};

test('hello answers with the roles of the selection', async () => {
  const { api } = await launch((fake) => select(fake, '1:3', '1:2'));
  expect(await api.hello()).toEqual({
    selection: {
      source: { id: '1:2', name: 'Home', type: 'FRAME', width: 300, height: 200 },
      exemplar: { id: '1:3', name: 'Photo', type: 'RECTANGLE', width: 100, height: 100 },
      problem: null,
    },
    again: null,
  });
});

test('facts tell what the sandbox is, and read nothing of the document', async () => {
  const touched: string[] = [];
  const running = await launch();
  const figma = Reflect.get(globalThis, 'figma') as object;
  const said: Record<string, unknown> = { apiVersion: '1.0.0', editorType: 'figma', mode: 'default' };
  vi.stubGlobal(
    'figma',
    new Proxy(figma, {
      get(target, name) {
        touched.push(String(name));
        return said[String(name)] ?? Reflect.get(target, name);
      },
    }),
  );
  const facts = await running.api.facts();
  expect(facts).toMatchObject(said);
  expect(facts.globals).toContain('WeakRef');
  expect(facts.globals).not.toContain('window');
  expect(facts.loopMilliseconds).toBeGreaterThanOrEqual(0);
  // `ui` is the channel that the answer takes.
  expect(touched.filter((name) => name !== 'ui' && !(name in said))).toEqual([]);
});

test('selection changes are told after hello, once they rest', async () => {
  vi.useFakeTimers();
  const { api, fake, events, told } = await launch();
  expect(events).toEqual({});
  await api.hello();
  select(fake, '1:2');
  events.selectionchange!();
  select(fake, '1:2', '1:3');
  events.selectionchange!();
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ source: { name: 'Home' }, exemplar: { name: 'Photo' }, problem: null });
});

test('placing selects the result, which keeps standing for its two frames', async () => {
  vi.useFakeTimers();
  const { api, events, told } = await launch((fake) => select(fake, '1:2', '1:3'));
  await api.hello();
  await api.place({ sourceId: '1:2', png: png(300, 200), recipe: RECIPE });
  events.selectionchange!();
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toMatchObject([{ source: { id: '1:2' }, exemplar: { id: '1:3' }, problem: null }]);
});

test('pixels cross as bytes and failures as names', async () => {
  const { api, fake } = await launch();
  const { png: bytes } = await api.exportFrame('1:2', 512);
  expect(bytes).toEqual(png(300, 200));
  await expect(api.exportFrame('7:7', 512)).rejects.toMatchObject({ name: 'RemovedNode' });
  await expect(api.exportFrame('1:2', 0)).rejects.toMatchObject({ name: 'BadMessage' });
  fake.failAt = (_step, name) => name === 'FRAME.exportAsync()';
  await expect(api.exportFrame('1:2', 512)).rejects.toMatchObject({
    name: 'ExportFailed',
    message: 'Figma could not export “Home” (injected failure in FRAME.exportAsync()); try again.',
  });
});

test('a node without layers has no snapshot', async () => {
  const { api } = await launch();
  expect(await api.snapshotLayers('1:3')).toBeNull();
});

test('layers cross as one text, read once while nothing changes', async () => {
  const { api, fake } = await launch((fake) => fake.nodes.get('1:2')!.appendChild(fake.node('TEXT')));
  const text = await api.snapshotLayers('1:2');
  expect(JSON.parse(text!)).toEqual({ id: '1:2', name: 'Home' });
  expect(await api.snapshotLayers('1:2')).toBe(text);
  expect(fake.steps.filter((step) => step === 'FRAME.exportAsync()')).toHaveLength(1);
});

test('layers bound to variables are read each time, in the stops of a gradient too', async () => {
  const { api, fake } = await launch((fake) => fake.nodes.get('1:2')!.appendChild(fake.node('TEXT')));
  const stop = { position: 0, boundVariables: { color: { id: 'VariableID:1' } } };
  let exports = 0;
  fake.nodes.get('1:2')!.exportAsync = async () => {
    exports++;
    return { document: { id: '1:2', fills: [{ type: 'GRADIENT_LINEAR', gradientStops: [stop] }] } };
  };
  await api.snapshotLayers('1:2');
  await api.snapshotLayers('1:2');
  expect(exports).toBe(2);
});

test('the transfer list is never handed to Figma, and foreign messages are ignored', async () => {
  const { api, post, optionsSeen } = await launch();
  for (const foreign of [
    null,
    'x',
    {},
    { [CHANNEL]: 'x' },
    { [CHANNEL]: { id: 1 } },
    { id: 'a', type: 'GET', path: [] },
  ])
    post(foreign);
  post({ [CHANNEL]: { id: 'a', type: 'APPLY', path: ['hello'], argumentList: 'x' } });
  await api.hello();
  expect(optionsSeen).toEqual([]);
});

test('a callback is refused at once instead of hanging', async () => {
  const { api } = await launch();
  expect(() => api.exportFrame(proxy(() => undefined) as unknown as string, 512)).toThrow(/cannot cross/);
});

test('the api cannot be overwritten from the panel', async () => {
  const { api, post } = await launch();
  post({ [CHANNEL]: { id: 'a', type: 'SET', path: ['hello'], value: { type: 'RAW', value: 1 } } });
  expect(await api.hello()).toMatchObject({ again: null });
});

test('resize keeps the panel usable, close answers before it closes', async () => {
  const { api, closed } = await launch();
  await api.resize(1, 99999);
  expect(figma.ui.resize).toHaveBeenCalledWith(280, 1600);
  await expect(api.resize(NaN, 1)).rejects.toMatchObject({ name: 'BadMessage' });
  vi.useFakeTimers();
  await api.close();
  expect(closed).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(closed).toHaveBeenCalledOnce();
});

function formerResult(stored: string) {
  return (fake: FakeFigma) => {
    fake.figma.command = 'restyle-again';
    fake.begin(fake.node('RECTANGLE', { id: '5:5', name: 'Old', data: { [PLUGIN_DATA_KEY]: stored } }));
    select(fake, '5:5');
  };
}

test('restyle again brings the recipe once, with its frames', async () => {
  const { api } = await launch(formerResult(JSON.stringify(RECIPE)));
  expect(await api.hello()).toMatchObject({
    selection: { source: { id: '1:2' }, exemplar: { id: '1:3' }, problem: null },
    again: RECIPE,
  });
  expect((await api.hello()).again).toBeNull();
});

test.each([
  ['its exemplar is gone', JSON.stringify({ ...RECIPE, exemplarId: '7:7' }), 'RemovedNode'],
  ['its recipe is damaged', '{', 'BadMessage'],
  ['it is no result', '', 'NothingSelected'],
])('restyle again says so when %s', async (_case, stored, name) => {
  const { api } = await launch(formerResult(stored));
  expect(await api.hello()).toMatchObject({ selection: { problem: { name } }, again: null });
});

const KEPT = {
  hash: 'a'.repeat(64),
  name: 'Poster',
  width: 30,
  height: 40,
  thumbnail: Uint8Array.of(1),
  bytes: Uint8Array.of(1, 2),
};
const AFTER_POSTER = { ...RECIPE, exemplarId: `picture:${KEPT.hash}`, exemplarHash: KEPT.hash };

test('restyle again says so when the picture has left the shelf', async () => {
  const { api } = await launch(formerResult(JSON.stringify(AFTER_POSTER)));
  expect(await api.hello()).toMatchObject({ selection: { problem: { name: 'PictureGone' } }, again: null });
});

test('the shelf crosses whole, and a recipe after a picture brings it back', async () => {
  const { api, storage } = await launch(formerResult(JSON.stringify(AFTER_POSTER)));
  await api.putOnShelf(KEPT);
  expect(await api.takeFromShelf(KEPT.hash)).toEqual(KEPT);
  expect(storage.kept.size).toBe(2);
  expect(await api.hello()).toMatchObject({
    selection: { source: { id: '1:2' }, exemplar: { name: 'Poster', type: 'PICTURE' }, problem: null },
    again: AFTER_POSTER,
  });
  expect(await api.removeFromShelf(KEPT.hash)).toEqual([]);
});

test('a quiet placement neither selects nor announces, and is one undo step', async () => {
  const { api, fake, notices } = await launch((fake) => select(fake, '1:2', '1:3'));
  await api.place({ sourceId: '1:2', png: png(300, 200), recipe: RECIPE, quiet: true });
  expect(fake.page.selection.map(({ id }) => id)).toEqual(['1:2', '1:3']);
  expect(notices).toEqual([]);
  expect(fake.history).toHaveLength(2);
});

describe('one press of Apply', () => {
  const picture = { sourceId: '1:2', png: png(300, 200), recipe: RECIPE, press: 'panel:1' };
  const fill = { ...picture, as: 'fill' as const, patches: [], pictures: [] };
  const results = (fake: FakeFigma) => fake.page.children.filter(({ name }) => name.includes('restyled'));

  test('sent again after it was answered gives back the node that stands, as one undo step', async () => {
    const { api, fake } = await launch();
    const first = await api.place(picture);
    expect(await api.place(picture)).toEqual(first);
    expect(results(fake).map(({ id }) => id)).toEqual([first.nodeId]);
    expect(fake.history).toHaveLength(2);
  });

  test('sent again while it is under way places once, as layers too', async () => {
    const { api, fake } = await launch();
    const [first, second, third] = await Promise.all([fill, fill, fill].map((one) => api.placeLayers(one)));
    expect([second, third]).toEqual([first, first]);
    expect(results(fake)).toHaveLength(1);
  });

  test('places again after it was undone, and then once', async () => {
    const { api, fake } = await launch();
    const undone = await api.place(picture);
    fake.nodes.get(undone.nodeId)!.remove();
    expect(results(fake)).toEqual([]);
    const [again, repeated] = await Promise.all([api.place(picture), api.place(picture)]);
    expect(repeated).toEqual(again);
    expect(results(fake).map(({ id }) => id)).toEqual([again.nodeId]);
  });

  test('places after a failure, and another press places another', async () => {
    const { api, fake } = await launch();
    fake.failAt = (_step, name) => name === 'createImage';
    await expect(api.place(picture)).rejects.toMatchObject({ name: 'PlaceFailed' });
    fake.failAt = () => false;
    await api.place(picture);
    await api.place({ ...picture, press: 'panel:2' });
    for (let i = 0; i < 2; i++) await api.place({ sourceId: '1:2', png: png(300, 200), recipe: RECIPE });
    expect(results(fake)).toHaveLength(4);
  });

  test('has a name that is a text', async () => {
    const { api, fake } = await launch();
    await expect(api.place({ ...picture, press: 7 as never })).rejects.toMatchObject({ name: 'BadMessage' });
    expect(results(fake)).toEqual([]);
  });
});

test('an exemplar that is a picture comes as its own file', async () => {
  const { api, fake } = await launch();
  const own = Uint8Array.of(0xff, 0xd8, 0xff, 7);
  fake.nodes.get('1:3')!.fills = [{ type: 'IMAGE', imageHash: 'x', scaleMode: 'FILL' }];
  const getSizeAsync = async () => ({ width: 64, height: 64 });
  Object.assign(figma, { getImageByHash: () => ({ getSizeAsync, getBytesAsync: async () => own }) });
  expect((await api.exportFrame('1:3', 512, 'exemplar')).png).toEqual(own);
  expect((await api.exportFrame('1:3', 512)).png).toEqual(png(100, 100));
});

describe('restyle with last settings', () => {
  const last = (...ids: string[]) =>
    launch((fake) => {
      fake.figma.command = LAST_COMMAND;
      select(fake, ...ids);
    });
  const remember = async (storage: FakeStorage, recipe: object = { ...RECIPE, strength: 0.4 }) =>
    storage.api.setAsync('last/1', recipe);

  test('hides the panel and says that it runs', async () => {
    const { notices } = await last('1:2', '1:3');
    expect(figma.showUI).toHaveBeenCalledWith('<!doctype html>', expect.objectContaining({ visible: false }));
    expect(notices.map(({ text }) => text)).toEqual(['Restyling with the last settings…']);
  });

  test('the selected frames, the settings of the last placed result', async () => {
    const { api, storage } = await last('1:2', '1:3');
    expect(await api.hello(), 'for the first time').toMatchObject({ again: null, silent: true });
    await api.place({
      sourceId: '1:2',
      png: png(300, 200),
      recipe: { ...RECIPE, strength: 0.4 },
      quiet: true,
    });
    expect((await api.hello()).again).toEqual({ ...RECIPE, strength: 0.4 });
    await remember(storage, { ...AFTER_POSTER, exemplarCrop: { x: 0, y: 0, width: 1, height: 0.5 } });
    expect((await api.hello()).again, 'another exemplar is read whole').toEqual(RECIPE);
  });

  test('one frame alone takes the last exemplar', async () => {
    const { api, storage } = await last('1:2');
    await remember(storage);
    expect(await api.hello()).toMatchObject({
      selection: { source: { id: '1:2' }, exemplar: { id: '1:3' }, problem: null },
      again: { sourceId: '1:2', exemplarId: '1:3', strength: 0.4 },
    });
    await remember(storage, AFTER_POSTER);
    expect((await api.hello()).selection.problem).toEqual({ name: 'PictureGone' });
  });

  test('each report takes the place of the one before; the last one ends the plugin', async () => {
    vi.useFakeTimers();
    const { api, notices, closed } = await last('1:2', '1:3');
    await api.hello();
    await api.report({ kind: 'progress', text: 'match…' });
    expect(notices).toMatchObject([{ cancelled: true }, { text: 'match…', cancelled: false }]);
    await api.report({ kind: 'failed', text: 'x'.repeat(150) });
    expect(notices[2]!.text).toHaveLength(100);
    expect(closed).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(closed).toHaveBeenCalledOnce();
    await expect(api.report({ kind: 'x' } as never)).rejects.toMatchObject({ name: 'BadMessage' });
  });

  test('Cancel stops the panel, or the plugin while there is no panel yet', async () => {
    vi.useFakeTimers();
    const early = await last('1:2', '1:3');
    early.notices[0]!.press!();
    vi.runAllTimers();
    expect(early.closed).toHaveBeenCalledWith('Cancelled; the canvas is unchanged.');
    const running = await last('1:2', '1:3');
    await running.api.hello();
    running.notices[0]!.press!();
    await vi.advanceTimersByTimeAsync(10);
    expect(running.stopped).toHaveBeenCalledOnce();
    expect(running.closed).not.toHaveBeenCalled();
  });

  test('a panel that never starts ends in one sentence', async () => {
    vi.useFakeTimers();
    const { notices, closed } = await last('1:2', '1:3');
    await vi.advanceTimersByTimeAsync(70_000);
    expect(notices.map(({ text }) => text).slice(-1)).toEqual([
      'The panel did not start; open it with Restyle… instead.',
    ]);
    expect(closed).toHaveBeenCalledOnce();
  });
});
