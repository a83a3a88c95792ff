import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MAX_IMAGE_SIDE } from '../../plugin/protocol.ts';
import { readSmallerText, texts } from '../../ui/panel/texts.ts';
import { inspectImage } from '../../host/graph/inspect-image.ts';
import { deserialise, serialise } from '../../host/graph/serialise.ts';
import type { SceneDocument } from '../../host/graph/document.ts';
import { openPlugin, SCREENS, type OpenPlugin } from './open-plugin.ts';

const WAIT = 500_000;
const TALL = { name: 'Long page', width: 1440, height: 6000 };

/** Frames over Figma's 4096 px: restyled all the same, read at a smaller size. */
let host: OpenPlugin;
beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true });
  host = await openPlugin();
  host.page.setDefaultTimeout(WAIT);
  await host.host('loadDocument', serialise(withTallFrame(deserialise(await host.host('serialise')))));
});
afterAll(() => host.close());

/** The sample with its wireframe as the top of a page of 1440 x 6000, and its exemplar on a board of the same size. */
function withTallFrame(document: SceneDocument): SceneDocument {
  const find = (name: string) => [...document.walk('0:0')].find((node) => node.name === name)!;
  for (const [name, of, x] of [
    [TALL.name, 'Wireframe', -20_000],
    ['Long exemplar', 'Exemplar — Saffron', -15_000],
  ] as const) {
    const original = find(of);
    const copy = document.clone(original.id, original.parent!);
    Object.assign(copy, { ...TALL, name });
    copy.transform = [
      [1, 0, x],
      [0, 1, 0],
    ];
    for (let nth = 1; nth < 6; nth++) {
      for (const child of original.children) {
        const block = document.clone(child, copy.id);
        block.transform[1][2] += nth * 1000;
      }
    }
  }
  return document;
}

const shoot = async (panel: Frame, name: string): Promise<void> => {
  const window = await panel.frameElement();
  await window.screenshot({ path: join(SCREENS, `${name}.png`) });
};
const apply = async (panel: Frame, as: string, name: string): Promise<SceneDocument> => {
  await panel.locator('.place-as label', { hasText: as }).click();
  await panel.getByRole('button', { name: texts.apply }).click();
  await expect.poll(() => host.host('find', name), { timeout: WAIT }).not.toBeNull();
  return deserialise(await host.host('serialise'));
};

it('a frame of 1440 x 6000 and an exemplar as long: the panel says what happens, then both ways of placing keep the frame’s size', async () => {
  const panel = await host.run(TALL.name, 'Long exemplar');
  const said = readSmallerText(TALL, MAX_IMAGE_SIDE);
  await expect.poll(() => panel.locator('.hint').innerText()).toBe(said);
  await shoot(panel, 'large-frame');
  await panel.getByRole('button', { name: texts.restyle, exact: true }).click();
  await panel.waitForSelector('main[data-phase=review]', { timeout: WAIT });

  const restyled = await apply(panel, 'Layers', 'Long page — restyled 1');
  const [source, layers] = await Promise.all(
    [TALL.name, 'Long page — restyled 1'].map(async (name) => restyled.get(await host.id(name))),
  );
  expect([layers!.width, layers!.height]).toEqual([TALL.width, TALL.height]);
  const [before, after] = [source!, layers!].map(({ id }) => [...restyled.walk(id)]);
  expect(after!.map(({ width, height }) => [width, height])).toEqual(
    before!.map(({ width, height }) => [width, height]),
  );
  // What the reduced picture says of a layer must land on that layer, down to the end of the page.
  const painted = after!.map(({ fills }, i) => JSON.stringify(fills) !== JSON.stringify(before![i]!.fills));
  const third = Math.floor(painted.length / 3);
  for (const part of [0, 1, 2])
    expect(painted.slice(part * third, (part + 1) * third).filter(Boolean).length).toBeGreaterThan(third / 4);

  await panel.getByRole('button', { name: /^Result 1: / }).click();
  const pictured = await apply(panel, 'Picture', 'Long page — restyled 2');
  const picture = pictured.get(await host.id('Long page — restyled 2'));
  expect([picture.width, picture.height]).toEqual([TALL.width, TALL.height]);
  const [fill] = picture.fills as { imageHash: string; scaleMode: string }[];
  const image = inspectImage(pictured.images.find(fill!.imageHash)!.bytes);
  expect(image).toMatchObject({ width: 983, height: MAX_IMAGE_SIDE });
  await host.page.screenshot({ path: join(SCREENS, 'large-frame-canvas.png') });
});
