import { GRAPH_FILES } from '../../models/runtime/pack/card.ts';
import { ELEMENT_FILES } from '../../models/runtime/pack/element-card.ts';
import { zipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readPackFiles, type PickedFile } from '../../ui/model/read-pack-files.ts';
import { zipMembers } from '../../ui/model/zip-members.ts';

const PACK = new URL('../../models/packs/wireframe/', import.meta.url);
const NAMES = ['card.json', ...GRAPH_FILES, ...ELEMENT_FILES];
const files: Record<string, Uint8Array> = Object.fromEntries(
  await Promise.all(NAMES.map(async (name) => [name, new Uint8Array(await readFile(new URL(name, PACK)))])),
) as Record<string, Uint8Array>;
const picked = (name: string, bytes: Uint8Array): PickedFile => ({
  name,
  size: bytes.length,
  arrayBuffer: async () => bytes.slice().buffer,
});

test.each([0, 6] as const)('a zip gives its files back (level %i)', async (level) => {
  const zip = zipSync(
    { pack: { 'a.txt': new Uint8Array(5000).fill(7), 'b.bin': Uint8Array.of(1, 2, 3) } },
    { level },
  );
  const found = zipMembers(zip);
  expect([...found.keys()]).toEqual(['pack/a.txt', 'pack/b.bin']);
  expect(await found.get('pack/a.txt')!.read()).toEqual(new Uint8Array(5000).fill(7));
  expect(await found.get('pack/b.bin')!.read()).toEqual(Uint8Array.of(1, 2, 3));
});

test.each([
  ['nothing', new Uint8Array(0)],
  ['noise', new Uint8Array(400).fill(9)],
  ['half a zip', zipSync({ a: new Uint8Array(900).fill(3) }).slice(0, 40)],
])('%s is refused by name', (_, bytes) => {
  expect(() => zipMembers(bytes)).toThrow(expect.objectContaining({ name: 'ModelCorrupt' }));
});

test('a model comes in as a zip of its folder or as its files, with what its card says', async () => {
  const zip = zipSync({ wireframe: files }, { level: 0 });
  for (const given of [[picked('pack.ZIP', zip)], NAMES.map((name) => picked(name, files[name]!))]) {
    const model = await readPackFiles(given);
    expect(model.card.id).toBe('wireframe');
    expect(model.about.data).toContain('UI kits');
    expect(Object.keys(model.files!).sort()).toEqual(NAMES.slice(1).sort());
  }
});

test.each([
  ['no card', ['encode_source.onnx'], 'card.json'],
  ['a missing graph', ['card.json', 'encode_source.onnx', 'synthesise.onnx'], 'encode_exemplar.onnx'],
])('%s is refused in one sentence', async (_, names, word) => {
  await expect(readPackFiles(names.map((name) => picked(name, files[name]!)))).rejects.toThrow(word);
});

test('a damaged graph is refused', async () => {
  const damaged = files['synthesise.onnx']!.slice();
  damaged[1000]! ^= 1;
  const given = NAMES.map((name) => picked(name, name === 'synthesise.onnx' ? damaged : files[name]!));
  await expect(readPackFiles(given)).rejects.toThrow('sha256');
});
