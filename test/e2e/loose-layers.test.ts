import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { problemText } from '../../ui/bridge/texts.ts';
import { texts } from '../../ui/panel/texts.ts';
import { absoluteBox } from '../../host/graph/boxes.ts';
import { deserialise, serialise } from '../../host/graph/serialise.ts';
import type { SceneDocument, SerialisedDocument } from '../../host/graph/document.ts';
import { axeFaults } from '../ui/harness/axe-faults.ts';
import { openPlugin, SCREENS, type OpenPlugin } from './open-plugin.ts';

const EXEMPLAR = 'Exemplar — Saffron';

/** A wireframe that nobody put a frame around: the panel offers to do it. */
let host: OpenPlugin;
let loose: SerialisedDocument;
let ids: string[];
beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true });
  host = await openPlugin();
  const document = deserialise(await host.host('serialise'));
  ids = unframe(document);
  loose = serialise(document);
});
beforeEach(() => host.host('loadDocument', loose));
afterAll(() => host.close());

/** Takes the frame away from around the sample's wireframe; its own white stays as a rectangle. -> the layers' ids */
function unframe(document: SceneDocument): string[] {
  const frame = [...document.walk('0:0')].find(({ name }) => name === 'Wireframe')!;
  const page = frame.parent!;
  const paper = document.create('RECTANGLE', page);
  const { width, height, fills, transform } = frame;
  Object.assign(paper, { name: 'Paper', width, height, fills, transform });
  const children = [...frame.children];
  for (const child of children) {
    const [[, , x], [, , y]] = document.get(child).transform;
    document.attach(child, page);
    document.get(child).transform[0][2] = x + transform[0][2];
    document.get(child).transform[1][2] = y + transform[1][2];
  }
  document.remove(frame.id);
  return [paper.id, ...children];
}

const shoot = async (panel: Frame, name: string): Promise<void> => {
  const window = await panel.frameElement();
  await window.screenshot({ path: join(SCREENS, `${name}.png`) });
};
const read = async (): Promise<SceneDocument> => deserialise(await host.host('serialise'));
const places = (document: SceneDocument) => ids.map((id) => absoluteBox(document, id));

async function open(...also: string[]): Promise<Frame> {
  if (await host.host('running')) await host.host('closePlugin');
  await host.host('select', [...ids, ...(await Promise.all(also.map(host.id)))]);
  await host.host('runPlugin');
  const panel = await host.uiFrame();
  await expect.poll(() => panel.locator('.hint').innerText()).toBe(problemText({ name: 'LooseLayers' }));
  return panel;
}

it('says what is wrong and offers the frame, in both themes', async () => {
  const panel = await open();
  await shoot(panel, 'loose-layers');
  expect(await axeFaults(panel)).toEqual([]);
  await host.host('setTheme', 'dark');
  await shoot(panel, 'loose-layers-dark');
  await host.host('setTheme', 'light');
  expect(await panel.getByRole('button', { name: texts.restyle }).isDisabled()).toBe(true);
});

it('frames them in place and in order, in one undo step, and the frame is restyled', async () => {
  const panel = await open(EXEMPLAR);
  const before = await read();
  const snapshot = await host.snapshot();
  await panel.getByRole('button', { name: texts.frameSelection }).click();
  await panel.waitForSelector('main[data-phase=ready]');
  expect(await panel.locator('.slot-name').allTextContents()).toEqual(['Wireframe', EXEMPLAR]);
  await shoot(panel, 'loose-layers-framed');
  const after = await read();
  const frame = after.get(await host.id('Wireframe'));
  expect(places(after)).toEqual(places(before));
  expect(frame.children).toEqual(ids);
  expect(await host.host('selection')).toEqual([frame.id, await host.id(EXEMPLAR)]);
  await panel.getByRole('button', { name: texts.restyle, exact: true }).click();
  await panel.waitForSelector('main[data-phase=review]', { timeout: 200_000 });
  await shoot(panel, 'loose-layers-restyled');
  await host.host('undo');
  const undone = await read();
  expect([...undone.nodes.keys()].sort()).toEqual([...before.nodes.keys()].sort());
  expect(await host.snapshot()).toBe(snapshot);
});

it('refuses layers in a locked section with one sentence, and changes nothing', async () => {
  const panel = await open();
  const document = await read();
  const section = document.create('SECTION', document.currentPage.id);
  Object.assign(section, { width: 4000, height: 4000, locked: true });
  for (const id of ids) document.attach(id, section.id);
  await host.host('loadDocument', serialise(document));
  const again = await open();
  const before = await host.snapshot();
  await again.getByRole('button', { name: texts.frameSelection }).click();
  await again.waitForSelector('.banner[data-problem=NotFrameable]');
  expect(await host.snapshot()).toBe(before);
  expect(panel.isDetached()).toBe(true);
});
