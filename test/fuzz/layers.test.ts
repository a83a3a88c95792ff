import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Regions } from '../../models/runtime/steering/regions.ts';
import { sourceLayers } from '../../models/runtime/attribution/source-layers.ts';
import { readCard } from '../../models/runtime/pack/card.ts';
import { contentKey } from '../../models/runtime/run/content-key.ts';
import { RUNTIME_PROBLEMS } from '../../models/runtime/errors.ts';
import { readLayers } from '../../models/runtime/layers/read-layers.ts';
import { prepare } from '../../models/runtime/prepare/prepare.ts';
import { fixturePack } from '../runtime/fixture-pack.ts';
import { noise } from '../runtime/rasters.ts';
import { junk } from './junk.ts';
import { FUZZ, RUNS, TIME } from './runs.ts';

const channels = ['ink', 'class:page', 'class:button', 'layers', 'u', 'v', 'ink:text'];
const card = readCard(fixturePack({ channels }).card);
const picture = noise(40, 24);

const TYPES = [
  'FRAME',
  'GROUP',
  'RECTANGLE',
  'ELLIPSE',
  'TEXT',
  'VECTOR',
  'LINE',
  'INSTANCE',
  'SECTION',
  'WIDGET',
];
const side = fc.oneof(
  fc.integer({ min: -50, max: 200 }),
  fc.constantFrom(0, 0.4, 1, 1e9, -1e9, 1e308, -1e308),
);
const length = fc.oneof(fc.integer({ min: 0, max: 120 }), fc.constantFrom(0, 1e-9, 0.5, 1e9, 1e308, -3));
const box = fc.record({ x: side, y: side, width: length, height: length });
const channel = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(-1, 2, 1e300));
const paint = fc.record(
  {
    type: fc.constantFrom('SOLID', 'IMAGE', 'GRADIENT_LINEAR', 'PATTERN', ''),
    visible: fc.boolean(),
    opacity: channel,
    color: fc.record({ r: channel, g: channel, b: channel, a: channel }),
  },
  { requiredKeys: ['type'] },
);

/** Trees that Figma might send, and trees that it never would. */
function treeOf(levels: number): fc.Arbitrary<unknown> {
  const names = fc.constantFrom('Button', 'Card', 'Tab bar', 'icon/close', 'Hero image', 'Chart');
  return fc.record(
    {
      id: fc.string(),
      name: fc.oneof(names, fc.string()),
      type: fc.constantFrom(...TYPES),
      visible: fc.boolean(),
      opacity: channel,
      absoluteBoundingBox: fc.oneof({ weight: 6, arbitrary: box }, fc.constant(null)),
      fills: fc.array(paint, { maxLength: 3 }),
      strokes: fc.array(paint, { maxLength: 2 }),
      strokeWeight: length,
      cornerRadius: length,
      clipsContent: fc.boolean(),
      characters: fc.string(),
      style: fc.record({ fontSize: length, fontWeight: length }, { requiredKeys: [] }),
      children: levels === 0 ? fc.constant([]) : fc.array(treeOf(levels - 1), { maxLength: 5 }),
    },
    { requiredKeys: ['name', 'type', 'absoluteBoundingBox', 'fills', 'children'] },
  );
}
const tree = treeOf(3);
const FIELDS = [
  'name',
  'type',
  'absoluteBoundingBox',
  'fills',
  'strokes',
  'style',
  'children',
  'opacity',
  'characters',
];
const spoilt = fc.tuple(tree, fc.constantFrom(...FIELDS), junk).map(([node, field, value]) => ({
  ...(node as object),
  children: [{ ...(node as object), [field]: value }],
}));
const deep = fc.integer({ min: 1, max: 20_000 }).map((levels) => {
  let node: Record<string, unknown> = layer([]);
  for (let i = 0; i < levels; i++) node = layer([node]);
  return node;
});
const trees = fc.oneof(
  { weight: 6, arbitrary: tree },
  { weight: 3, arbitrary: spoilt },
  { weight: 1, arbitrary: junk },
);

function layer(children: unknown[]): Record<string, unknown> {
  const absoluteBoundingBox = { x: 0, y: 0, width: 40, height: 24 };
  return { id: '1:1', name: 'Level', type: 'FRAME', absoluteBoundingBox, fills: [], children };
}

/** All that a run does with the layers of a source. */
function use(json: unknown): 'refused' | 'served' {
  try {
    const root = readLayers(json);
    contentKey(picture, root);
    const condition = prepare({ image: picture, layers: root }, card, true).condition();
    expect(condition.data.every(Number.isFinite)).toBe(true);
    const regions = new Regions(root);
    for (const { id } of sourceLayers(root)) regions.ofPin({ layer: id });
    return 'served';
  } catch (error) {
    expect(RUNTIME_PROBLEMS, (error as Error).stack).toContain((error as Error).name);
    return 'refused';
  }
}

function check(arbitrary: fc.Arbitrary<unknown>, numRuns: number): Record<'refused' | 'served', number> {
  const outcomes = { refused: 0, served: 0 };
  fc.assert(
    fc.property(arbitrary, (json) => {
      outcomes[use(json)]++;
    }),
    { ...FUZZ, numRuns },
  );
  return outcomes;
}

test(`${RUNS} layer trees are read, or refused by name`, { timeout: TIME }, () => {
  const { refused, served } = check(trees, RUNS);
  expect(refused).toBeGreaterThan(RUNS / 20);
  expect(served).toBeGreaterThan(RUNS / 20);
});

test('trees of any depth are read, or refused by name', { timeout: TIME }, () => {
  const { refused } = check(deep, Math.ceil(RUNS / 50));
  expect(refused).toBeGreaterThan(0);
});
