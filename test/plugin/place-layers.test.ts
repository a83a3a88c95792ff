import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GAP } from '../../plugin/placing/free-spot.ts';
import { placeLayers } from '../../plugin/placing/place-layers.ts';
import {
  PLUGIN_DATA_KEY,
  PROBLEMS,
  type LayerPaint,
  type LayerPatch,
  type LayersPlacement,
} from '../../plugin/protocol.ts';
import { FakeFigma, png, RECIPE, type FakeNode } from './fake-figma.ts';
import { openCanvas } from './open-canvas.ts';

let fake: FakeFigma;
const RED: LayerPaint = { type: 'SOLID', color: { r: 1, g: 0, b: 0 } };
const HASH = 'a'.repeat(40);

/** A frame with a button, a text and an instance that holds an icon. */
function source(): FakeNode {
  return fake.node('FRAME', { id: '1:2', name: 'Home', width: 300, height: 200 }, [
    fake.node('RECTANGLE', { id: '1:3', name: 'Button', x: 20, y: 40, topLeftRadius: 0 }),
    fake.node('TEXT', { id: '1:4', name: 'Label', x: 30, y: 50, characters: 'Order now' }),
    fake.node('INSTANCE', { id: '1:5', name: 'Icon', x: 200, y: 10 }, [
      fake.node('VECTOR', { id: 'I1:5;7:1', name: 'Path' }),
    ]),
  ]);
}

const patches = (): LayerPatch[] => [
  { node: '1:2', property: 'fills', value: [RED] },
  { node: '1:3', property: 'fills', value: [RED] },
  { node: '1:3', property: 'strokes', value: [RED] },
  { node: '1:3', property: 'strokeWeight', value: 2 },
  { node: '1:3', property: 'cornerRadius', value: [8, 8, 0, 0] },
  {
    node: '1:3',
    property: 'effects',
    value: [{ type: 'DROP_SHADOW', color: { r: 0, g: 0, b: 0, a: 0.2 }, offset: { x: 0, y: 4 }, radius: 8 }],
  },
  { node: '1:4', property: 'fills', value: [RED] },
  { node: 'I1:5;7:1', property: 'fills', value: [RED] },
  { node: '1:5', property: 'visible', value: false },
];

const placement = (more: Partial<LayersPlacement> = {}): LayersPlacement => ({
  sourceId: '1:2',
  as: 'layers',
  png: null,
  patches: patches(),
  pictures: [],
  recipe: { ...RECIPE, as: 'layers' },
  ...more,
});
const placed = (id: string): FakeNode => fake.nodes.get(id)!;
const child = (node: FakeNode, name: string): FakeNode => node.children.find((one) => one.name === name)!;

const start = (...nodes: FakeNode[]): void => openCanvas(fake, ...nodes);

beforeEach(() => {
  fake = new FakeFigma();
});
afterEach(() => vi.unstubAllGlobals());

describe('as layers', () => {
  test('a clone beside the source, patched, with recipe and name', async () => {
    start(source());
    const { nodeId, name, detached } = await placeLayers(placement());
    const clone = placed(nodeId);
    expect(name).toBe('Home — restyled 1');
    expect(clone).toMatchObject({ type: 'FRAME', x: 300 + GAP, y: 0, width: 300, fills: [RED] });
    expect(child(clone, 'Button')).toMatchObject({
      x: 20,
      y: 40,
      fills: [RED],
      strokes: [RED],
      strokeWeight: 2,
      topLeftRadius: 8,
      bottomRightRadius: 0,
      effects: [{ type: 'DROP_SHADOW', radius: 8, visible: true, blendMode: 'NORMAL' }],
    });
    expect(child(clone, 'Label')).toMatchObject({ characters: 'Order now', x: 30, y: 50, fills: [RED] });
    expect(child(clone, 'Icon')).toMatchObject({ type: 'INSTANCE', visible: false });
    expect(child(clone, 'Icon').children[0]).toMatchObject({ fills: [RED] });
    expect(detached).toBeUndefined();
    expect(JSON.parse(clone.data[PLUGIN_DATA_KEY]!)).toEqual({ ...RECIPE, as: 'layers' });
    expect(fake.page.selection.map(({ id }) => id)).toEqual([nodeId]);
  });

  test('the source is not written to, and it is one undo step', async () => {
    start(source());
    const before = fake.scene();
    const home = JSON.stringify(fake.page.children[0]!.children.map(({ fills, x, y }) => [fills, x, y]));
    await placeLayers(placement());
    expect(fake.history).toEqual([before, fake.scene()]);
    expect(JSON.stringify(fake.page.children[0]!.children.map(({ fills, x, y }) => [fills, x, y]))).toBe(
      home,
    );
  });

  test.each<[string, Partial<LayersPlacement>]>([
    ['layers', { pictures: [png(4, 4)] }],
    ['text', { as: 'text', png: png(300, 200) }],
    ['fill', { as: 'fill', png: png(300, 200), patches: [] }],
  ])('whatever step of %s fails, the scene is as it was and the failure is named', async (_, more) => {
    const again = (): string => {
      fake = new FakeFigma();
      start(fake.node('SECTION', { width: 400, height: 230 }, [source()]));
      return fake.scene();
    };
    again();
    await placeLayers(placement(more));
    const steps = [...fake.steps];
    expect(steps.length).toBeGreaterThan(12);
    for (const [index, name] of steps.entries()) {
      const before = again();
      fake.failAt = (step) => step === index;
      const failure = await placeLayers(placement(more)).catch((error: unknown) => error);
      // An instance that refuses is detached instead, which is no failure.
      if (/^(VECTOR|INSTANCE)\.(?!appendChild|remove|detachInstance)/.test(name)) continue;
      expect(failure, name).toMatchObject({ name: 'PlaceFailed', message: expect.stringContaining(name) });
      expect(fake.scene(), name).toBe(before);
    }
  });

  test('an instance that refuses an override is detached, and the panel is told', async () => {
    start(source());
    let refusals = 0;
    fake.failAt = (_step, name) => name === 'VECTOR.fills =' && refusals++ === 0;
    const { nodeId, detached } = await placeLayers(placement());
    expect(detached).toBe(1);
    expect(child(placed(nodeId), 'Icon')).toMatchObject({ type: 'FRAME', visible: false });
    expect(child(placed(nodeId), 'Icon').children[0]).toMatchObject({ fills: [RED] });
    expect(child(fake.nodes.get('1:2')!, 'Icon').type).toBe('INSTANCE');
  });

  test('of a component the copy is a plain frame', async () => {
    start(fake.node('COMPONENT', { id: '1:2', name: 'Card' }, [fake.node('RECTANGLE', { id: '1:3' })]));
    const { nodeId } = await placeLayers(
      placement({ patches: [{ node: '1:3', property: 'fills', value: [RED] }] }),
    );
    expect(placed(nodeId).type).toBe('FRAME');
    expect(placed(nodeId).children[0]!.fills).toEqual([RED]);
  });

  test('pictures become images, variables of this file are bound, others are colours', async () => {
    start(source());
    fake.library.collection('C', 'Light');
    fake.library.variable('VariableID:1', 'red', 'C', { Light: { r: 1, g: 0, b: 0, a: 1 } });
    const bound: LayerPaint = { ...RED, variable: 'VariableID:1' };
    const foreign: LayerPaint = { ...RED, variable: 'VariableID:2' };
    const { nodeId } = await placeLayers(
      placement({
        pictures: [png(8, 8)],
        patches: [
          {
            node: '1:3',
            property: 'fills',
            value: [{ type: 'IMAGE', imageHash: null, picture: 0, scaleMode: 'FILL' }, bound, foreign],
          },
        ],
      }),
    );
    expect(child(placed(nodeId), 'Button').fills).toEqual([
      { type: 'IMAGE', imageHash: HASH, scaleMode: 'FILL' },
      { ...RED, boundVariables: { color: { type: 'VARIABLE_ALIAS', id: 'VariableID:1' } } },
      RED,
    ]);
  });

  test('a blur stays where shadows are replaced', async () => {
    const button = fake.node('RECTANGLE', { id: '1:3', topLeftRadius: 0 });
    button.effects = [{ type: 'LAYER_BLUR', radius: 4, visible: true }];
    start(fake.node('FRAME', { id: '1:2', name: 'Home' }, [button]));
    // The fake clones no effects, as nothing else needs them; the source's own node shows the rule as well.
    const { patchNode } = await import('../../plugin/placing/patch-node.ts');
    patchNode(button as never, patches()[5]!, { pictures: [], variables: new Map() });
    expect(button.effects.map((effect) => (effect as { type: string }).type)).toEqual([
      'DROP_SHADOW',
      'LAYER_BLUR',
    ]);
  });

  test('a layer that was deleted meanwhile fails before anything stays', async () => {
    start(source());
    const before = fake.scene();
    const gone: LayerPatch = { node: '9:99', property: 'fills', value: [RED] };
    await expect(placeLayers(placement({ patches: [gone] }))).rejects.toMatchObject({ name: 'PlaceFailed' });
    expect(fake.scene()).toBe(before);
  });
});

describe('as live text', () => {
  test('the texts stand on the picture at their places, in their new colour', async () => {
    start(fake.node('FRAME', { x: 100, y: 100, width: 900, height: 900 }, [source()]));
    const { nodeId } = await placeLayers(placement({ as: 'text', png: png(300, 200) }));
    const frame = placed(nodeId);
    expect(frame).toMatchObject({ type: 'FRAME', width: 300, height: 200, clipsContent: true });
    expect(frame.fills).toEqual([{ type: 'IMAGE', scaleMode: 'FILL', imageHash: HASH }]);
    expect(frame.children).toHaveLength(1);
    expect(frame.children[0]).toMatchObject({
      type: 'TEXT',
      characters: 'Order now',
      x: 30,
      y: 50,
      fills: [RED],
    });
  });
});

describe('as fill', () => {
  test('an empty frame of the source’s size with the picture', async () => {
    start(source());
    const { nodeId } = await placeLayers(placement({ as: 'fill', png: png(300, 200), patches: [] }));
    expect(placed(nodeId)).toMatchObject({ type: 'FRAME', width: 300, height: 200, children: [] });
    expect(placed(nodeId).fills).toEqual([{ type: 'IMAGE', scaleMode: 'FILL', imageHash: HASH }]);
  });
});

describe('a bad message changes nothing and commits nothing', () => {
  const patch = (value: object): Partial<LayersPlacement> => ({ patches: [value as LayerPatch] });
  const fill = (paint: object): Partial<LayersPlacement> =>
    patch({ node: '1:3', property: 'fills', value: [paint] });
  test.each<[string, object]>([
    ['null', null as unknown as object],
    ['no source', placement({ sourceId: '' })],
    ['another way of placing', placement({ as: 'picture' as never })],
    ['layers with a picture', placement({ png: png(1, 1) })],
    ['a fill without one', placement({ as: 'fill' })],
    ['a picture over 4096', placement({ as: 'fill', png: png(4097, 10) })],
    ['patches that are no list', placement({ patches: 'x' as never })],
    ['a property that moves', placement(patch({ node: '1:3', property: 'x', value: 4 }))],
    ['a property of every object', placement(patch({ node: '1:3', property: 'constructor', value: 4 }))],
    ['words', placement(patch({ node: '1:4', property: 'characters', value: 'Hi' }))],
    ['a colour above 1', placement(fill({ type: 'SOLID', color: { r: 2, g: 0, b: 0 } }))],
    ['a paint with more', placement(fill({ ...RED, blendMode: 'NORMAL' }))],
    [
      'an image that is not sent',
      placement(fill({ type: 'IMAGE', imageHash: null, picture: 0, scaleMode: 'FILL' })),
    ],
    ['an image without a name', placement(fill({ type: 'IMAGE', imageHash: null, scaleMode: 'FILL' }))],
    [
      'a stop outside',
      placement(fill({ type: 'GRADIENT_LINEAR', gradientStops: [{ position: 2 }], gradientTransform: [] })),
    ],
    [
      'a blur',
      placement(patch({ node: '1:3', property: 'effects', value: [{ type: 'LAYER_BLUR', radius: 3 }] })),
    ],
    ['a radius below 0', placement(patch({ node: '1:3', property: 'cornerRadius', value: [-1, 0, 0, 0] }))],
    ['a recipe of no kind', placement({ recipe: { ...RECIPE, as: 'poster' as never } })],
    ['a removed source', placement({ sourceId: '7:7' })],
  ])('%s', async (_, message) => {
    start(source());
    const failure: unknown = await placeLayers(message).catch((error: unknown) => error);
    expect(PROBLEMS).toContain((failure as Error).name);
    expect(fake.steps).toEqual([]);
  });
});
