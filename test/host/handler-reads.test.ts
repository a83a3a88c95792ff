import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PluginApi } from '../../plugin/bridge/methods.ts';
import { CHANNEL, type SelectionState } from '../../plugin/protocol.ts';
import { MAX_READS } from '../../plugin/selection/reading.ts';
import { bundlePlugin } from '../faults/lab/bundle-plugin.ts';
import { SceneDocument } from '../../host/graph/document.ts';
import type { PluginRun } from '../../host/figma.ts';
import { openNodeHost, type NodeHost } from '../../host/node-host.ts';

const MANY = 300;
const LAYERS_EACH = 20;
const BIG = 20_000;
/** Layers of a tree that is small enough to be kept. */
const KEPT = 4000;
/** Properties of a message that carries a text and its envelope. */
const ONE_TEXT = 30;

type Message = {
  id: string;
  type: string;
  path?: string[];
  argumentList?: { value: unknown }[];
  value?: unknown;
};

let main: string;
let host: NodeHost;
let run: PluginRun;
let pageId: string;
let calls = 0;

/** A frame with that many layers in groups of a hundred; some are texts. */
function addFrame(document: SceneDocument, parent: string, name: string, layers: number, x = 0): string {
  const frame = document.create('FRAME', parent);
  Object.assign(frame, { name, width: 400, height: 800, transform: [[1, 0, x], [0, 1, 0]] }); // prettier-ignore
  for (let i = 0; i < layers;) {
    const group = document.create('FRAME', frame.id);
    for (i++; i % 100 !== 0 && i < layers; i++) document.create(i % 5 === 0 ? 'TEXT' : 'RECTANGLE', group.id);
  }
  return frame.id;
}

const messages = (): Message[] =>
  host.posted.map((envelope) => (envelope as Record<string, Message>)[CHANNEL]!);
const reply = (message: object): void => run.message({ [CHANNEL]: message });

/** Calls the sandbox as the panel does. */
async function call<Name extends keyof PluginApi>(
  name: Name,
  ...args: Parameters<PluginApi[Name]>
): Promise<Awaited<ReturnType<PluginApi[Name]>>> {
  const id = `call ${++calls}`;
  const argumentList = args.map((value) => ({ type: 'RAW', value }));
  reply({ id, type: 'APPLY', path: [name], argumentList });
  await expect.poll(() => messages().some((message) => message.id === id)).toBe(true);
  const answer = messages().find((message) => message.id === id)!;
  expect(answer.type).toBe('RAW');
  return answer.value as Awaited<ReturnType<PluginApi[Name]>>;
}

/** The next call of the panel by the sandbox, answered. */
async function told(name: string): Promise<unknown> {
  const find = () => messages().find(({ path }) => path?.[0] === name);
  await expect.poll(find).toBeDefined();
  const { id, argumentList } = find()!;
  reply({ id, type: 'RAW', value: undefined });
  return argumentList![0]!.value;
}

/** What is read and copied from here on. */
function begin(): void {
  host.reads.reset();
  host.posted.length = 0;
}

const png = async (): Promise<Uint8Array> => {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  bytes.set([0, 0, 0, 4, 0, 0, 0, 4], 16);
  return bytes;
};

async function open(fill: (document: SceneDocument) => string[]): Promise<string[]> {
  const document = new SceneDocument('Test');
  pageId = document.create('PAGE', '0:0').id;
  document.setCurrentPage(pageId);
  const ids = fill(document);
  document.select(ids, pageId);
  host = await openNodeHost(document, png);
  run = host.run(main);
  begin();
  return ids;
}

beforeAll(async () => void (main = await bundlePlugin()));

describe(`${MANY} selected frames`, () => {
  beforeEach(async () => {
    await open((document) =>
      Array.from({ length: MANY }, (_, i) => addFrame(document, pageId, `Frame ${i}`, LAYERS_EACH, 500 * i)),
    );
  });

  it(`are read within ${MAX_READS} properties by hello and by a change of the selection`, async () => {
    const { selection } = await call('hello');
    expect(selection.wireframes).toHaveLength(MANY);
    expect(host.reads.total).toBeLessThanOrEqual(MAX_READS);

    begin();
    host.document.select(host.document.selection().slice(0, MANY - 1));
    expect((await told('selectionChanged')) as SelectionState).toMatchObject({
      wireframes: { length: MANY - 1 },
    });
    expect(host.reads.total).toBeGreaterThan(MANY);
    expect(host.reads.total).toBeLessThanOrEqual(MAX_READS);
  });
});

describe(`a frame of ${BIG} layers`, () => {
  let big: string;
  beforeEach(async () => {
    [big] = (await open((document) => [
      addFrame(document, pageId, 'Big', BIG),
      addFrame(document, pageId, 'Small', 5, 500),
    ])) as [string];
  });
  const within = (): void => {
    expect(host.reads.total).toBeGreaterThan(0);
    expect(host.reads.total).toBeLessThanOrEqual(MAX_READS);
  };

  it('is selected, watched and exported within the same number', async () => {
    expect((await call('hello')).selection).toMatchObject({ problem: null });
    within();
    begin();
    await call('exportFrame', big, 512, 'source');
    within();
    begin();
    await call('watchNodes', [big]);
    within();
    begin();
    // The last layer, which was not among those that were read.
    const layer = [...host.document.walk(big)].at(-1)!;
    layer.visible = false;
    host.document.changed(layer.id, 'PROPERTY_CHANGE', ['visible']);
    expect(await told('nodesChanged')).toEqual([big]);
    within();
  });
});

it(`a frame of ${BIG} texts is exported within the same number`, async () => {
  const [words] = await open((document) => {
    const frame = document.create('FRAME', pageId);
    for (let i = 0; i < BIG; i++) document.create('TEXT', frame.id);
    return [frame.id];
  });
  await call('exportFrame', words!, 512, 'source');
  expect(host.reads.total).toBeGreaterThan(MAX_READS / 2);
  expect(host.reads.total).toBeLessThanOrEqual(MAX_READS);
});

describe(`the layers of a frame of ${KEPT}`, () => {
  let frame: string;
  beforeEach(async () => {
    [frame] = (await open((document) => [addFrame(document, pageId, 'Frame', KEPT)])) as [string];
  });

  it('cross to the panel as one text, and are not read again while nothing changes', async () => {
    const text = await call('snapshotLayers', frame);
    expect((JSON.parse(text!) as { children: unknown[] }).children).toHaveLength(KEPT / 100);
    expect(host.reads.total).toBeLessThan(ONE_TEXT);
    // Figma's answer, which is copied once in any case.
    expect(host.reads.copied).toBeGreaterThan(KEPT);

    begin();
    expect(await call('snapshotLayers', frame)).toBe(text);
    expect(host.reads.total).toBeLessThan(ONE_TEXT);
    expect(host.reads.copied).toBeLessThan(ONE_TEXT);
  });

  it('are read anew once one of them has changed, and once that was undone', async () => {
    const before = await call('snapshotLayers', frame);
    const layer = [...host.document.walk(frame)].at(-1)!;
    host.history.commit();
    layer.name = 'Renamed';
    host.document.changed(layer.id, 'PROPERTY_CHANGE', ['name']);
    await expect.poll(() => call('snapshotLayers', frame)).toContain('Renamed');
    host.history.undo();
    await expect.poll(() => call('snapshotLayers', frame), { timeout: 5000 }).toBe(before);
  });
});
