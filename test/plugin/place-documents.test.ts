import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { placeLayers } from '../../plugin/placing/place-layers.ts';
import type { LayerPaint, LayerPatch, PlacedResult } from '../../plugin/protocol.ts';
import { FakeFigma, png, RECIPE, type FakeNode } from './fake-figma.ts';
import { openCanvas } from './open-canvas.ts';

/** Placing as layers on documents with components, hidden layers, runs of text and strokes of single sides. */
let fake: FakeFigma;
const paint = (r: number, g = 0, b = 0): LayerPaint => ({ type: 'SOLID', color: { r, g, b } });
const RED = paint(1);
const GREY = paint(0.5, 0.5, 0.5);

const place = (patches: LayerPatch[], as: 'layers' | 'text' = 'layers'): Promise<PlacedResult> =>
  placeLayers({
    sourceId: '1:2',
    as,
    png: as === 'text' ? png(100, 100) : null,
    patches,
    pictures: [],
    recipe: { ...RECIPE, as },
  });
const fill = (node: string, value: LayerPaint = RED): LayerPatch => ({
  node,
  property: 'fills',
  value: [value],
});
const start = (...children: FakeNode[]): void =>
  openCanvas(fake, fake.node('FRAME', { id: '1:2', name: 'Home', width: 300, height: 200 }, children));
const inside = (node: FakeNode, name: string): FakeNode | undefined => {
  for (const child of node.children) {
    const found = child.name === name ? child : inside(child, name);
    if (found) return found;
  }
  return undefined;
};
const placed = ({ nodeId }: PlacedResult): FakeNode => fake.nodes.get(nodeId)!;

beforeEach(() => {
  fake = new FakeFigma();
});
afterEach(() => vi.unstubAllGlobals());

describe('copies are paired by structure and id', () => {
  /** A badge whose first layer is hidden. */
  const badge = (type: string, id: string, ids: (own: string) => string): FakeNode =>
    fake.node(type, { id, name: 'Badge' }, [
      fake.node('RECTANGLE', { id: ids('5:1'), name: 'Dot', visible: false, fills: [GREY] }),
      fake.node('RECTANGLE', { id: ids('5:2'), name: 'Base', fills: [GREY] }),
      fake.node('VECTOR', { id: ids('5:3'), name: 'Mark', fills: [GREY] }),
    ]);
  const component = (): FakeNode => badge('COMPONENT', '5:0', (own) => own);
  const instance = (): FakeNode => badge('INSTANCE', '1:8', (own) => `I1:8;${own}`);

  test('a main component inside the source becomes an instance, which shows fewer layers', async () => {
    start(component());
    const result = await place([fill('5:2'), fill('5:1')]);
    const copy = inside(placed(result), 'Badge')!;
    expect(copy.type).toBe('INSTANCE');
    expect(inside(copy, 'Base')!.fills).toEqual([RED]);
    expect(inside(copy, 'Mark')!.fills).toEqual([GREY]);
    expect(result.skipped).toBe(1);
    expect(result.detached).toBeUndefined();
  });

  test('a layer that is hidden in an instance is left out and told, not taken for another', async () => {
    start(instance());
    const result = await place([fill('I1:8;5:1'), fill('I1:8;5:3')]);
    expect(result.skipped).toBe(1);
    expect(inside(placed(result), 'Mark')!.fills).toEqual([RED]);
    expect(inside(placed(result), 'Base')!.fills).toEqual([GREY]);
  });

  test('a detached instance has its hidden layers back, and the right ones are patched', async () => {
    start(instance());
    let refusals = 0;
    fake.failAt = (_step, name) => name === 'VECTOR.fills =' && refusals++ === 0;
    const result = await place([fill('I1:8;5:2'), fill('I1:8;5:3', paint(0, 0, 1))]);
    expect(result).toMatchObject({ detached: 1 });
    const copy = inside(placed(result), 'Badge')!;
    expect(copy.type).toBe('FRAME');
    expect(copy.children.map(({ name, fills }) => [name, fills])).toEqual([
      ['Dot', [GREY]],
      ['Base', [RED]],
      ['Mark', [paint(0, 0, 1)]],
    ]);
    expect(fake.page.children).toHaveLength(2);
  });

  test('a layer that is gone still fails the placement', async () => {
    start(instance());
    await expect(place([fill('9:99')])).rejects.toMatchObject({ name: 'PlaceFailed' });
    await expect(place([fill('I9:99;5:2')])).rejects.toMatchObject({ name: 'PlaceFailed' });
  });
});

test('a set of components becomes a frame of instances at their places, never a second set', async () => {
  const variant = (id: string, name: string, x: number): FakeNode =>
    fake.node('COMPONENT', { id, name, x, y: 16, width: 80, height: 40 }, [
      fake.node('RECTANGLE', { id: `${id}1`, name: 'Base', fills: [GREY] }),
    ]);
  const look = { strokes: [GREY], layoutMode: 'HORIZONTAL', paddingTop: 16, fills: [GREY] };
  const set = fake.node('COMPONENT_SET', { id: '1:2', name: 'Button', width: 300, height: 72, ...look }, [
    variant('6:1', 'State=Rest', 16),
    variant('6:2', 'State=Hover', 112),
  ]);
  openCanvas(fake, set);
  const result = placed(await place([fill('6:21'), fill('1:2')]));
  expect(result).toMatchObject({ type: 'FRAME', width: 300, height: 72, fills: [RED], strokes: [GREY] });
  expect(result).toMatchObject({ layoutMode: 'HORIZONTAL', paddingTop: 16 });
  expect(result.children.map(({ type, name, x, y }) => [type, name, x, y])).toEqual([
    ['INSTANCE', 'State=Rest', 16, 16],
    ['INSTANCE', 'State=Hover', 112, 16],
  ]);
  expect(result.children.map(({ children }) => children[0]!.fills)).toEqual([[GREY], [RED]]);
  const types = fake.page.children.map(({ type }) => type);
  expect(types.filter((type) => type === 'COMPONENT_SET' || type === 'COMPONENT')).toEqual(['COMPONENT_SET']);
});

test('strokes of single sides are written side by side', async () => {
  start(fake.node('RECTANGLE', { id: '1:3', name: 'Field', strokeTopWeight: 0 }));
  const result = await place([{ node: '1:3', property: 'strokeWeight', value: [0, 0, 2, 0] }]);
  expect(inside(placed(result), 'Field')).toMatchObject({
    strokeTopWeight: 0,
    strokeRightWeight: 0,
    strokeBottomWeight: 2,
    strokeLeftWeight: 0,
  });
});

test('a length that the source has from a variable is its own once it is written', async () => {
  const bound = { strokeWeight: { type: 'VARIABLE_ALIAS' as const, id: 'V:1' } };
  start(fake.node('RECTANGLE', { id: '1:3', name: 'Field', boundVariables: bound }));
  const result = await place([{ node: '1:3', property: 'strokeWeight', value: 3 }]);
  expect(inside(placed(result), 'Field')).toMatchObject({ strokeWeight: 3 });
  expect(inside(placed(result), 'Field')!.boundVariables).toEqual({});
});

describe('a text of several colours', () => {
  const blue = paint(0, 0, 1);
  const text = (): FakeNode =>
    fake.node('TEXT', {
      id: '1:4',
      name: 'Terms',
      characters: 'See our terms or ask',
      runs: [
        { start: 0, fills: [GREY] },
        { start: 8, fills: [blue] },
        { start: 13, fills: [GREY] },
      ],
    });
  const segments: LayerPatch[] = [
    {
      node: '1:4',
      property: 'segments',
      // Half a level off, as a colour that went through JSON.
      value: [
        { from: [paint(0.5, 0.501, 0.5)], to: [RED] },
        { from: [blue], to: [paint(0, 1)] },
      ],
    },
  ];

  test.each(['layers', 'text'] as const)(
    'keeps its runs as %s, each with what its colour becomes',
    async (as) => {
      start(text());
      const result = await place(segments, as);
      expect(inside(placed(result), 'Terms')!.runs).toEqual([
        { start: 0, fills: [RED] },
        { start: 8, fills: [paint(0, 1)] },
        { start: 13, fills: [RED] },
      ]);
    },
  );

  test.each(['layers', 'text'] as const)(
    'in a font that is missing stays as it is, and that is told (%s)',
    async (as) => {
      fake.missingFonts.add('Inter');
      start(text());
      const result = await place(segments, as);
      expect(result.skipped).toBe(1);
      expect(inside(placed(result), 'Terms')!.runs![1]!.fills).toEqual([blue]);
    },
  );

  test('is no live text where it is a mask', async () => {
    start(fake.node('TEXT', { id: '1:7', name: 'Letters', characters: 'A', isMask: true }), text());
    const result = await place([], 'text');
    expect(placed(result).children.map(({ name }) => name)).toEqual(['Terms']);
  });

  test.each<[string, unknown]>([
    ['no list', 4],
    ['a colour without what it becomes', [{ from: [RED] }]],
    ['more than two colours', [{ from: [RED], to: [RED], also: [] }]],
    ['a paint of no kind', [{ from: [RED], to: [{ type: 'VIDEO' }] }]],
  ])('is refused as %s', async (_, value) => {
    start(text());
    const patch = { node: '1:4', property: 'segments', value } as LayerPatch;
    await expect(place([patch])).rejects.toMatchObject({ name: 'BadMessage' });
  });
});
