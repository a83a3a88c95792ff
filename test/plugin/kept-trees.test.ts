import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createKeptTrees, type KeptTrees, type Tree } from '../../plugin/selection/kept-trees.ts';
import type { SceneReader } from '../../plugin/selection/scene-reader.ts';
import { layer } from './layer.ts';

type Change = { type: string; id: string; properties?: string[] };
type Listener = (event: { nodeChanges: Change[] }) => void;

let trees: KeptTrees;
let events: Record<string, () => void>;
let pages: { node: SceneReader; listeners: Listener[] }[];
let reads: string[];

function addPage(id: string, ...children: SceneReader[]): void {
  const listeners: Listener[] = [];
  const on = (_event: string, listener: Listener) => listeners.push(listener);
  const node = Object.assign(layer('PAGE', { id, children }), { on });
  pages.push({ node, listeners });
}

const frame = (id: string) => layer('FRAME', { id, children: [layer('TEXT', { id: `${id}/text` })] });
const tree = (id: string, more: Partial<Tree> = {}): Tree => ({
  json: `"${id}"`,
  ids: new Set([id, `${id}/text`]),
  hasInstances: false,
  hasVariables: false,
  ...more,
});
const find = (id: string): SceneReader =>
  pages.flatMap(({ node }) => node.children!).flatMap((one) => [one, ...one.children!]).find((one) => one.id === id)!; // prettier-ignore
const get = (id: string, more: Partial<Tree> = {}) =>
  trees.get(find(id) as unknown as SceneNode, async () => {
    reads.push(id);
    return tree(id, more);
  });
const happen = (change: Change, page = 0): void => {
  for (const listener of pages[page]!.listeners) listener({ nodeChanges: [change] });
};
const change = (id: string, ...properties: string[]): Change => ({ type: 'PROPERTY_CHANGE', id, properties });

beforeEach(() => {
  vi.useFakeTimers();
  events = {};
  pages = [];
  reads = [];
  addPage('0:1', layer('SECTION', { id: 'section', children: [frame('a')] }), frame('b'));
  addPage('0:2', frame('c'));
  vi.stubGlobal('figma', { on: (event: string, listener: () => void) => (events[event] = listener) });
  trees = createKeptTrees();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a tree is read once while nothing happens', async () => {
  expect([await get('a'), await get('a'), await get('b')]).toEqual(['"a"', '"a"', '"b"']);
  expect(reads).toEqual(['a', 'b']);
});

describe('a tree is read again after', () => {
  test.each<[string, () => void]>([
    ['a layer in it looks otherwise', () => happen(change('a/text', 'characters'))],
    ['its node moves', () => happen(change('a', 'x'))],
    ['its section moves', () => happen(change('section', 'x'))],
    ['a layer in it is removed', () => happen({ type: 'DELETE', id: 'a/text' })],
    ['a layer is new on the page', () => happen({ type: 'CREATE', id: 'new' })],
    ['a layer moves into another', () => happen(change('b', 'parent'))],
    ['a style changes', () => events['stylechange']!()],
  ])('%s', async (_case, act) => {
    await get('a');
    act();
    await get('a');
    expect(reads).toEqual(['a', 'a']);
  });
  test('a change that came while it was read', async () => {
    await trees.get(find('a') as unknown as SceneNode, async () => {
      happen(change('a/text', 'characters'));
      return tree('a');
    });
    await get('a');
    expect(reads).toEqual(['a']);
  });
});

test('what happens to other layers, or on another page, leaves it', async () => {
  await get('a');
  await get('c');
  happen(change('b/text', 'characters'));
  happen({ type: 'DELETE', id: 'b/text' });
  happen(change('c/text', 'characters'), 1);
  events['currentpagechange']!();
  await get('a');
  expect(reads).toEqual(['a', 'c']);
});

describe('a tree with instances depends on components elsewhere', () => {
  test.each<[string, () => void]>([
    ['any change of the page', () => happen(change('b/text', 'characters'))],
    ['a visit to another page', () => events['currentpagechange']!()],
    ['ten seconds, in which others may edit the file', () => void vi.advanceTimersByTime(10_001)],
  ])('and goes after %s', async (_case, act) => {
    await get('a', { hasInstances: true });
    await get('a', { hasInstances: true });
    act();
    await get('a', { hasInstances: true });
    expect(reads).toEqual(['a', 'a']);
  });
});

test('a tree in another frame goes with any change of the page: the frame may lay it out anew', async () => {
  const inner = pages[0]!.node.children![1]!.children![0]!;
  expect(inner.id).toBe('b/text');
  await get('b/text');
  happen(change('a/text', 'characters'));
  await get('b/text');
  expect(reads).toEqual(['b/text', 'b/text']);
});

test('a tree bound to variables is never kept: nothing tells of their changes', async () => {
  await get('a', { hasVariables: true });
  await get('a', { hasVariables: true });
  expect(reads).toEqual(['a', 'a']);
});

test('no more than four million characters are kept, those read last', async () => {
  const json = 'x'.repeat(1_500_000);
  for (const id of ['a', 'b', 'c', 'c', 'b', 'a']) await get(id, { json });
  expect(reads).toEqual(['a', 'b', 'c', 'a']);
  await get('a', { json: 'x'.repeat(5_000_000) });
});
