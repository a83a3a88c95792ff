import { describe, expect, test } from 'vitest';
import type { FrameRef, SelectionState, ShelfPicture } from '../../plugin/protocol.ts';
import { createPictureSource } from '../../ui/shelf/picture-source.ts';
import { afterSelection, emptyShelf, withPicture } from '../../ui/shelf/shelf.ts';
import { createStore } from '../../ui/state/store.ts';

const frame = (id: string, type = 'FRAME'): FrameRef => ({ id, name: id, type, width: 8, height: 4 });
const [a, b, c] = ['a', 'b', 'c'].map((id) => frame(id)) as [FrameRef, FrameRef, FrameRef];
const poster = frame('picture:1', 'PICTURE');
const pair: SelectionState = { source: a, exemplar: b, problem: null };
const alone: SelectionState = { source: a, exemplar: null, problem: { name: 'OneFrameSelected', node: 'a' } };
const nothing: SelectionState = { source: null, exemplar: null, problem: { name: 'NothingSelected' } };
const sketches: SelectionState = {
  source: a,
  exemplar: null,
  problem: { name: 'TooManySelected' },
  wireframes: [a, b, c],
};

describe('a picture in the exemplar’s place', () => {
  test.each<[string, SelectionState, SelectionState]>([
    ['one frame is all it takes', alone, { source: a, exemplar: poster, problem: null }],
    [
      'one frame, even one that looks finished',
      { source: null, exemplar: b, problem: { name: 'OneFrameSelected' } },
      { source: b, exemplar: poster, problem: null },
    ],
    ['the exemplar of a pair gives way', pair, { source: a, exemplar: poster, problem: null }],
    ['wireframes alone become a batch', sketches, { ...sketches, exemplar: poster, problem: null }],
    [
      'nothing selected lacks a wireframe',
      nothing,
      { source: null, exemplar: poster, problem: { name: 'NoWireframe' } },
    ],
    [
      'too many of anything else stay too many',
      { source: null, exemplar: null, problem: { name: 'TooManySelected' } },
      { source: null, exemplar: poster, problem: { name: 'TooManySelected' } },
    ],
    [
      'a hidden wireframe stays hidden',
      { source: null, exemplar: null, problem: { name: 'HiddenNode', node: 'a' } },
      { source: null, exemplar: poster, problem: { name: 'HiddenNode', node: 'a' } },
    ],
  ])('%s', (_case, canvas, effective) => expect(withPicture(canvas, poster)).toEqual(effective));

  test('the latest choice counts', () => {
    const chosen = { ...emptyShelf, picture: poster };
    expect(afterSelection(chosen, pair).picture, 'an exemplar was selected').toBeNull();
    expect(afterSelection(chosen, alone)).toBe(chosen);
    expect(afterSelection(chosen, nothing)).toBe(chosen);
    expect(afterSelection(chosen, { ...pair, wireframes: [a, b] }), 'two wireframes').toBe(chosen);
    const former = { ...pair, exemplar: poster };
    expect(afterSelection(emptyShelf, former).picture, 'a former result stands for its picture').toBe(poster);
  });

  test('choosing, changing the selection and clearing go through the store', () => {
    const store = createStore();
    store.send({ type: 'selected', selection: alone });
    expect(store.read().phase.name).toBe('empty');
    store.send({ type: 'shelf', event: { type: 'chosen', picture: poster } });
    expect(store.read()).toMatchObject({ phase: { name: 'ready' }, selection: { exemplar: poster } });
    store.send({ type: 'swapped' });
    expect(store.read().selection?.source, 'a picture is no wireframe').toBe(a);
    store.send({ type: 'selected', selection: { ...alone, source: c } });
    expect(store.read().selection).toMatchObject({ source: c, exemplar: poster });
    store.send({ type: 'shelf', event: { type: 'cleared' } });
    expect(store.read()).toMatchObject({ phase: { name: 'empty' }, selection: { exemplar: null } });
  });
});

describe('pictures instead of nodes', () => {
  const picture = (n: number): ShelfPicture => ({
    hash: `${n}`,
    name: `Picture ${n}`,
    width: 3,
    height: 4,
    thumbnail: Uint8Array.of(n),
    bytes: Uint8Array.of(n, n),
  });
  const source = () => {
    const taken: string[] = [];
    const canvas = {
      exportFrame: async (id: string) => ({ frame: frame(id), png: Uint8Array.of(0) }),
      snapshotLayers: async (id: string) => `{"id":"${id}"}`,
      takeFromShelf: async (hash: string) => {
        taken.push(hash);
        return picture(Number(hash));
      },
    };
    return { taken, ...createPictureSource(canvas as never) };
  };

  test('a node comes from the canvas, a held picture from memory, any other from the shelf', async () => {
    const { plugin, hold, taken } = source();
    hold(picture(1));
    expect((await plugin.exportFrame('a', 9)).png).toEqual(Uint8Array.of(0));
    expect(await plugin.exportFrame('picture:1', 9)).toEqual({
      frame: { id: 'picture:1', name: 'Picture 1', type: 'PICTURE', width: 3, height: 4 },
      png: Uint8Array.of(1, 1),
    });
    expect(taken).toEqual([]);
    await plugin.exportFrame('picture:2', 9);
    await plugin.exportFrame('picture:2', 9);
    expect(taken).toEqual(['2']);
    expect(await plugin.snapshotLayers('picture:2')).toBeNull();
    expect(await plugin.snapshotLayers('a')).toBe('{"id":"a"}');
  });

  test('holds no more than sixteen', async () => {
    const { plugin, hold, taken } = source();
    for (let n = 1; n <= 17; n++) hold(picture(n));
    await plugin.exportFrame('picture:17', 9);
    await plugin.exportFrame('picture:1', 9);
    expect(taken).toEqual(['1']);
  });
});
