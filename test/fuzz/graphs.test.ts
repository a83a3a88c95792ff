import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pixelInputs } from '../../models/runtime/synthesise/synthesise.ts';
import { readCard } from '../../models/runtime/pack/card.ts';
import { splitGraph } from '../../models/runtime/synthesise/split-graph.ts';
import { readOnnx } from '../../models/runtime/ort/read-onnx.ts';
import { field, join } from '../../models/runtime/ort/write-onnx.ts';
import { FUZZ, RUNS, TIME } from './runs.ts';

const PACKS = new URL('../../models/packs/', import.meta.url);
const LIMIT = 100;

const read = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(path, PACKS)));
const packs = readdirSync(PACKS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const paths = packs.flatMap(({ name }) =>
  readdirSync(new URL(name, PACKS)).flatMap((file) => (file.endsWith('.onnx') ? [`${name}/${file}`] : [])),
);
const inputs = new Set(
  packs.flatMap(({ name }) => [
    ...pixelInputs(readCard(JSON.parse(new TextDecoder().decode(read(`${name}/card.json`))))),
  ]),
);

/** The same graph without its large weights, so that what is changed is seldom a weight. */
function skeleton(model: Uint8Array): Uint8Array {
  const { nodes, initialisers, inputs: given, outputs, rest } = readOnnx(model);
  const light = initialisers.filter(({ bytes }) => bytes.length < 200);
  const parts = [
    ...nodes.map(({ bytes }) => field(1, bytes)),
    ...light.map(({ bytes }) => field(5, bytes)),
    ...given.map(({ bytes }) => field(11, bytes)),
    ...outputs.map(({ bytes }) => field(12, bytes)),
  ];
  return join([...rest, field(7, parts)]);
}

const skeletons = paths.map((path) => skeleton(read(path)));
const whole = paths.filter((path) => path.endsWith('synthesise.onnx')).map(read);

interface Change {
  place: number;
  /** How many bytes give way. */
  gone: number;
  bytes: Uint8Array;
}

const HARD = [
  [0x80],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
  [0xf0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
  [0xff, 0xff, 0xff, 0xff, 0x0f],
  [0x0a, 0x00],
  [0x3a, 0x80, 0x80, 0x80],
  ['Shape', 'Slice', 'Add', 'toString', '__proto__', 'constructor', 'image', 'warped'],
].flatMap((item) =>
  typeof item[0] === 'string' ? item.map((word) => [...Buffer.from(word as string)]) : [item as number[]],
);

const changes = fc.array(
  fc.record<Change>({
    place: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    gone: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(4000)),
    bytes: fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc.constantFrom(...HARD).map((bytes) => Uint8Array.from(bytes)),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

function changed(bytes: Uint8Array, list: readonly Change[]): Uint8Array {
  let result = bytes;
  for (const { place, gone, bytes: put } of list) {
    const at = Math.floor(place * result.length);
    result = join([result.subarray(0, at), put, result.subarray(at + gone)]);
  }
  return result;
}

/** The skeleton with one node said many times over, or with its nodes in another order. */
const reordered = fc
  .record({ model: fc.constantFrom(...skeletons), seed: fc.nat(), times: fc.integer({ min: 1, max: 40 }) })
  .map(({ model, seed, times }) => {
    const graph = readOnnx(model);
    const nodes = [...graph.nodes];
    for (let i = 0; i < times; i++) {
      const node = nodes[(seed + 7 * i) % nodes.length]!;
      nodes.splice((seed * (i + 3)) % nodes.length, 0, node);
    }
    const parts = [
      ...nodes.map(({ bytes }) => field(1, bytes)),
      ...graph.inputs.map(({ bytes }) => field(11, bytes)),
      ...graph.outputs.map(({ bytes }) => field(12, bytes)),
    ];
    return join([...graph.rest, field(7, parts)]);
  });

const mutated = (graphs: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc.tuple(fc.constantFrom(...graphs), changes).map(([bytes, list]) => changed(bytes, list));

const files = fc.oneof(
  { weight: 3, arbitrary: fc.uint8Array({ maxLength: 400 }) },
  // Messages all the way down: keys and lengths that fit are likelier than in plain noise.
  {
    weight: 2,
    arbitrary: fc.uint8Array({ maxLength: 60 }).map((bytes) => field(7, [field(1, bytes), field(5, bytes)])),
  },
  { weight: 6, arbitrary: mutated(skeletons) },
  { weight: 2, arbitrary: reordered },
  { weight: 1, arbitrary: mutated(whole) },
);

test(
  `${RUNS} files that may be graphs are cut, left whole or refused by name, each in 100 ms`,
  { timeout: 3 * TIME },
  () => {
    const outcomes = { cut: 0, whole: 0, refused: 0 };
    fc.assert(
      fc.property(files, (bytes) => {
        const before = process.cpuUsage();
        try {
          const split = splitGraph(bytes, inputs);
          outcomes[split === null ? 'whole' : 'cut']++;
          if (split?.cells) readOnnx(split.cells);
          if (split) readOnnx(split.pixels);
        } catch (error) {
          expect((error as Error).name, String(error)).toBe('NotOnnx');
          outcomes.refused++;
        }
        const { user, system } = process.cpuUsage(before);
        expect((user + system) / 1000).toBeLessThan(LIMIT);
      }),
      FUZZ,
    );
    for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(RUNS / 100);
  },
);
