import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MAX_READS } from '../../plugin/selection/reading.ts';
import type { SceneReader } from '../../plugin/selection/scene-reader.ts';
import { watchNodes } from '../../plugin/selection/watch-nodes.ts';
import { ReadCount } from './counted.ts';

interface Node {
  id: string;
  type: string;
  name: string;
  removed: boolean;
  parent: Node | null;
  children: Node[];
}
type Change = { type: string; id: string; properties?: string[] };

let nodes: Map<string, Node>;
let listeners: Set<(event: { nodeChanges: Change[] }) => void>;
let told: string[][];
let reads: ReadCount;
let watch: (ids: unknown) => Promise<void>;

function add(id: string, type: string, parent: Node | null): Node {
  const node: Node = { id, type, name: id, removed: false, parent, children: [] };
  parent?.children.push(node);
  nodes.set(id, node);
  return node;
}
const happen = async (...nodeChanges: Change[]): Promise<void> => {
  for (const listener of [...listeners]) listener({ nodeChanges });
  await vi.advanceTimersByTimeAsync(200);
};
const change = (id: string, ...properties: string[]): Change => ({ type: 'PROPERTY_CHANGE', id, properties });

beforeEach(async () => {
  vi.useFakeTimers();
  nodes = new Map();
  listeners = new Set();
  told = [];
  reads = new ReadCount();
  const page = Object.assign(add('0:1', 'PAGE', null), {
    on: (_event: string, listener: never) => listeners.add(listener),
    off: (_event: string, listener: never) => listeners.delete(listener),
  });
  const source = add('1:1', 'FRAME', page);
  add('1:3', 'TEXT', add('1:2', 'FRAME', source));
  add('2:1', 'FRAME', page);
  add('3:1', 'FRAME', page);
  vi.stubGlobal('figma', {
    currentPage: page,
    getNodeByIdAsync: async (id: string) => {
      const node = nodes.get(id);
      return node === undefined ? null : reads.of(node as SceneReader);
    },
  });
  watch = watchNodes(
    async (ids) => void told.push(ids),
    (error) => {
      throw error;
    },
  );
  await watch(['1:1', '2:1', 'picture:0']);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a change of a layer inside is told once, by the watched node', async () => {
  await happen(change('1:3', 'characters'), change('1:3', 'fills'), change('1:2', 'fills'));
  expect(told).toEqual([['1:1']]);
});

test.each<[string, Change]>([
  ['is elsewhere', change('3:1', 'fills')],
  ['moves the watched frame', change('1:1', 'x', 'y')],
  ['renames it', change('1:1', 'name')],
  ['writes plugin data inside', change('1:3', 'pluginData')],
])('a change that %s is not told', async (_case, event) => {
  await happen(event);
  expect(told).toEqual([]);
});

test.each<[string, Change]>([
  ['a layer is moved inside', change('1:2', 'x')],
  ['a layer is removed', { type: 'DELETE', id: '1:3' }],
  ['the frame is removed', { type: 'DELETE', id: '1:1' }],
  ['the frame is resized', change('1:1', 'width')],
])('told when %s', async (_case, event) => {
  await happen(event);
  expect(told).toEqual([['1:1']]);
});

test('a layer that is new inside is told, and belongs to it from then on', async () => {
  add('1:9', 'RECTANGLE', nodes.get('1:2')!);
  await happen({ type: 'CREATE', id: '1:9' });
  nodes.get('1:9')!.removed = true;
  await happen({ type: 'DELETE', id: '1:9' });
  expect(told).toEqual([['1:1'], ['1:1']]);
});

/** Takes a node out of its parent, and out of the document unless it goes elsewhere. */
function take(id: string, to: Node | null = null): void {
  const node = nodes.get(id)!;
  node.parent!.children = node.parent!.children.filter((child) => child !== node);
  node.parent = to;
  if (to !== null) to.children.push(node);
  else for (const gone of [node, ...node.children]) nodes.delete(gone.id);
}

describe('of layers that come or go together only the outermost is named', () => {
  test('a layer within what was pasted inside belongs to the frame too', async () => {
    add('1:9', 'FRAME', nodes.get('1:2')!);
    add('1:10', 'TEXT', nodes.get('1:9')!);
    await happen({ type: 'CREATE', id: '1:9' });
    take('1:10');
    await happen({ type: 'DELETE', id: '1:10' });
    expect(told).toEqual([['1:1'], ['1:1']]);
  });
  test('so does one within what was moved inside, until it is moved out', async () => {
    add('3:2', 'TEXT', nodes.get('3:1')!);
    take('3:1', nodes.get('1:1'));
    await happen(change('3:1', 'parent'));
    await happen(change('3:2', 'characters'));
    take('3:1', nodes.get('0:1'));
    await happen(change('3:1', 'parent'));
    await happen(change('3:2', 'characters'));
    expect(told).toEqual([['1:1'], ['1:1'], ['1:1']]);
  });
  test('a frame goes with what it lies in', async () => {
    const section = add('4:1', 'SECTION', nodes.get('0:1')!);
    take('2:1', section);
    await watch(['2:1']);
    take('4:1');
    await happen({ type: 'DELETE', id: '4:1' });
    expect(told).toEqual([['2:1']]);
  });
  test('also with what it was moved into, or what that was moved into, since', async () => {
    const section = add('4:1', 'SECTION', nodes.get('0:1')!);
    const outer = add('4:2', 'SECTION', nodes.get('0:1')!);
    take('2:1', section);
    await happen(change('2:1', 'parent'));
    take('4:1', outer);
    await happen(change('4:1', 'parent'));
    take('4:2');
    await happen({ type: 'DELETE', id: '4:2' });
    expect(told).toEqual([['2:1']]);
  });
});

describe(`at most ${MAX_READS} property reads at a time`, () => {
  const within = (): void => {
    expect(reads.total).toBeGreaterThan(0);
    expect(reads.total).toBeLessThanOrEqual(MAX_READS);
    reads.total = 0;
  };
  beforeEach(async () => {
    for (let i = 0; i < 20_000; i++) add(`5:${i}`, 'TEXT', nodes.get('2:1')!);
    reads.total = 0;
    await watch(['1:1', '2:1']);
  });

  test('for watching a frame of 20,000 layers, whose every layer is still heard', async () => {
    within();
    await happen(change('5:3', 'characters'));
    await happen(change('5:19999', 'characters'));
    within();
    take('5:19998');
    await happen({ type: 'DELETE', id: '5:19998' });
    await happen(change('3:1', 'fills'));
    expect(told).toEqual([['2:1'], ['2:1'], ['2:1']]);
  });
  test('for hundreds of changes at once', async () => {
    reads.total = 0;
    await happen(...Array.from({ length: 250 }, (_, i) => change(`5:${19_000 + i}`, 'fills')));
    within();
    expect(told).toEqual([['2:1']]);
  });
  test('for more new layers at once than are looked up, which may be anywhere', async () => {
    const pasted = Array.from({ length: 2000 }, (_, i) => add(`6:${i}`, 'TEXT', nodes.get('1:2')!));
    reads.total = 0;
    await happen(...pasted.map(({ id }) => ({ type: 'CREATE', id })));
    within();
    expect(told).toEqual([['1:1', '2:1']]);
  });
});

test('watching others forgets the former ones and their pending changes', async () => {
  for (const listener of [...listeners]) listener({ nodeChanges: [change('1:3', 'fills')] });
  await watch(['3:1']);
  await happen(change('1:3', 'fills'));
  expect(told).toEqual([]);
  await happen(change('3:1', 'fills'));
  expect(told).toEqual([['3:1']]);
  expect(listeners.size).toBe(1);
});

test('refuses what is no list of ids', async () => {
  await expect(watch('1:1')).rejects.toMatchObject({ name: 'BadMessage' });
  await expect(watch([7])).rejects.toMatchObject({ name: 'BadMessage' });
});

test('a node that is gone does not keep the others from being watched', async () => {
  await watch(['9:9', '3:1']);
  await happen(change('3:1', 'fills'));
  expect(told).toEqual([['3:1']]);
});
