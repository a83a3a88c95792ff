import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GAP } from '../../plugin/placing/free-spot.ts';
import { insertPose } from '../../plugin/placing/insert-pose.ts';
import type { PoseFigure } from '../../plugin/protocol.ts';
import { FakeFigma, type FakeNode } from './fake-figma.ts';
import { openCanvas } from './open-canvas.ts';

let fake: FakeFigma;
const colour = { r: 1, g: 0, b: 0.5 };
const figure = (): PoseFigure => ({
  name: 'Pose',
  width: 320,
  height: 640,
  joints: [
    { name: 'nose', x: 100, y: 60, colour },
    { name: 'neck', x: 100, y: 160, colour },
    { name: 'r_hip', x: 60, y: 300, colour },
  ],
  limbs: [
    { from: 1, to: 0, colour },
    { from: 1, to: 2, colour },
  ],
});
const exemplar = () =>
  fake.node('FRAME', { id: '1:3', name: 'Photo', x: 10, y: 20, width: 300, height: 200 });
const at = (id: string) => fake.nodes.get(id)!;

const start = (...nodes: FakeNode[]): void => openCanvas(fake, ...nodes);

beforeEach(() => {
  fake = new FakeFigma();
});
afterEach(() => vi.unstubAllGlobals());

test('a frame whose layers are called after joints, the joints above the limbs, beside the exemplar', async () => {
  start(exemplar());
  const { id, name, width, height } = await insertPose(figure(), '1:3');
  expect({ name, width, height }).toEqual({ name: 'Pose', width: 320, height: 640 });
  expect(at(id)).toMatchObject({ type: 'FRAME', x: 310 + GAP, y: 20, width: 320, height: 640 });
  const layers = at(id).children.map((child) => `${child.type} ${child.name}`);
  expect(layers).toEqual([
    ...['LINE neck-nose', 'LINE neck-r_hip'],
    ...['ELLIPSE nose', 'ELLIPSE neck', 'ELLIPSE r_hip'],
  ]);
  const nose = at(id).children[2]!;
  expect([nose.x + nose.width / 2, nose.y + nose.height / 2]).toEqual([100, 60]);
  expect(at(id).children.map(({ locked }) => locked)).toEqual([true, true, false, false, false]);
  expect(at(id).children[0]).toMatchObject({ x: 100, y: 160, width: 100, height: 0 });
});

test('it is selected together with the exemplar, so that a run can start', async () => {
  start(exemplar());
  const { id } = await insertPose(figure(), '1:3');
  expect(fake.page.selection.map((node) => node.id)).toEqual([id, '1:3']);
});

test('without an exemplar it stands in the middle of the view and is selected alone', async () => {
  start();
  const { id } = await insertPose(figure(), null);
  expect(at(id)).toMatchObject({ x: 500 - 160, y: 400 - 320 });
  expect(fake.page.selection.map((node) => node.id)).toEqual([id]);
});

test('a second one gets another name and lies over nothing', async () => {
  start();
  const first = at((await insertPose(figure(), null)).id);
  const second = at((await insertPose(figure(), null)).id);
  expect(second.name).toBe('Pose 2');
  expect(second.x).toBe(first.x + first.width + GAP);
});

test('exactly one undo step: committed before the first change and after the last', async () => {
  start(exemplar());
  const before = fake.scene();
  await insertPose(figure(), '1:3');
  expect(fake.history).toEqual([before, fake.scene()]);
  expect(fake.steps[0]).toBe('commitUndo');
  expect(fake.steps.at(-1)).toBe('commitUndo');
});

test('whatever step fails, the canvas is as it was and the failure has a name', async () => {
  start(exemplar());
  await insertPose(figure(), '1:3');
  const steps = fake.steps.length;
  for (let failing = 0; failing < steps; failing++) {
    fake = new FakeFigma();
    start(exemplar());
    const before = fake.scene();
    fake.failAt = (step) => step === failing;
    await expect(insertPose(figure(), '1:3'), `step ${failing}`).rejects.toMatchObject({
      name: 'PoseFailed',
    });
    expect(fake.scene(), `step ${failing}`).toBe(before);
  }
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['no name', { ...figure(), name: '' }],
  ['a side of no size', { ...figure(), width: 0 }],
  ['a side that Figma refuses', { ...figure(), height: 5000 }],
  ['no joints', { ...figure(), joints: [] }],
  ['a joint outside', { ...figure(), joints: [{ name: 'nose', x: 400, y: 0, colour }] }],
  ['a joint without a colour', { ...figure(), joints: [{ name: 'nose', x: 1, y: 1, colour: {} }] }],
  ['a limb to nowhere', { ...figure(), limbs: [{ from: 0, to: 3, colour }] }],
  ['a limb from half a joint', { ...figure(), limbs: [{ from: 0.5, to: 1, colour }] }],
  ['more limbs than any figure has', { ...figure(), limbs: Array(65).fill(figure().limbs[0]) }],
])('%s is refused before anything is drawn', async (_what, message) => {
  start(exemplar());
  await expect(insertPose(message, '1:3')).rejects.toMatchObject({ name: 'BadMessage' });
  expect(fake.steps).toEqual([]);
});

test('an exemplar that has gone is told before anything is drawn', async () => {
  start();
  await expect(insertPose(figure(), '7:7')).rejects.toMatchObject({ name: 'RemovedNode' });
  await expect(insertPose(figure(), 7)).rejects.toMatchObject({ name: 'BadMessage' });
  expect(fake.steps).toEqual([]);
});
