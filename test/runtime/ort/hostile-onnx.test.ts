import { expect, test } from 'vitest';
import { readOnnx } from '../../../models/runtime/ort/read-onnx.ts';
import { field, join, writeOnnx, type OnnxNode } from '../../../models/runtime/ort/write-onnx.ts';
import { splitGraph } from '../../../models/runtime/synthesise/split-graph.ts';

const PIXELS = new Set(['image']);
const LIMIT = 100;

/** Milliseconds of this thread's own work: the machine may be busy with something else. */
function timed(work: () => unknown): { thrown: unknown; took: number } {
  const before = process.cpuUsage();
  let thrown: unknown = null;
  try {
    work();
  } catch (error) {
    thrown = error;
  }
  const { user, system } = process.cpuUsage(before);
  return { thrown, took: (user + system) / 1000 };
}

const MEBIBYTE = 2 ** 20;
const filled = (length: number, value: number): Uint8Array => new Uint8Array(length).fill(value);
const inGraph = (...parts: Uint8Array[]): Uint8Array => field(7, parts);
/** A length-delimited field whose length is written as it is given. */
const withLength = (key: number, length: number[], content: number[] = []): Uint8Array =>
  Uint8Array.of(key * 8 + 2, ...length, ...content);
const MINUS = (low: number): number[] => [low, ...Array.from({ length: 8 }, () => 0xff), 1];

test.each<[string, Uint8Array]>([
  ['a number that never ends', join([Uint8Array.of(8), filled(4 * MEBIBYTE, 0xff)])],
  ['a number of eleven bytes', Uint8Array.of(8, ...filled(10, 0x80), 1)],
  ['a length below zero that leads back to the field itself', withLength(7, MINUS(0xf5))],
  ['a length below zero inside the graph', inGraph(withLength(1, MINUS(0xf5), [1, 2, 3]))],
  ['a length beyond the file', withLength(7, [0xff, 0xff, 0xff, 0xff, 0x0f])],
  ['a field without a number', Uint8Array.of(0, 1)],
  ['a group', Uint8Array.of(7 * 8 + 3, 7 * 8 + 4)],
  [
    'a packed number that never ends',
    inGraph(field(1, [field(5, [field(1, 'axes'), field(8, filled(2 * MEBIBYTE, 0xff))])])),
  ],
  ['a name of two million letters', inGraph(field(1, [field(4, filled(2 * MEBIBYTE, 65))]))],
  [
    'two million nodes',
    inGraph(...[filled(0, 0)], new Uint8Array(Buffer.alloc(4 * MEBIBYTE, Uint8Array.of(10, 0)))),
  ],
  [
    'a node with a million inputs',
    inGraph(field(1, new Uint8Array(Buffer.alloc(2 * MEBIBYTE, Uint8Array.of(10, 0))))),
  ],
  [
    'an int64 tensor that is cut within a number',
    inGraph(field(5, [Uint8Array.of(16, 7), field(9, filled(12, 1))])),
  ],
  ['text', new TextEncoder().encode('<!doctype html><title>Not a model</title>')],
  ['letters', filled(MEBIBYTE, 0x2a)],
])('%s is no ONNX file, and that is known in 100 ms', (_, bytes) => {
  const { thrown, took } = timed(() => readOnnx(bytes));
  expect(thrown).toMatchObject({ name: 'NotOnnx' });
  expect(took).toBeLessThan(LIMIT);
});

test('a long int64 tensor that is no list of axes is passed over', () => {
  const data = new BigInt64Array(MEBIBYTE);
  const model = writeOnnx({
    name: 'a',
    inputs: [],
    outputs: [],
    nodes: [],
    constants: [{ name: 'w', dims: [data.length], data }],
  });
  const { thrown, took } = timed(() => expect(readOnnx(model).initialisers[0]!.integers).toBeNull());
  expect(thrown).toBeNull();
  expect(took).toBeLessThan(LIMIT);
});

test('a long list of numbers is told as one, and not kept', () => {
  const axes = field(5, [field(1, 'axes'), field(8, filled(MEBIBYTE, 1))]);
  const { thrown, took } = timed(() =>
    expect(readOnnx(inGraph(field(1, axes))).nodes[0]!.numbers).toEqual(new Map([['axes', null]])),
  );
  expect(thrown).toBeNull();
  expect(took).toBeLessThan(LIMIT);
});

const drawing = (nodes: readonly OnnxNode[], output: string): Uint8Array =>
  writeOnnx({
    name: 'drawing',
    inputs: [
      { name: 'warped', type: 'float32', dims: [1, 3, 'h', 'w'] },
      { name: 'image', type: 'float32', dims: [1, 3, 'H', 'W'] },
    ],
    outputs: [{ name: output, type: 'float32', dims: null }],
    constants: [],
    nodes,
  });
const chain = (length: number, op: string, first: string): OnnxNode[] =>
  Array.from({ length }, (_, i) => ({
    op,
    inputs: i === 0 ? [first, first] : [`s${i - 1}`, `s${i - 1}`],
    outputs: [`s${i}`],
  }));

test.each([40, 15_000])('%d sums of a shape with itself are followed once each', (length) => {
  const nodes = [
    { op: 'Shape', inputs: ['warped'], outputs: ['shape'] },
    ...chain(length, 'Add', 'shape'),
    { op: 'Expand', inputs: ['image', `s${length - 1}`], outputs: ['image_out'] },
  ];
  const model = drawing(nodes, 'image_out');
  const { thrown, took } = timed(() =>
    expect(splitGraph(model, PIXELS)).toMatchObject({ cells: null, reach: 0 }),
  );
  expect(thrown).toBeNull();
  expect(took).toBeLessThan(2 * LIMIT);
});

test('nodes in a ring are left to onnxruntime, which refuses them', () => {
  const nodes = [
    { op: 'Add', inputs: ['b', 'warped'], outputs: ['a'] },
    { op: 'Add', inputs: ['a', 'a'], outputs: ['b'] },
    { op: 'Expand', inputs: ['image', 'b'], outputs: ['image_out'] },
  ];
  const { thrown, took } = timed(() => splitGraph(drawing(nodes, 'image_out'), PIXELS));
  expect(thrown).toBeNull();
  expect(took).toBeLessThan(LIMIT);
});

test('a graph with graphs inside is run whole: what these read by name is not seen from outside', () => {
  const body = field(6, [field(1, [field(1, 'warped'), field(2, 'inner'), field(4, 'Identity')])]);
  const choice = field(1, [
    field(1, 'warped'),
    field(2, 'chosen'),
    field(4, 'If'),
    field(5, [field(1, 'then_branch'), body]),
  ]);
  const rest = drawing([{ op: 'Add', inputs: ['image', 'chosen'], outputs: ['image_out'] }], 'image_out');
  expect(splitGraph(rest, PIXELS)).not.toBeNull();
  expect(splitGraph(join([rest, inGraph(choice)]), PIXELS)).toBeNull();
});
