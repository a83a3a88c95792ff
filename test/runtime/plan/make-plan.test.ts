import { afterAll, expect, test } from 'vitest';
import { readPack } from '../../../models/cli/read-pack.ts';
import { checkElementCard } from '../../../models/runtime/plan/element-graphs.ts';
import type { Plan } from '../../../models/runtime/plan/plan.ts';
import { createPipeline } from '../../../models/runtime/pipeline.ts';
import type { LayerNode, RestyleInput, Steering } from '../../../models/runtime/types.ts';
import { label, node, solid } from '../nodes.ts';
import { notedOrt } from '../noted-ort.ts';
import { raster } from '../rasters.ts';

const pack = await readPack('wireframe');

/** What each run made. */
const { ort, runs } = notedOrt(({ outputNames }) => outputNames.join(' '));
const pipeline = createPipeline({ ort, pack, sessionOptions: { logSeverityLevel: 3 } });
afterAll(() => pipeline.dispose());

/** A bar, a button with its label and three cards in one row; a wireframe's greys or a design's colours. */
function screen(bar: number[], button: number[], ink: number, card: number[], page: number): LayerNode {
  const paint = ([r, g, b]: number[]): LayerNode['fills'] => solid(r!, g, b);
  return node('FRAME', 'Frame', [0, 0, 360, 400], {
    fills: solid(page),
    children: [
      node('RECTANGLE', 'Rectangle 1', [0, 0, 360, 56], { fills: paint(bar) }),
      node('RECTANGLE', 'Rectangle 2', [20, 80, 320, 44], { fills: paint(button), cornerRadius: 8 }),
      label([150, 92, 60, 20], { fills: solid(ink) }),
      ...[20, 133, 246].map((x) =>
        node('RECTANGLE', 'Rectangle 3', [x, 150, 94, 120], { fills: paint(card), cornerRadius: 12 }),
      ),
    ],
  });
}
const wireframe = screen([0.85, 0.85, 0.85], [0.4, 0.4, 0.4], 1, [0.92, 0.92, 0.92], 1);
const NAVY = { r: 0.1, g: 0.1, b: 0.3 };
const design = screen([NAVY.r, NAVY.g, NAVY.b], [0.9, 0.3, 0.1], 1, [1, 0.95, 0.9], 0.98);
const picture = raster(360, 400, () => [200, 200, 200]);
const input = (steering?: Steering): RestyleInput => ({
  source: picture,
  sourceLayers: wireframe,
  exemplars: [{ image: picture, layers: design }],
  ...(steering && { steering }),
  settings: { sharpness: 100, strength: 1 },
});
const plan = async (steering?: Steering): Promise<Plan> => (await pipeline.plan(input(steering)))!;
const idOf = (name: string): string => wireframe.children!.find((child) => child.name === name)!.id;
const decisionOf = (made: Plan, id: string) =>
  made.decisions.find(({ elements }) => elements.some((place) => made.source[place]!.layers.includes(id)))!;

test('each element takes its like, siblings together, and none is left out or twice there', async () => {
  const made = await plan();
  expect(decisionOf(made, idOf('Rectangle 1')).style.fill).toMatchObject(NAVY);
  expect(decisionOf(made, idOf('Rectangle 2')).style.fill).toMatchObject({ r: 0.9, g: 0.3, b: 0.1 });
  expect(decisionOf(made, idOf('Rectangle 3')).elements).toHaveLength(3);
  const places = made.decisions.flatMap(({ elements }) => elements);
  expect(places.sort((a, b) => a - b)).toEqual(made.source.map((_, place) => place));
  expect(await plan()).toEqual(made);
});

test('the plan of a restyle is the plan alone, told before the picture', async () => {
  const told: Plan[] = [];
  const result = await pipeline.restyle(input(), { onPlan: (made) => told.push(made) });
  expect(told).toEqual([await plan()]);
  expect(result.plan).toEqual(told[0]);
});

test('a pin asks nothing but the match of elements again, and is followed', async () => {
  await plan();
  runs.length = 0;
  const pins = [{ at: { layer: idOf('Rectangle 1') }, to: { x: 0.5, y: 102 / 400, exemplar: 0 } }];
  const bar = decisionOf(await plan({ pins }), idOf('Rectangle 1'));
  expect(runs).toEqual(['probabilities']);
  expect(bar.style.fill).toMatchObject({ r: 0.9, g: 0.3, b: 0.1 });
  expect(bar.confidence).toBeCloseTo(1);
});

test('a pin changes its own element and what lies on it, and no other decision', async () => {
  const free = await plan();
  const pins = [{ at: { layer: idOf('Rectangle 2') }, to: { x: 0.5, y: 28 / 400, exemplar: 0 } }];
  const steered = await plan({ pins });
  const [button, words] = [2, 3];
  const told = ({ decisions }: Plan) =>
    decisions.filter(({ elements }) => !elements.includes(button) && !elements.includes(words));
  expect(told(steered)).toEqual(told(free));
  expect(decisionOf(steered, idOf('Rectangle 2')).style.fill).toMatchObject(NAVY);
  expect(decisionOf(free, idOf('Rectangle 2')).style.fill).not.toMatchObject(NAVY);
});

test('of very many elements all are decided, siblings as one, and any may be pinned', async () => {
  const many = Array.from({ length: 900 }, (_, i) =>
    node('RECTANGLE', `Tile ${i}`, [(i % 30) * 12, 280 + Math.floor(i / 30) * 4, 10, 4], {
      fills: solid(0.7),
    }),
  );
  const source = { ...wireframe, children: [...wireframe.children!, ...many] };
  const plans = async (steering?: Steering): Promise<Plan> =>
    (await pipeline.plan({ ...input(steering), sourceLayers: source }))!;
  const free = await plans();
  expect(free.source).toHaveLength(907);
  expect(decisionOf(free, many[899]!.id!).elements).toHaveLength(900);
  const pins = [{ at: { layer: many[899]!.id! }, to: { x: 0.5, y: 102 / 400, exemplar: 0 } }];
  const pinned = await plans({ pins });
  expect(decisionOf(pinned, many[899]!.id!).style.fill).toMatchObject({ r: 0.9, g: 0.3, b: 0.1 });
  expect(decisionOf(pinned, many[0]!.id!)).toEqual({
    ...decisionOf(free, many[0]!.id!),
    elements: decisionOf(free, many[0]!.id!).elements.slice(0, -1),
  });
});

test('a card whose network reads other features is refused', () => {
  const card = pack.card.elements!;
  expect(() => checkElementCard(card)).not.toThrow();
  for (const field of ['sourceFeatures', 'exemplarFeatures', 'relations', 'pointers'] as const)
    expect(() => checkElementCard({ ...card, [field]: [...card[field], 'more'] })).toThrowError(
      expect.objectContaining({ name: 'ModelCorrupt', message: expect.stringContaining(field) as string }),
    );
});
