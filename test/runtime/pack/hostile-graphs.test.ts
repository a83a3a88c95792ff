import { createHash } from 'node:crypto';
import * as ort from 'onnxruntime-node';
import { describe, expect, test } from 'vitest';
import type { OrtLike } from '../../../models/runtime/ort/ort.ts';
import { writeOnnx, type OnnxNode, type OnnxValue } from '../../../models/runtime/ort/write-onnx.ts';
import { loadPack } from '../../../models/runtime/pack/load-pack.ts';
import { createPipeline } from '../../../models/runtime/pipeline.ts';
import { fixturePack, type FixturePack } from '../fixture-pack.ts';
import { noise } from '../rasters.ts';

const INHERITED = ['toString', 'constructor', 'hasOwnProperty', '__proto__'];
const image: OnnxValue = { name: 'image', type: 'float32', dims: [1, 3, 'H', 'W'] };
const condition: OnnxValue = { name: 'condition', type: 'float32', dims: [1, 4, 'H', 'W'] };
const output = (name: string): OnnxValue => ({ name, type: 'float32', dims: null });

/** The pack with another graph in the place of one of its own, and the card's hash for it. */
function withGraph({ card, files }: FixturePack, name: string, bytes: Uint8Array): FixturePack {
  const entry = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  return {
    card: { ...card, files: { ...(card['files'] as object), [name]: entry } },
    files: { ...files, [name]: bytes },
  };
}

async function refusal({ card, files }: FixturePack): Promise<Error> {
  const pipeline = createPipeline({
    ort: ort as unknown as OrtLike,
    pack: loadPack(card, files),
    sessionOptions: { logSeverityLevel: 4 },
  });
  const settings = { sharpness: 100, strength: 1 };
  const run = pipeline.restyle({ source: noise(48, 32), exemplars: [{ image: noise(32, 48, 5) }], settings });
  const error = await run.then(
    () => new Error('It was drawn.'),
    (thrown: Error) => thrown,
  );
  await pipeline.dispose();
  return error;
}

const descriptors = (input: string, name: string): OnnxNode[] => [
  { op: 'SpaceToDepth', inputs: [input], outputs: ['cell'], attributes: { blocksize: 4 } },
  { op: 'Slice', inputs: ['cell', 'from', 'to', 'axis'], outputs: [name] },
];
const bounds = (channels: number) => [
  { name: 'from', dims: [1], data: BigInt64Array.of(0n) },
  { name: 'to', dims: [1], data: BigInt64Array.of(BigInt(channels)) },
  { name: 'axis', dims: [1], data: BigInt64Array.of(1n) },
];
const exemplarEncoder = (keys: number, values: number): Uint8Array =>
  writeOnnx({
    name: 'encode_exemplar',
    inputs: [image],
    outputs: [output('keys'), output('values')],
    constants: [...bounds(keys), { name: 'most', dims: [1], data: BigInt64Array.of(BigInt(values)) }],
    nodes: [
      ...descriptors('image', 'keys'),
      { op: 'Slice', inputs: ['cell', 'from', 'most', 'axis'], outputs: ['values'] },
    ],
  });
const sourceEncoder = (channels: number): Uint8Array =>
  writeOnnx({
    name: 'encode_source',
    inputs: [image, condition],
    outputs: [output('queries')],
    constants: bounds(channels),
    nodes: descriptors('image', 'queries'),
  });

describe('names that every object has are no names of values', () => {
  test.each(INHERITED)('synthesise asks for %s', async (name) => {
    const given = fixturePack({ synthesiseInputs: [{ name, type: 'float32', dims: [1, 3, 'h', 'w'] }] });
    const error = await refusal(given);
    expect(error).toMatchObject({ name: 'ModelCorrupt' });
    expect(error.message).toMatch(/synthesise\.onnx/);
  });

  test.each(INHERITED)('an encoder gives %s', async (name) => {
    const graph = writeOnnx({
      name: 'encode_source',
      inputs: [image, condition],
      outputs: [output('queries'), output(name)],
      constants: bounds(48),
      nodes: [...descriptors('image', 'queries'), { op: 'Identity', inputs: ['condition'], outputs: [name] }],
    });
    const error = await refusal(withGraph(fixturePack(), 'encode_source.onnx', graph));
    expect(error).toMatchObject({ name: 'ModelCorrupt' });
    expect(error.message).toMatch(/encode_source\.onnx/);
  });
});

test.each<[string, number, number, number]>([
  ['no descriptors', 0, 0, 3],
  ['no keys', 48, 0, 3],
  ['no values', 48, 48, 0],
])('%s: a grid of zero channels is a corrupt model', async (_, queries, keys, values) => {
  const source = withGraph(fixturePack(), 'encode_source.onnx', sourceEncoder(queries));
  const error = await refusal(withGraph(source, 'encode_exemplar.onnx', exemplarEncoder(keys, values)));
  expect(error).toMatchObject({ name: 'ModelCorrupt' });
  expect(error.message).toMatch(/encode_\w+\.onnx/);
});

test.each<[string, Uint8Array]>([
  ['noise under the right hash', new Uint8Array(400).fill(9)],
  ['a model without a graph', Uint8Array.of(8, 8)],
  [
    'an operator that nobody knows',
    writeOnnx({
      name: 'encode_source',
      inputs: [image, condition],
      outputs: [output('queries')],
      constants: [],
      nodes: [{ op: 'Nonsense', inputs: ['image'], outputs: ['queries'] }],
    }),
  ],
])('%s is a corrupt model, not an engine that failed', async (_, bytes) => {
  const given = withGraph(fixturePack(), 'encode_source.onnx', bytes);
  expect(await refusal(given)).toMatchObject({ name: 'ModelCorrupt' });
});
