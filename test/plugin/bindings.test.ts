import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { placeLayers } from '../../plugin/placing/place-layers.ts';
import type { Binding, LayerPaint, LayerPatch } from '../../plugin/protocol.ts';
import { tellBindings } from '../../plugin/placing/tell-bindings.ts';
import { FakeFigma, RECIPE, type FakeNode } from './fake-figma.ts';
import { openCanvas } from './open-canvas.ts';

/** What of the exemplar's variables, modes and styles is kept in a copy: the same is told before and done after. */
let fake: FakeFigma;
const rgb = (r: number, g: number, b: number) => ({ r, g, b });
const [PALE, DEEP, GREY] = [rgb(0.9, 0.9, 1), rgb(0.1, 0.1, 0.2), rgb(0.5, 0.5, 0.5)];
const solid = (color: typeof PALE, more: object = {}): LayerPaint & { type: 'SOLID' } => ({
  type: 'SOLID',
  color,
  ...more,
});
const alias = (id: string) => ({ type: 'VARIABLE_ALIAS' as const, id });
const bound = (color: typeof PALE, id: string) => ({ ...solid(color), boundVariables: { color: alias(id) } });
const DARK = { C: 'C:Dark' };

/** Two boxes to be patched and what else the wireframe has; an exemplar in its mode Dark. */
function start(
  others: FakeNode[] = [],
  exemplar: Partial<FakeNode> = {},
  modes: Record<string, string> = DARK,
): void {
  const box = (id: string): FakeNode =>
    fake.node('RECTANGLE', { id, name: id, fills: [solid(GREY)], topLeftRadius: 4 });
  const source = fake.node('FRAME', { id: '1:2', name: 'Home' }, [
    fake.node('FRAME', { id: '1:5', name: 'Row' }, [box('1:3'), box('1:4')]),
    ...others,
  ]);
  const layer = fake.node('RECTANGLE', { id: '2:3', name: 'Card', ...(exemplar as object) });
  openCanvas(fake, source, fake.node('FRAME', { id: '2:2', explicitVariableModes: modes }, [layer]));
}

const fill = (value: LayerPaint[], node = '1:3'): LayerPatch => ({
  node,
  like: '2:3',
  property: 'fills',
  value,
});

/** Places, and gives back the copies by name; what was told before must be what the answers say. */
async function place(
  patches: LayerPatch[],
): Promise<{ told: (Binding | null)[]; copy: (name: string) => FakeNode }> {
  const before = fake.scene();
  const told = await tellBindings('1:2', patches);
  expect(fake.scene(), 'telling writes nothing').toBe(before);
  const placement = { sourceId: '1:2', as: 'layers', png: null, patches, pictures: [] };
  const { nodeId } = await placeLayers({ ...placement, recipe: { ...RECIPE, as: 'layers' } });
  const find = (node: FakeNode, name: string): FakeNode | undefined =>
    node.name === name ? node : node.children.map((child) => find(child, name)).find(Boolean);
  const root = fake.nodes.get(nodeId)!;
  return { told, copy: (name) => (name === 'root' ? root : find(root, name)!) };
}

beforeEach(() => {
  fake = new FakeFigma();
  fake.library.collection('C', 'Light', 'Dark');
  fake.library.variable('V:page', 'color/page', 'C', { Light: { ...PALE, a: 1 }, Dark: { ...DEEP, a: 1 } });
  fake.library.variable('V:ink', 'color/ink', 'C', { Light: { ...DEEP, a: 1 }, Dark: { ...PALE, a: 1 } });
  fake.library.variable('V:same', 'color/line', 'C', { Light: { ...GREY, a: 1 }, Dark: { ...GREY, a: 1 } });
  fake.library.variable('V:radius', 'radius/m', 'C', { Light: 12, Dark: 12 });
});
afterEach(() => vi.unstubAllGlobals());

describe('a variable', () => {
  test('is bound where it has the wanted colour in the copy', async () => {
    start();
    const { told, copy } = await place([fill([solid(PALE, { variable: 'V:page' })])]);
    expect(told).toEqual([{ kind: 'variable', name: 'color/page' }]);
    expect(copy('1:3').fills).toEqual([bound(PALE, 'V:page')]);
    expect(copy('root').explicitVariableModes).toEqual({});
  });

  test('of another mode is bound with that mode on the copy, where nothing else changes by it', async () => {
    start();
    const values = [solid(DEEP, { variable: 'V:page' })];
    const { told, copy } = await place([fill(values), fill(values, '1:4')]);
    expect(told).toEqual(Array(2).fill({ kind: 'mode', name: 'color/page', mode: 'Dark' }));
    expect(copy('root').explicitVariableModes).toEqual(DARK);
    expect(copy('1:4').fills).toEqual([bound(DEEP, 'V:page')]);
  });

  test('of another mode is bound with the mode on a part, where the whole would change something else', async () => {
    const other = fake.node('RECTANGLE', {
      id: '1:6',
      name: 'Other',
      fills: [bound(DEEP, 'V:ink')],
      boundVariables: { fills: alias('V:ink') },
    });
    start([other]);
    const values = [solid(DEEP, { variable: 'V:page' })];
    const { told, copy } = await place([fill(values), fill(values, '1:4')]);
    expect(told).toEqual(Array(2).fill({ kind: 'mode', name: 'color/page', mode: 'Dark' }));
    expect(copy('root').explicitVariableModes).toEqual({});
    expect(copy('Row').explicitVariableModes).toEqual(DARK);
    expect(copy('Other').fills).toEqual([bound(DEEP, 'V:ink')]);
  });

  test('may be set with a mode on the whole where what else is bound looks the same in it', async () => {
    const other = fake.node('RECTANGLE', {
      id: '1:6',
      name: 'Other',
      boundVariables: { fills: alias('V:same') },
    });
    start([other]);
    const { copy } = await place([fill([solid(DEEP, { variable: 'V:page' })])]);
    expect(copy('root').explicitVariableModes).toEqual(DARK);
  });

  test('gives way to the raw value where no mode makes it right', async () => {
    start();
    const { told, copy } = await place([fill([solid(rgb(1, 0, 0), { variable: 'V:page' })])]);
    expect(told).toEqual([{ kind: 'raw', name: 'color/page', why: 'differs' }]);
    expect(copy('1:3').fills).toEqual([solid(rgb(1, 0, 0))]);
  });

  test('that this file lacks gives way to the raw value', async () => {
    start();
    const { told, copy } = await place([fill([solid(DEEP, { variable: 'V:gone' })])]);
    expect(told).toEqual([{ kind: 'raw', name: '', why: 'absent' }]);
    expect(copy('1:3').fills).toEqual([solid(DEEP)]);
  });

  test('of a variable is followed, each link in the mode of its own collection', async () => {
    fake.library.collection('S', 'One');
    fake.library.variable('V:alias', 'surface', 'S', { One: alias('V:page') });
    start();
    const { told, copy } = await place([fill([solid(DEEP, { variable: 'V:alias' })])]);
    expect(told).toEqual([{ kind: 'mode', name: 'surface', mode: 'Dark' }]);
    expect(copy('root').explicitVariableModes).toEqual(DARK);
  });

  test('of a gradient’s stop, a radius and a shadow stays as well', async () => {
    const shadow = {
      type: 'DROP_SHADOW' as const,
      color: { ...GREY, a: 1 },
      offset: { x: 0, y: 4 },
      radius: 12,
    };
    start([], {
      boundVariables: { topLeftRadius: alias('V:radius') },
      effects: [
        { ...shadow, visible: true, boundVariables: { color: alias('V:same'), radius: alias('V:radius') } },
      ],
    });
    const stops = [
      { position: 0, color: { ...PALE, a: 1 }, variable: 'V:page' },
      { position: 1, color: { ...GREY, a: 1 } },
    ];
    const gradientTransform: [[number, number, number], [number, number, number]] = [
      [1, 0, 0],
      [0, 1, 0],
    ];
    const { told, copy } = await place([
      fill([{ type: 'GRADIENT_LINEAR', gradientStops: stops, gradientTransform }]),
      { node: '1:3', like: '2:3', property: 'cornerRadius', value: [12, 12, 12, 12] },
      { node: '1:3', like: '2:3', property: 'effects', value: [shadow] },
    ]);
    expect(told.map((one) => one?.kind)).toEqual(['variable', 'variable', 'variable']);
    expect(copy('1:3').fills).toMatchObject([
      { gradientStops: [{ boundVariables: { color: alias('V:page') } }, { position: 1 }] },
    ]);
    expect(copy('1:3').boundVariables).toEqual({ topLeftRadius: alias('V:radius') });
    expect(copy('1:3').effects).toMatchObject([
      { boundVariables: { color: alias('V:same'), radius: alias('V:radius') } },
    ]);
  });

  test('of the source stays on what no patch writes', async () => {
    const other = fake.node('RECTANGLE', {
      id: '1:6',
      name: 'Other',
      fills: [bound(DEEP, 'V:ink')],
      strokes: [solid(GREY)],
      boundVariables: { fills: alias('V:ink') },
    });
    start([other]);
    const { copy } = await place([{ node: '1:6', property: 'strokes', value: [solid(PALE)] }]);
    expect(copy('Other')).toMatchObject({
      fills: [bound(DEEP, 'V:ink')],
      boundVariables: { fills: alias('V:ink') },
    });
  });
});

describe('a style', () => {
  test('is applied where its value is the wanted one', async () => {
    fake.library.paintStyle('S:fill', 'Surface', solid(DEEP));
    fake.library.paintStyle('S:line', 'Line', solid(PALE));
    const shadow = {
      type: 'DROP_SHADOW' as const,
      color: { ...GREY, a: 1 },
      offset: { x: 0, y: 4 },
      radius: 12,
    };
    fake.library.effectStyle('S:depth', 'Depth', { ...shadow, visible: true });
    start([], { fillStyleId: 'S:fill', strokeStyleId: 'S:line', effectStyleId: 'S:depth' });
    const { told, copy } = await place([
      fill([solid(DEEP)]),
      { node: '1:3', like: '2:3', property: 'strokes', value: [solid(PALE)] },
      { node: '1:3', like: '2:3', property: 'effects', value: [shadow] },
    ]);
    expect(told).toEqual(['Surface', 'Line', 'Depth'].map((name) => ({ kind: 'style', name })));
    expect(copy('1:3')).toMatchObject({
      fillStyleId: 'S:fill',
      strokeStyleId: 'S:line',
      effectStyleId: 'S:depth',
      effects: [{ radius: 12 }],
    });
    expect(fake.history).toHaveLength(2);
    expect(fake.history[1], 'the styles are in the same step').toBe(fake.scene());
  });

  test('with another value is not, and the reason says so', async () => {
    fake.library.paintStyle('S:fill', 'Surface', solid(DEEP));
    start([], { fillStyleId: 'S:fill' });
    const { told, copy } = await place([fill([solid(rgb(0.2, 0.2, 0.3))])]);
    expect(told).toEqual([{ kind: 'raw', name: 'Surface', why: 'differs' }]);
    expect(copy('1:3')).toMatchObject({ fillStyleId: '', fills: [solid(rgb(0.2, 0.2, 0.3))] });
  });

  test('whose colour comes from a variable is applied with the mode that gives it', async () => {
    fake.library.paintStyle('S:fill', 'Surface', bound(PALE, 'V:page'));
    start([], { fillStyleId: 'S:fill' });
    const { told, copy } = await place([fill([solid(DEEP, { variable: 'V:page' })])]);
    expect(told).toEqual([{ kind: 'mode', name: 'Surface', mode: 'Dark' }]);
    expect(copy('1:3').fillStyleId).toBe('S:fill');
    expect(copy('root').explicitVariableModes).toEqual(DARK);
  });

  test('that Figma refuses fails the placement, and all is put back', async () => {
    fake.library.paintStyle('S:fill', 'Surface', solid(DEEP));
    start([], { fillStyleId: 'S:fill' });
    const before = fake.scene();
    fake.failAt = (_step, name) => name.endsWith('setFillStyleIdAsync()');
    await expect(place([fill([solid(DEEP)])])).rejects.toMatchObject({ name: 'PlaceFailed' });
    expect(fake.scene()).toBe(before);
  });
});

test('two placements that wait for their styles are two steps', async () => {
  fake.library.paintStyle('S:fill', 'Surface', solid(DEEP));
  start([], { fillStyleId: 'S:fill' });
  const placement = {
    sourceId: '1:2',
    as: 'layers',
    png: null,
    patches: [fill([solid(DEEP)])],
    pictures: [],
  };
  const message = { ...placement, recipe: { ...RECIPE, as: 'layers' } };
  await Promise.all([placeLayers(message), placeLayers(message)]);
  const [before, first, between, second] = fake.history;
  expect(between).toBe(first);
  expect(new Set([before, first, second]).size).toBe(3);
});

test('the copy has the modes that its source has from what it lies in', async () => {
  const source = fake.node('FRAME', { id: '1:2', name: 'Home' }, [
    fake.node('RECTANGLE', { id: '1:3', name: '1:3', fills: [bound(PALE, 'V:ink')] }),
  ]);
  openCanvas(fake, fake.node('FRAME', { id: '1:1', name: 'Board', explicitVariableModes: DARK }, [source]));
  const { copy } = await place([]);
  expect(copy('root').explicitVariableModes).toEqual(DARK);
});

test.each<[string, unknown, unknown]>([
  ['no source', '', []],
  ['patches that are none', '1:2', [{ node: '1:3', property: 'x', value: 1 }]],
  ['a like that is no id', '1:2', [{ node: '1:3', like: 4, property: 'visible', value: true }]],
])('telling refuses %s', async (_, id, patches) => {
  start();
  await expect(tellBindings(id, patches)).rejects.toMatchObject({ name: 'BadMessage' });
});
