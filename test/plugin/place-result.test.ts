import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GAP } from '../../plugin/placing/free-spot.ts';
import { placeResult } from '../../plugin/placing/place-result.ts';
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
    start(fake.node(type, { name: 'Outer', x: 50, y: 50, width: 400, height: 400 }, [source(20, 30)]));
    const result = placed((await placeResult(placement())).nodeId);
    expect(result.parent).toBe(fake.page);
    expect(result).toMatchObject({ x: 450 + GAP, y: 80 });
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
  expect(result).toMatchObject({ x: 20, y: 300 + GAP });
  expect(section).toMatchObject({ width: 400, height: 300 });
});

const exemplar = (x: number) => fake.node('FRAME', { id: '1:3', name: 'Look', x, width: 300, height: 200 });
const screen = (x: number) => fake.node('FRAME', { name: 'Other', x, width: 300, height: 200 });

test('in its own row behind the exemplar, and the next results behind that', async () => {
  start(source(), exemplar(300 + GAP));
  for (const nth of [2, 3, 4]) {
    expect(placed((await placeResult(placement())).nodeId)).toMatchObject({ x: nth * (300 + GAP), y: 0 });
  }
});

test('below its wireframe where another screen follows in the row, and the next results below that', async () => {
  start(source(), screen(300 + GAP), exemplar(2 * (300 + GAP)));
  for (const nth of [1, 2, 3]) {
    expect(placed((await placeResult(placement())).nodeId)).toMatchObject({ x: 0, y: nth * (200 + GAP) });
  }
});

test('in a section whose row is full the section grows down', async () => {
  const [wide, high] = [2 * (300 + GAP) + GAP, 200 + 2 * GAP];
  const section = fake.node('SECTION', { x: 10, y: 20, width: wide, height: high }, [
    source(GAP, GAP),
    fake.node('FRAME', { x: 300 + 2 * GAP, y: GAP, width: 300, height: 200 }),
  ]);
  start(section);
  const result = placed((await placeResult(placement())).nodeId);
  expect(result.parent).toBe(section);
  expect(result).toMatchObject({ x: GAP, y: 200 + 2 * GAP });
  expect(section).toMatchObject({ width: wide, height: high + 200 + GAP });
});

test('a batch of five from a row, among other results: each below or beside its own', async () => {
  const ids = ['2:1', '2:2', '2:3', '2:4', '2:5'];
  const row = ids.map((id, i) => fake.node('FRAME', { id, x: i * (300 + GAP), width: 300, height: 200 }));
  start(...row, exemplar(5 * (300 + GAP)));
  const spots = [];
  for (const sourceId of ids) {
    const recipe = { ...RECIPE, sourceId };
    const { nodeId } = await placeResult({ ...placement(), sourceId, recipe, quiet: true });
    spots.push([placed(nodeId).x / (300 + GAP), placed(nodeId).y / (200 + GAP)]);
  }
  expect(spots).toEqual([
    [0, 1],
    [1, 1],
    [2, 1],
    [3, 1],
    [6, 0],
  ]);
});

describe('the view', () => {
  const moves = () => fake.steps.filter((step) => /viewport|scroll/.test(step));
  test('stays as it is when the result is in it', async () => {
    start(source());
    await placeResult(placement());
    expect(moves()).toEqual([]);
  });
  test('is scrolled by the shortest way, at the same zoom, when the result is not', async () => {
    start(source(600, 20));
    await placeResult(placement());
    expect(moves()).toEqual(['viewport.center =']);
    const { x, width, y } = fake.view.bounds;
    expect([x + width, y, fake.view.zoom]).toEqual([600 + 300 + GAP + 300 + GAP / 2, 0 - 12, 1]);
  });
  test('is scrolled to the result alone where it does not fit beside its source', async () => {
    fake.view.size = { width: 500, height: 400 };
    start(source(-2000, -2000));
    await placeResult(placement());
    expect(moves()).toEqual(['viewport.center =']);
    const { x, y } = fake.view.bounds;
    expect({ x, y }).toEqual({ x: -1636 - GAP / 2, y: -2000 - GAP / 2 });
  });
  test('is zoomed only where the result does not fit', async () => {
    fake.view.size = { width: 200, height: 100 };
    start(source());
    await placeResult(placement());
    expect(moves()).toEqual(['scrollAndZoomIntoView']);
  });
});

test('the view stays where the user is when the source is on another page', async () => {
  start(source());
  fake.figma.currentPage = fake.node('PAGE', { id: '0:2' });
  Object.assign(fake.page, { loadAsync: async () => undefined });
  fake.steps = [];
  await placeResult(placement());
  expect(fake.steps.filter((step) => /viewport|scroll/.test(step))).toEqual([]);
});

test('whatever step fails, the scene is as it was and the failure is named', async () => {
  const scene = () => {
    fake = new FakeFigma();
    start(fake.node('SECTION', { width: 400, height: 230 }, [source(20, 30)]));
    fake.view.center = { x: 2000, y: 400 };
    fake.steps = [];
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
