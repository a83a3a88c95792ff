import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { frameSelection } from '../../plugin/placing/frame-selection.ts';
import { FakeFigma, type FakeNode } from './fake-figma.ts';

let fake: FakeFigma;
let before: string;

/** A page of loose layers: the background, a text and a button, with another screen and a note between them in the order of layers. */
function start(wrap: (layers: FakeNode[]) => FakeNode[] = (layers) => layers): FakeNode[] {
  const layers = [
    fake.node('RECTANGLE', { name: 'Background', x: 100, y: 50, width: 400, height: 800 }),
    fake.node('FRAME', { name: 'Other', x: 900, y: 0, width: 300, height: 300 }),
    fake.node('TEXT', { name: 'Title', x: 130, y: 80, width: 200, height: 30 }),
    fake.node('RECTANGLE', { name: 'Note', x: 700, y: 0, width: 50, height: 50 }),
    fake.node('RECTANGLE', { name: 'Button', x: 130, y: 900, width: 120, height: 40 }),
    fake.node('RECTANGLE', { name: 'Last', x: 2000, y: 0, width: 50, height: 50 }),
  ];
  fake.begin(...wrap(layers));
  const named = (name: string) => layers.find((node) => node.name === name)!;
  // As Figma leaves it: in no order.
  fake.page.selection = [named('Button'), named('Background'), named('Title')];
  fake.steps = [];
  vi.stubGlobal('figma', fake.figma);
  before = fake.scene();
  return layers;
}
const tree = (node: FakeNode): unknown =>
  node.children.length > 0 ? { [node.name]: node.children.map(tree) } : node.name;

beforeEach(() => {
  fake = new FakeFigma();
});
afterEach(() => vi.unstubAllGlobals());

test('a frame around their bounds, the layers in their order and where they were, selected', async () => {
  const layers = start();
  const places = layers.map((node) => node.absoluteBoundingBox);
  const framed = await frameSelection();
  expect(framed).toMatchObject({ name: 'Wireframe', type: 'FRAME', width: 400, height: 890 });
  expect(tree(fake.page)).toEqual({
    'Page 1': ['Other', 'Note', { Wireframe: ['Background', 'Title', 'Button'] }, 'Last'],
  });
  expect(layers.map((node) => node.absoluteBoundingBox)).toEqual(places);
  const frame = fake.nodes.get(framed.id)!;
  expect(frame.absoluteBoundingBox).toEqual({ x: 100, y: 50, width: 400, height: 890 });
  expect(frame).toMatchObject({ fills: [], clipsContent: false });
  expect(fake.page.selection.map(({ id }) => id)).toEqual([framed.id]);
  expect(fake.notices).toEqual(['Framed 3 layers. Undo takes the frame away.']);
});

test('in a section, at the section’s coordinates, under a free name', async () => {
  const layers = start((all) => {
    const section = fake.node('SECTION', { x: 40, y: 30, width: 3000, height: 2000 }, all);
    section.appendChild(fake.node('FRAME', { name: 'Wireframe', x: 2500 }));
    return [section];
  });
  const places = layers.map((node) => node.absoluteBoundingBox);
  const { id, name } = await frameSelection();
  expect(name).toBe('Wireframe 2');
  expect(fake.nodes.get(id)!.parent!.type).toBe('SECTION');
  expect(layers.map((node) => node.absoluteBoundingBox)).toEqual(places);
});

test('an exemplar that was selected too stays selected, outside', async () => {
  const [, other] = start();
  other!.fills = [{ type: 'IMAGE' }];
  other!.children = [];
  const picture = fake.node('RECTANGLE', { name: 'Look', x: 3000, fills: [{ type: 'IMAGE' }] });
  fake.page.appendChild(picture);
  fake.page.selection = [...fake.page.selection, picture];
  const { id } = await frameSelection();
  expect(fake.page.selection.map((node) => node.id)).toEqual([id, picture.id]);
});

test('exactly one undo step', async () => {
  start();
  await frameSelection();
  expect(fake.history).toEqual([before, fake.scene()]);
});

test('whatever step fails, the canvas is as it was and the failure has a name', async () => {
  start();
  await frameSelection();
  const steps = [...fake.steps];
  const first = steps.indexOf('commitUndo');
  expect(steps.length - first).toBeGreaterThan(15);
  for (let index = first; index < steps.length; index++) {
    fake = new FakeFigma();
    start();
    fake.failAt = (step) => step === index;
    const failure = await frameSelection().catch((error: unknown) => error);
    expect(failure, steps[index]).toMatchObject({ name: 'FrameFailed' });
    expect(fake.scene(), steps[index]).toBe(before);
  }
});

test.each(['FRAME', 'INSTANCE', 'GROUP'])('layers in a %s are refused, and nothing changes', async (type) => {
  start((all) => [fake.node(type, { name: 'Around', width: 3000, height: 2000 }, all)]);
  await expect(frameSelection()).rejects.toMatchObject({ name: 'NotFrameable', node: 'Button' });
  expect(fake.scene()).toBe(before);
  expect(fake.history).toEqual([]);
});

test('layers in a locked section are refused, and nothing changes', async () => {
  start((all) => [fake.node('SECTION', { width: 3000, height: 2000, locked: true }, all)]);
  await expect(frameSelection()).rejects.toMatchObject({ name: 'NotFrameable' });
  expect(fake.history).toEqual([]);
});

test('nothing selected any more is said', async () => {
  start();
  fake.page.selection = [];
  await expect(frameSelection()).rejects.toMatchObject({ name: 'NothingSelected' });
});
