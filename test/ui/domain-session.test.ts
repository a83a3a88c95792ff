import { expect, test, vi } from 'vitest';
import type { FrameRef, Placement, Recipe, SelectionState } from '../../plugin/protocol.ts';
import type { LayerNode, Raster, RestyleInput } from '../../models/runtime/types.ts';
import { createSession } from '../../ui/session/session.ts';
import { createStore } from '../../ui/state/store.ts';
import { card as wireframe, resultOf } from './harness/one-pixel-run.ts';
import { fakeSandbox } from './harness/fake-sandbox.ts';

const frame = (id: string): FrameRef => ({ id, name: id, type: 'FRAME', width: 8, height: 4 });
const raster: Raster = { width: 1, height: 1, data: Uint8ClampedArray.of(10, 20, 30, 255) };
const result = resultOf(raster, raster);

const channels = ['label:background', 'label:skin', 'label:top'];
const maskCard = { ...wireframe, id: 'faces', domain: 'mask' as const, channels, exemplarCondition: true };
const pair: SelectionState = { source: frame('a'), exemplar: frame('b'), problem: null };
const RED = { colour: '#c8141e', label: 'top' };
const recipe: Recipe = {
  version: 1,
  sourceId: 'a',
  exemplarId: 'b',
  model: 'faces',
  sharpness: 80,
  strength: 1,
  backend: 'x',
  legend: [RED],
  exemplarMaskId: 'm',
};

function bench({ card = maskCard, again = null }: { card?: typeof wireframe; again?: Recipe | null } = {}) {
  const store = createStore();
  const [inputs, placed, calls] = [[] as RestyleInput[], [] as Placement[], [] as string[]];
  const plugin = fakeSandbox({
    hello: async () => ({ selection: pair, again }),
    async exportFrame(id, side) {
      calls.push(`export ${id} ${side}`);
      return { frame: frame(id), png: Uint8Array.of(1) };
    },
    snapshotLayers: async (id) =>
      JSON.stringify({
        id,
        name: id,
        type: 'FRAME',
        absoluteBoundingBox: { x: 0, y: 0, width: 8, height: 4 },
      }),
    async place(placement) {
      placed.push(placement);
      return { nodeId: 'r', name: 'a, restyled' };
    },
    insertPose: async ({ name, joints }, exemplarId) => {
      calls.push(`pose of ${joints.length} joints beside ${exemplarId}`);
      return frame(name);
    },
    listShelf: async () => [],
  });
  const session = createSession({
    store,
    plugin,
    card,
    codec: { decode: async () => raster, encode: async () => Uint8Array.of(9) },
    startEngine: async () => ({
      report: { backend: 'x', fallbacks: [], webgpu: false },
      async restyle(input) {
        inputs.push(input);
        return result;
      },
      dispose: () => undefined,
    }),
    imageUrl: () => 'blob:x',
    readPicture: () => Promise.reject(new Error('not asked for')),
    now: () => 0,
  });
  const choose = (choices: (typeof RED)[]): void =>
    store.send({ type: 'steer', event: { type: 'legend', choices } });
  return { store, session, inputs, placed, calls, choose };
}

test('colours given to classes go into the run and its recipe, and a result keeps its own', async () => {
  const { session, store, inputs, placed, choose } = bench();
  await session.open();
  choose([RED]);
  await session.restyle();
  expect(inputs[0]?.legend).toEqual([RED]);
  await session.apply();
  expect(placed[0]?.recipe.legend).toEqual([RED]);
  choose([]);
  await session.restyle();
  expect(inputs[1]).not.toHaveProperty('legend');
  const { phase } = store.read();
  expect(phase.name === 'review' && phase.outcome.recipe).not.toHaveProperty('legend');
});

test('a colour given to a class under a result runs the same frames again', async () => {
  const { session, store, inputs, calls, choose } = bench();
  await session.open();
  await session.restyle();
  const exports = calls.length;
  choose([RED]);
  await vi.waitFor(() => expect(store.read().steer.refining).toBeNull(), 20_000);
  expect(inputs).toHaveLength(2);
  expect(inputs[1]?.legend).toEqual([RED]);
  expect(calls).toHaveLength(exports);
  const { phase } = store.read();
  expect(phase.name === 'review' && phase.outcome.recipe.legend).toEqual([RED]);
});

test('Restyle again repeats the classes and the exemplar’s mask', async () => {
  const { session, store, inputs } = bench({ again: recipe });
  await session.open();
  expect(inputs[0]?.legend).toEqual([RED]);
  expect(inputs[0]?.exemplars[0]?.guide).toMatchObject({ kind: 'mask', image: raster });
  const { phase } = store.read();
  expect(phase.name === 'review' && phase.outcome.recipe).toMatchObject({
    legend: [RED],
    exemplarMaskId: 'm',
  });
});

test('a model that does not know the class or reads no masks runs without', async () => {
  const other = bench();
  await other.session.open();
  other.choose([{ colour: '#c8141e', label: 'wings' }, RED]);
  await other.session.restyle();
  expect(other.inputs[0]?.legend).toEqual([RED]);

  const plain = bench({ card: wireframe, again: recipe });
  await plain.session.open();
  expect(plain.inputs[0]).not.toHaveProperty('legend');
  expect(plain.inputs[0]?.exemplars[0]).not.toHaveProperty('guide');
  expect(plain.store.read().notice).toEqual({ name: 'otherModel' });
});

test('a frame of the canvas serves as the mask with its layers, until it is taken away', async () => {
  const { session, store, inputs, calls } = bench();
  await session.open();
  await session.useMask(frame('m'));
  expect(store.read().mask?.id).toBe('m');
  await session.restyle();
  expect(calls).toContain('export m 1024');
  const guide = inputs[0]?.exemplars[0]?.guide;
  expect(guide?.kind === 'mask' && (guide.layers as LayerNode).id).toBe('m');
  store.send({ type: 'discarded' });
  await session.useMask(null);
  await session.restyle();
  expect(inputs[1]?.exemplars[0]).not.toHaveProperty('guide');
});

test('a file serves as the mask with its very bytes; what is no picture is refused', async () => {
  const { session, store, inputs } = bench();
  await session.open();
  await session.addMask(new File([Uint8Array.of(1, 2, 3)], 'mask.png'));
  expect(store.read().mask).toMatchObject({ name: 'mask.png', type: 'PICTURE' });
  await session.restyle();
  expect(inputs[0]?.exemplars[0]?.guide).toEqual({ kind: 'mask', image: raster });
  const { phase } = store.read();
  expect(phase.name === 'review' && phase.outcome.recipe.exemplarMaskId).toMatch(/^picture:[0-9a-f]{64}$/);
});

test('a stick figure is asked for beside the exemplar', async () => {
  const { session, calls } = bench();
  await session.open();
  await session.insertPose();
  expect(calls).toContain('pose of 18 joints beside b');
});
