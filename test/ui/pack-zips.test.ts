import { deflateSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readPackFiles } from '../../ui/model/read-pack-files.ts';
import { fixturePack } from '../runtime/fixture-pack.ts';
import { rawZip, type RawEntry } from './harness/raw-zip.ts';

const MEBIBYTE = 2 ** 20;
const { card, files } = fixturePack();
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

const entry = (name: string, content: Uint8Array, claims: Partial<RawEntry> = {}): RawEntry => ({
  name,
  stored: deflateSync(content),
  method: 8,
  size: content.length,
  ...claims,
});
const cardEntry = (json: unknown = card): RawEntry => entry('pack/card.json', encoded(JSON.stringify(json)));
const graphs = Object.entries(files).map(([name, bytes]) => entry(`pack/${name}`, bytes));

const read = (entries: readonly RawEntry[], comment?: string) => {
  const bytes = rawZip(entries, comment);
  return readPackFiles([
    { name: 'pack.zip', size: bytes.length, arrayBuffer: async () => bytes.slice().buffer },
  ]);
};
/** How many bytes of memory buffers a refusal held at most, seen every millisecond. */
async function refusal(entries: readonly RawEntry[]): Promise<{ error: Error; grown: number }> {
  const before = process.memoryUsage().arrayBuffers;
  let most = before;
  const look = (): void => void (most = Math.max(most, process.memoryUsage().arrayBuffers));
  const timer = setInterval(look, 1);
  const error = await read(entries).then(
    () => new Error('It was taken.'),
    (thrown: Error) => thrown,
  );
  look();
  clearInterval(timer);
  expect(error).toMatchObject({ name: 'ModelCorrupt' });
  expect(error.message).toMatch(/[;,:] .*\.( \(.*\))?$/);
  return { error, grown: most - before };
}

test('what a pack does not need is not inflated', async () => {
  const junk = { stored: encoded('no deflate stream'), size: 20 };
  const model = await read(
    [entry('pack/preview.png', encoded('x'), junk), cardEntry(), ...graphs],
    'A comment.',
  );
  expect(model.card.id).toBe('fixture');
  expect(model.files!['synthesise.onnx']).toEqual(files['synthesise.onnx']);
});

test('a folder for other programs beside the pack is passed over', async () => {
  const beside = entry('__MACOSX/pack/._card.json', encoded('{}'));
  const model = await read([beside, cardEntry(), ...graphs]);
  expect(model.card.id).toBe('fixture');
});

describe('a zip that would fill the memory is refused by name, with little of it held', () => {
  const bomb = new Uint8Array(200 * MEBIBYTE);
  const packed = deflateSync(bomb, { level: 9 });
  const heavy = (claims: Partial<RawEntry>): RawEntry => ({
    name: 'pack/synthesise.onnx',
    stored: packed,
    method: 8,
    size: bomb.length,
    ...claims,
  });
  const others = graphs.filter(({ name }) => !name.endsWith('synthesise.onnx'));
  const honest = files['synthesise.onnx']!.length;
  const claiming = (bytes: number): unknown => ({
    ...card,
    files: { ...(card['files'] as object), 'synthesise.onnx': { bytes, sha256: '0'.repeat(64) } },
  });

  test.each<[string, RawEntry[], RegExp]>([
    ['a graph larger than the card says', [cardEntry(), ...others, heavy({})], /bytes instead of/],
    [
      'a graph that inflates to more than the zip says',
      [cardEntry(), ...others, heavy({ size: honest })],
      /more than/,
    ],
    [
      'a graph as large as the card says, beyond all models',
      [cardEntry(claiming(bomb.length)), ...others, heavy({})],
      /64 MB/,
    ],
    ['a card', [heavy({ name: 'pack/card.json' }), ...graphs], /256 kB/],
    [
      'a card that inflates to more than the zip says',
      [heavy({ name: 'pack/card.json', size: 3000 }), ...graphs],
      /more than/,
    ],
    [
      'many entries over one stream',
      [
        heavy({ name: 'pack/card.json' }),
        ...Array.from({ length: 20 }, (_, i) => heavy({ name: `${i}`, sameAs: 0 })),
      ],
      /overlap/,
    ],
  ])('%s', async (_, entries, says) => {
    const { error, grown } = await refusal(entries);
    expect(error.message).toMatch(says);
    expect(grown).toBeLessThan(24 * MEBIBYTE);
  });
});

describe('a zip that contradicts itself is refused by name', () => {
  const [first, ...rest] = graphs;
  test.each<[string, RawEntry[], RegExp]>([
    ['two cards', [cardEntry(), ...graphs, entry('other/card.json', encoded('{}'))], /2 models/],
    [
      'an entry that reaches into the directory',
      [cardEntry(), ...rest, { ...first!, packed: 1e6 }],
      /overlap/,
    ],
    ['an encrypted graph', [cardEntry(), ...rest, { ...first!, flags: 1 }], /password/],
    ['another compression', [cardEntry(), ...rest, { ...first!, method: 12 }], /compress/],
    ['a size beyond 4 GB', [cardEntry(), ...rest, { ...first!, size: 0xffffffff }], /bytes instead of/],
    [
      'a graph cut short',
      [cardEntry(), ...rest, { ...first!, stored: first!.stored.slice(0, -30) }],
      /cut off|read/,
    ],
    ['no card', graphs, /card\.json/],
  ])('%s', async (_, entries, says) => {
    expect((await refusal(entries)).error.message).toMatch(says);
  });
});

describe('a card that is too much', () => {
  const padded = (bytes: number): string => JSON.stringify(card).padEnd(bytes);
  const loose = (text: string) =>
    Object.entries({ ...files, 'card.json': encoded(text) }).map(([name, bytes]) => ({
      name,
      size: bytes.length,
      arrayBuffer: async () => bytes.slice().buffer,
    }));

  test('256 kB are read, one byte more is not', async () => {
    await expect(readPackFiles(loose(padded(256_000)))).resolves.toMatchObject({ isBuiltIn: false });
    await expect(readPackFiles(loose(padded(256_001)))).rejects.toThrow(/256 kB/);
  });

  test('a file of another length than the card says is not even read', async () => {
    let asked = false;
    const given = loose(padded(0)).map((file) =>
      file.name !== 'synthesise.onnx'
        ? file
        : {
            ...file,
            size: 2 ** 31,
            arrayBuffer: async () => {
              asked = true;
              return new ArrayBuffer(0);
            },
          },
    );
    await expect(readPackFiles(given)).rejects.toThrow(/bytes instead of/);
    expect(asked).toBe(false);
  });
});
