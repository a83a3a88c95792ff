import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MAX_SHELF_PICTURE, type ShelfPicture } from '../../plugin/protocol.ts';
import { listShelf, putOnShelf, removeFromShelf, shelfRef, takeFromShelf } from '../../plugin/shelf/shelf.ts';
import { FakeStorage } from './fake-storage.ts';

let storage: FakeStorage;
beforeEach(() => {
  storage = new FakeStorage();
  vi.stubGlobal('figma', { clientStorage: storage.api });
});
afterEach(() => vi.unstubAllGlobals());

const hash = (n: number): string => n.toString(16).padStart(64, '0');
const picture = (n: number, size = 100): ShelfPicture => ({
  hash: hash(n),
  name: `Picture ${n}`,
  width: 10,
  height: 20,
  thumbnail: Uint8Array.of(n),
  bytes: new Uint8Array(size).fill(n),
});
const names = async (): Promise<string[]> => (await listShelf()).map(({ name }) => name);

test('keeps pictures newest first, each once, and gives them back whole', async () => {
  expect(await listShelf()).toEqual([]);
  await putOnShelf(picture(1));
  await putOnShelf(picture(2));
  expect(await names()).toEqual(['Picture 2', 'Picture 1']);
  await putOnShelf(picture(1));
  expect(await names()).toEqual(['Picture 1', 'Picture 2']);
  expect(await takeFromShelf(hash(2))).toEqual(picture(2));
  expect(await names(), 'taking it is using it').toEqual(['Picture 2', 'Picture 1']);
  expect(await shelfRef(hash(1))).toEqual({
    id: `picture:${hash(1)}`,
    name: 'Picture 1',
    type: 'PICTURE',
    width: 10,
    height: 20,
  });
});

test('what was used longest ago makes room, and nothing is left of it', async () => {
  for (let n = 1; n <= 4; n++) await putOnShelf(picture(n, 900_000));
  await takeFromShelf(hash(1));
  await putOnShelf(picture(5, 900_000));
  expect(await names()).toEqual(['Picture 5', 'Picture 1', 'Picture 4', 'Picture 3']);
  await expect(takeFromShelf(hash(2))).rejects.toMatchObject({ name: 'PictureGone' });
  expect(storage.bytes).toBeLessThan(4_000_000);
});

test('makes more room where other things fill Figma’s storage', async () => {
  storage.kept.set('another plugin version', new Uint8Array(4_000_000));
  await putOnShelf(picture(1, 700_000));
  await putOnShelf(picture(2, 700_000));
  expect(await names()).toEqual(['Picture 2']);
});

test('a storage that takes nothing is a typed failure, and costs the shelf no more than the new picture needs', async () => {
  for (let n = 1; n <= 5; n++) await putOnShelf(picture(n));
  storage.onWrite = () => {
    throw new Error('disk full');
  };
  await expect(putOnShelf(picture(9))).rejects.toMatchObject({
    name: 'ShelfFailed',
    message: 'Figma could not keep “Picture 9” on the shelf (disk full); try again.',
  });
  expect(await takeFromShelf(hash(5)), 'reading goes on').toEqual(picture(5));
  storage.onWrite = () => undefined;
  expect(await putOnShelf(picture(6))).toMatchObject([6, 5, 4, 3].map((n) => ({ name: `Picture ${n}` })));
});

test('calls at the same time do not lose each other’s pictures', async () => {
  await Promise.all([putOnShelf(picture(1)), putOnShelf(picture(2)), putOnShelf(picture(3))]);
  expect(await names()).toEqual(['Picture 3', 'Picture 2', 'Picture 1']);
  await Promise.all([removeFromShelf(hash(1)), removeFromShelf(hash(3))]);
  expect(await names()).toEqual(['Picture 2']);
  expect([...storage.kept.keys()].sort()).toEqual([`shelf/1/${hash(2)}`, 'shelf/1/index']);
});

test('an index of another shape is an empty shelf, and its pictures are swept', async () => {
  storage.kept.set('shelf/1/index', [{ name: 1 }, 'x', null]);
  storage.kept.set(`shelf/1/${hash(9)}`, Uint8Array.of(1));
  expect(await listShelf()).toEqual([]);
  await putOnShelf(picture(1));
  expect(storage.kept.has(`shelf/1/${hash(9)}`)).toBe(false);
});

test.each<[string, unknown]>([
  ['no object', 7],
  ['no bytes', { ...picture(1), bytes: [1] }],
  ['too many bytes', picture(1, MAX_SHELF_PICTURE + 1)],
  ['a hash that is none', { ...picture(1), hash: 'x' }],
  ['no name', { ...picture(1), name: '' }],
  ['no width', { ...picture(1), width: 0 }],
  ['a large thumbnail', { ...picture(1), thumbnail: new Uint8Array(50_000) }],
])('refuses %s', async (_case, message) => {
  await expect(putOnShelf(message)).rejects.toMatchObject({ name: 'BadMessage' });
  await expect(takeFromShelf(message)).rejects.toMatchObject({ name: 'BadMessage' });
  await expect(removeFromShelf(message)).rejects.toMatchObject({ name: 'BadMessage' });
});
