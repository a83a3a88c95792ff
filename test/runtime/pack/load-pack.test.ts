import { expect, test } from 'vitest';
import { loadPack } from '../../../models/runtime/pack/load-pack.ts';
import { fixturePack } from '../fixture-pack.ts';

const ELEMENTS = {
  pointers: ['style'],
  sourceFeatures: ['x'],
  exemplarFeatures: ['x'],
  relations: ['parent'],
};

const thrown = (run: () => unknown): Error => {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
};

test('accepts a pack whose card and bytes agree', () => {
  const { card, files } = fixturePack();
  const pack = loadPack(card, files);
  expect(pack.card.id).toBe('fixture');
  expect(Object.keys(pack.graphs)).toEqual(['encode_exemplar.onnx', 'encode_source.onnx', 'synthesise.onnx']);
});

test('a changed byte, a missing byte and a missing file are ModelCorrupt naming the file', () => {
  const { card, files } = fixturePack();
  const name = 'encode_source.onnx';
  const flipped = files[name]!.slice();
  flipped[100]! ^= 1;
  for (const [bytes, said] of [
    [flipped, 'sha256'],
    [files[name]!.slice(1), 'bytes'],
    [undefined, 'missing'],
  ] as const) {
    const given = { ...files } as Record<string, Uint8Array>;
    delete given[name];
    if (bytes) given[name] = bytes;
    const error = thrown(() => loadPack(card, given));
    expect(error.name).toBe('ModelCorrupt');
    expect(error.message).toContain(name);
    expect(error.message).toContain(said);
  }
});

test.each<[string, unknown]>([
  ['id', ''],
  ['id', '../people-mask'],
  ['id', '..'],
  ['id', '//elsewhere.example/a'],
  ['id', 'a b'],
  ['title', 'long '.repeat(101)],
  ['domain', 'portrait'],
  ['stride', 0],
  ['stride', 6],
  ['gridStride', 2.5],
  ['workingSize', '512'],
  ['outputSize', -1],
  ['sharpness', Infinity],
  ['channels', ['ink', 3]],
  ['channels', []],
  ['channels', ['ink', 'u', 'ink']],
  ['channels', ['ink', '__proto__']],
  ['channels', ['ink', 'toString']],
  ['channels', Array.from({ length: 20_000 }, (_, i) => `label:${i}`)],
  ['exemplarCondition', 'no'],
  ['warpedColour', [0, 1]],
  ['finish', 'glossy'],
  ['elements', 3],
  ['elements.pointers', { ...ELEMENTS, pointers: [] }],
  ['elements.sourceFeatures', { ...ELEMENTS, sourceFeatures: 'x' }],
  ['elements.relations', { ...ELEMENTS, relations: [''] }],
  ['encode_source_elements.onnx', ELEMENTS],
  ['files', null],
  ['files', {}],
  ['files', { 'encode_exemplar.onnx': { bytes: -1, sha256: 'a'.repeat(64) } }],
  ['files', { 'encode_exemplar.onnx': { bytes: 2 ** 40, sha256: 'a'.repeat(64) } }],
  ['files', JSON.parse('{"__proto__": {"encode_exemplar.onnx": {"bytes": 1}}}')],
  ['files', { 'encode_exemplar.onnx': { bytes: 1, sha256: 'ABC' } }],
])('a card with a wrong %s (%j) is ModelCorrupt naming the field', (field, value) => {
  const { card, files } = fixturePack();
  const error = thrown(() =>
    loadPack({ ...card, [field.includes('element') ? 'elements' : field]: value }, files),
  );
  expect(error.name).toBe('ModelCorrupt');
  expect(error.message).toContain('card.json');
  expect(error.message).toContain(field);
});

test.each([null, [], 'card', 3])('a card that is %j is ModelCorrupt', (card) => {
  expect(thrown(() => loadPack(card, {})).name).toBe('ModelCorrupt');
});

test.each<[string, Record<string, unknown>]>([
  ['limits[1]', { limits: ['short', 'x'.repeat(501)] }],
  ['training.data', { training: { data: 'x'.repeat(501) } }],
  ['a name', { metrics: { ['x'.repeat(501)]: 1 } }],
])('a text of over 500 characters as %s is ModelCorrupt, wherever it stands', (place, extra) => {
  const { card, files } = fixturePack();
  const error = thrown(() => loadPack({ ...card, ...extra }, files));
  expect(error).toMatchObject({ name: 'ModelCorrupt' });
  expect(error.message).toContain(`${place} must be at most 500 characters long`);
});

test('500 characters are a text', () => {
  const { card, files } = fixturePack();
  expect(loadPack({ ...card, limits: ['x'.repeat(500)] }, files).card.id).toBe('fixture');
});

test('a card nested beyond all cards is ModelCorrupt, without a stack that overflows', () => {
  const { card, files } = fixturePack();
  const nested: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  const error = thrown(() => loadPack({ ...card, training: nested }, files));
  expect(error).toMatchObject({ name: 'ModelCorrupt' });
  expect(error.message).toContain('nested');
});
