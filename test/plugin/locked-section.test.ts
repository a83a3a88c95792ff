import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { placeLayers } from '../../plugin/placing/place-layers.ts';
import { placeResult } from '../../plugin/placing/place-result.ts';
import { FakeFigma, png, RECIPE, type FakeNode } from './fake-figma.ts';
import { openCanvas } from './open-canvas.ts';

let fake: FakeFigma;
const placement = () => ({ sourceId: '1:2', png: png(300, 200), recipe: RECIPE });

/** The source in a section in a section on the page. */
function open(inner: { locked?: boolean; name?: string }, outer: { locked?: boolean } = {}, source = 'Home') {
  const frame = fake.node('FRAME', { id: '1:2', name: source, x: 20, y: 30, width: 300, height: 200 });
  const within = { name: 'Inner', width: 1000, height: 400, ...inner };
  const section = fake.node('SECTION', { id: 'inner', ...within }, [frame]);
  const around = fake.node('SECTION', { id: 'outer', name: 'Outer', width: 2000, height: 900, ...outer }, [
    section,
  ]);
  openCanvas(fake, around);
}
const homeOf = ({ nodeId }: { nodeId: string }): FakeNode => fake.nodes.get(nodeId)!.parent!;

beforeEach(() => void (fake = new FakeFigma()));
afterEach(() => vi.unstubAllGlobals());

test('nothing is put into a locked section, and it is said where the result went instead', async () => {
  open({ locked: true });
  const placed = await placeResult(placement());
  expect(homeOf(placed).id).toBe('outer');
  expect(placed.elsewhere).toEqual({ locked: 'Inner', home: 'Outer' });
  expect(fake.notices).toEqual([
    'Restyled “Home”. It lies outside “Inner”, which is locked. Undo removes it.',
  ]);
  expect(fake.steps.filter((step) => step.startsWith('SECTION.resize'))).toEqual([]);
});

test('a locked section locks those in it', async () => {
  open({}, { locked: true });
  const placed = await placeResult(placement());
  expect(homeOf(placed)).toBe(fake.page);
  expect(placed.elsewhere).toEqual({ locked: 'Outer', home: 'Page 1' });
});

test('the nearest of several locked sections is named', async () => {
  open({ locked: true }, { locked: true });
  const placed = await placeLayers({ ...placement(), as: 'layers', png: null, patches: [], pictures: [] });
  expect(homeOf(placed)).toBe(fake.page);
  expect(placed.elsewhere).toEqual({ locked: 'Inner', home: 'Page 1' });
});

test('a locked source in an open section keeps its result beside it, with nothing to say', async () => {
  open({});
  fake.nodes.get('1:2')!.locked = true;
  const placed = await placeResult(placement());
  expect(homeOf(placed).id).toBe('inner');
  expect(placed).not.toHaveProperty('elsewhere');
});

test('the announcement fits what Figma shows, however long the names are', async () => {
  open({ locked: true, name: 'N'.repeat(200) }, {}, 'S'.repeat(200));
  await placeResult(placement());
  const [notice] = fake.notices;
  expect(notice!.length).toBeLessThanOrEqual(100);
  expect(notice).toMatch(/^Restyled “S+…”\. It lies outside “N+…”, which is locked\. Undo removes it\.$/);
});
