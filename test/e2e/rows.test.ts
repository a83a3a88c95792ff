import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GAP } from '../../plugin/placing/free-spot.ts';
import { absoluteBox } from '../../host/graph/boxes.ts';
import { deserialise, serialise } from '../../host/graph/serialise.ts';
import { texts } from '../../ui/panel/texts.ts';
import type { SceneDocument } from '../../host/graph/document.ts';
import { openPlugin, SCREENS, type OpenPlugin } from './open-plugin.ts';

const RUN = { timeout: 230_000 };
const EXEMPLAR = 'Exemplar — Saffron';
const NAMES = ['Wireframe', 'Wireframe 2', 'Wireframe 3', 'Wireframe 4', 'Wireframe 5'];

/** Screens as designers keep them: rows, a gap apart. */
let host: OpenPlugin;
beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true });
  host = await openPlugin();
  host.page.setDefaultTimeout(RUN.timeout);
  await host.host('loadDocument', serialise(inARow(deserialise(await host.host('serialise')))));
});
afterAll(() => host.close());

/** A page with five wireframes in a row and an exemplar at its end. */
function inARow(document: SceneDocument): SceneDocument {
  const find = (name: string) => [...document.walk('0:0')].find((node) => node.name === name)!;
  const [first, exemplar] = [find('Wireframe'), find(EXEMPLAR)];
  const page = first.parent!;
  for (const id of [...document.get(page).children])
    if (id !== first.id && id !== exemplar.id) document.remove(id);
  const put = (node: typeof first, x: number): void => {
    node.transform = [
      [1, 0, x],
      [0, 1, 0],
    ];
  };
  NAMES.forEach((name, i) => {
    const node = i === 0 ? first : document.clone(first.id, page);
    node.name = name;
    put(node, i * (first.width + GAP));
  });
  put(exemplar, NAMES.length * (first.width + GAP));
  return document;
}

const zoom = async (): Promise<number> => {
  // The canvas draws its page in one group, scaled by the zoom.
  const transform = await host.page.locator('#canvas > g').first().getAttribute('transform');
  return Number(/scale\(([\d.]+)/.exec(transform ?? '')?.[1]);
};
const box = async (name: string) => {
  const document = deserialise(await host.host('serialise'));
  return absoluteBox(document, await host.id(name));
};

it('a batch from a row: every result beside its own wireframe', async () => {
  const panel = await host.run(...NAMES, EXEMPLAR);
  await panel.getByRole('button', { name: 'Restyle 5 frames' }).click();
  await panel.waitForSelector('.series[data-state=ended]', RUN);
  await host.page.screenshot({ path: join(SCREENS, 'rows-batch.png') });
  for (const name of NAMES.slice(0, -1)) {
    const [source, result] = [await box(name), await box(`${name} — restyled 1`)];
    expect(result, name).toMatchObject({ x: source.x, y: source.y + source.height + GAP });
  }
  // The last one has its own row free, behind the exemplar.
  const [exemplar, last] = [await box(EXEMPLAR), await box('Wireframe 5 — restyled 1')];
  expect(last).toMatchObject({ x: exemplar.x + exemplar.width + GAP, y: exemplar.y });
});

it('Apply leaves the zoom alone, and the next result stands under the first', async () => {
  const panel = await host.run('Wireframe 2', EXEMPLAR);
  await panel.getByRole('button', { name: texts.restyle, exact: true }).click();
  await panel.waitForSelector('main[data-phase=review]', RUN);
  const before = await zoom();
  expect(before).toBeGreaterThan(0);
  await panel.getByRole('button', { name: texts.apply }).click();
  await expect.poll(() => host.host('find', 'Wireframe 2 — restyled 2')).not.toBeNull();
  const [first, second] = [await box('Wireframe 2 — restyled 1'), await box('Wireframe 2 — restyled 2')];
  expect(second).toMatchObject({ x: first.x, y: first.y + first.height + GAP });
  expect(await zoom()).toBe(before);
  await host.page.screenshot({ path: join(SCREENS, 'rows-applied.png') });
});
