import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GAP } from '../../plugin/free-spot.ts';
import { placeResult } from '../../plugin/place-result.ts';
import { PLUGIN_DATA_KEY, PROBLEMS } from '../../plugin/protocol.ts';
import { FakeFigma, png, RECIPE, type FakeNode } from './fake-figma.ts';
import { openCanvas } from './open-canvas.ts';

let fake: FakeFigma;
const placement = () => ({ sourceId: '1:2', png: png(300, 200), recipe: RECIPE });
const source = (x = 0, y = 0) =>
  fake.node('FRAME', { id: '1:2', name: 'Home', x, y, width: 300, height: 200 });
const placed = (id: string) => fake.nodes.get(id)!;

const start = (...nodes: FakeNode[]): void => openCanvas(fake, ...nodes);

beforeEach(() => {
  fake = new FakeFigma();
});
afterEach(() => vi.unstubAllGlobals());

test('a rectangle of the source size with the picture, the recipe and a name, right of the source', async () => {
  start(source(10, 20));
  const { nodeId, name } = await placeResult(placement());
  expect(name).toBe('Home — restyled 1');
  expect(placed(nodeId)).toMatchObject({
    name,
    type: 'RECTANGLE',
    x: 310 + GAP,
    y: 20,
    width: 300,
    height: 200,
  });
  expect(placed(nodeId).fills).toEqual([{ type: 'IMAGE', scaleMode: 'FILL', imageHash: 'a'.repeat(40) }]);
  expect(JSON.parse(placed(nodeId).data[PLUGIN_DATA_KEY]!)).toEqual(RECIPE);
  expect(fake.page.selection.map(({ id }) => id)).toEqual([nodeId]);
  expect(fake.notices).toEqual(['Restyled “Home”. Undo removes it.']);
});

test('exactly one undo step: committed before the first change and after the last', async () => {
  start(source());
  const before = fake.scene();
  await placeResult(placement());
  expect(fake.history).toEqual([before, fake.scene()]);
  expect(fake.steps[0]).toBe('commitUndo');
  expect(fake.steps.at(-1)).toBe('commitUndo');
});

test('appended before it is moved', async () => {
  start(source());
  await placeResult(placement());
  expect(fake.steps.indexOf('PAGE.appendChild()')).toBeLessThan(fake.steps.indexOf('RECTANGLE.x ='));
});

test('results are numbered and do not overlap', async () => {
  start(source());
  const first = placed((await placeResult(placement())).nodeId);
  const second = placed((await placeResult(placement())).nodeId);
  expect(second.name).toBe('Home — restyled 2');
  expect(second.x).toBe(first.x + first.width + GAP);
});

test.each(['FRAME', 'GROUP', 'INSTANCE', 'COMPONENT'])(
  'never inside a %s, but on the page beside it',
  async (type) => {
    start(fake.node(type, { name: 'Outer', x: 50, y: 50, width: 1000, height: 400 }, [source(20, 30)]));
    const result = placed((await placeResult(placement())).nodeId);
    expect(result.parent).toBe(fake.page);
    expect(result).toMatchObject({ x: 1050 + GAP, y: 80 });
  },
);

test('in the section of the source, at section coordinates, and each section around grows', async () => {
  const inner = fake.node('SECTION', { name: 'Inner', x: 100, y: 100, width: 400, height: 230 }, [
    source(20, 30),
  ]);
  const outer = fake.node('SECTION', { name: 'Outer', x: 1000, y: 0, width: 600, height: 2000 }, [inner]);
  start(outer);
  const result = placed((await placeResult(placement())).nodeId);
  expect(result.parent).toBe(inner);
  expect(result).toMatchObject({ x: 320 + GAP, y: 30 });
  expect(inner).toMatchObject({ width: 320 + GAP + 300 + GAP, height: 230 + GAP });
  expect(outer).toMatchObject({ width: 100 + inner.width + GAP, height: 2000 });
});

test('where the section would grow over a neighbour, the result goes outside and the section stays', async () => {
  const neighbour = fake.node('FRAME', { x: 500, y: 0, width: 300, height: 300 });
  const section = fake.node('SECTION', { width: 400, height: 300 }, [source(20, 30)]);
  start(section, neighbour);
  const result = placed((await placeResult(placement())).nodeId);
  expect(result.parent).toBe(fake.page);
  expect(result).toMatchObject({ x: 800 + GAP, y: 30 });
  expect(section).toMatchObject({ width: 400, height: 300 });
});

test('the view stays where the user is when the source is on another page', async () => {
  start(source());
  fake.figma.currentPage = fake.node('PAGE', { id: '0:2' });
  Object.assign(fake.page, { loadAsync: async () => undefined });
  fake.steps = [];
  await placeResult(placement());
  expect(fake.steps).not.toContain('scrollAndZoomIntoView');
});

test('whatever step fails, the scene is as it was and the failure is named', async () => {
  const scene = () => {
    fake = new FakeFigma();
    start(fake.node('SECTION', { width: 400, height: 230 }, [source(20, 30)]));
    return fake.scene();
  };
  scene();
  await placeResult(placement());
  const steps = [...fake.steps];
  expect(steps.length).toBeGreaterThan(12);
  for (const [index, name] of steps.entries()) {
    const before = scene();
    fake.failAt = (step) => step === index;
    const failure = await placeResult(placement()).catch((error: unknown) => error);
    expect(failure, name).toMatchObject({ name: 'PlaceFailed', message: expect.stringContaining(name) });
    expect(fake.scene(), name).toBe(before);
  }
});

test('Figma refusing the picture for its size is TooLarge', async () => {
  start(source());
  fake.figma.createImage = () => {
    throw new Error('Image is too large');
  };
  await expect(placeResult(placement())).rejects.toMatchObject({ name: 'TooLarge' });
});

test('when even putting back fails the user is told, and the rest is still put back', async () => {
  start(source());
  const selected = fake.page.selection;
  fake.failAt = (_step, name) => name === 'notify' || name === 'RECTANGLE.remove()';
  await expect(placeResult(placement())).rejects.toMatchObject({
    name: 'PlaceFailed',
    message: expect.stringMatching(/by hand/),
  });
  expect(fake.page.selection).toBe(selected);
});

test('a removed source or a bad message changes nothing and commits nothing', async () => {
  start(source());
  const cases = [{ ...placement(), sourceId: '7:7' }, { ...placement(), png: 'x' }, null];
  for (const message of cases) {
    const failure = await placeResult(message).catch((error: Error) => error);
    expect(PROBLEMS).toContain((failure as Error).name);
  }
  expect(fake.steps).toEqual([]);
});
