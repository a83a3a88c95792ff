import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchNodes } from '../../plugin/watch-nodes.ts';

interface Node {
  id: string;
  type: string;
  name: string;
  removed: boolean;
  parent: Node | null;
  children: Node[];
  findAll(): Node[];
}
type Change = { type: string; id: string; properties?: string[] };

let nodes: Map<string, Node>;
let listeners: Set<(event: { nodeChanges: Change[] }) => void>;
let told: string[][];
let watch: (ids: unknown) => Promise<void>;

function add(id: string, type: string, parent: Node | null): Node {
  const node: Node = { id, type, name: id, removed: false, parent, children: [], findAll: () => below(node) };
  parent?.children.push(node);
  nodes.set(id, node);
  return node;
}
const below = (node: Node): Node[] => node.children.flatMap((child) => [child, ...below(child)]);
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
    getNodeByIdAsync: async (id: string) => nodes.get(id) ?? null,
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
