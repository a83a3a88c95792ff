import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realDocuments, type RealDocument } from '../fixtures/real-documents.ts';
import { absoluteBox } from '../../host/graph/boxes.ts';
import { deserialise, serialise } from '../../host/graph/serialise.ts';
import type { SceneDocument } from '../../host/graph/document.ts';
import { axeFaults } from '../ui/harness/axe-faults.ts';
import { openPlugin, SCREENS, type OpenPlugin } from './open-plugin.ts';
import { colourDistance, decode, type Pixels } from './pixels.ts';

const WAIT = 220_000;

let host: OpenPlugin;
beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true });
  host = await openPlugin();
});
afterAll(() => host.close());

const document = async (): Promise<SceneDocument> => deserialise(await host.host('serialise'));
const png = async (id: string): Promise<Buffer> =>
  Buffer.from((await host.host('exportNode', id, { format: 'PNG', useAbsoluteBounds: true })) as number[]);
const pixels = async (id: string): Promise<Pixels> => decode(await png(id));

async function restyle(panel: Frame): Promise<void> {
  await panel.getByRole('button', { name: 'Restyle' }).click();
  await panel.waitForSelector('main[data-phase=review]', { timeout: WAIT });
}

async function apply(panel: Frame, name: string): Promise<string> {
  await panel.getByRole('button', { name: 'Apply' }).click();
  await expect.poll(() => host.host('find', name), { timeout: WAIT }).not.toBeNull();
  return host.id(name);
}

const shoot = async (panel: Frame, name: string): Promise<void> => {
  const window = await panel.frameElement();
  await window.screenshot({ path: join(SCREENS, `${name}.png`) });
};

/** Both trees side by side: same number of layers, same places in their frame, same words. */
function expectSameLayout(
  doc: SceneDocument,
  source: string,
  copy: string,
): { layers: number; texts: number } {
  const [originals, copies] = [[...doc.walk(source)], [...doc.walk(copy)]];
  expect(copies).toHaveLength(originals.length);
  const place = (id: string, root: string) => {
    const [box, origin] = [absoluteBox(doc, id), absoluteBox(doc, root)];
    return [box.x - origin.x, box.y - origin.y, box.width, box.height].map((v) => Math.round(100 * v) / 100);
  };
  originals.forEach((original, i) => {
    const node = copies[i]!;
    expect(place(node.id, copy), original.name).toEqual(place(original.id, source));
    expect(node.text?.characters, original.name).toBe(original.text?.characters);
    expect(node.text?.fontName, original.name).toEqual(original.text?.fontName);
    expect(node.layout, original.name).toEqual(original.layout);
  });
  const texts = originals.filter(({ type }) => type === 'TEXT').length;
  return { layers: originals.length, texts };
}

describe('the sample’s wireframe as restyled layers', () => {
  let panel: Frame;
  let before: string;
  const NAME = 'Wireframe — restyled 1';

  it('shows what the layers will be and every change with its reason, the canvas untouched', async () => {
    before = await host.snapshot();
    panel = await host.run('Exemplar — Saffron', 'Wireframe');
    await restyle(panel);
    await panel.locator('.place-as label', { hasText: 'Layers' }).click();
    await panel.waitForSelector('.checklist', { timeout: WAIT });
    const hero = panel.locator('.decision', { hasText: 'Box “Rectangle 3”' });
    expect(await hero.locator('.decision-reason').innerText()).toMatch(/^As “Hero”: \d+ % sure\./);
    expect(await hero.locator('.change').allInnerTexts()).toEqual([
      'Fill',
      'No stroke',
      'Radius 28',
      'Shadow',
    ]);
    await hero.hover();
    await expect.poll(() => panel.locator('.layers-lit').count()).toBe(1);
    await shoot(panel, 'layers-checklist');
    expect(await host.snapshot()).toBe(before);
  });

  it('is reached by keys: arrows choose the way of placing, Space takes a change away', async () => {
    await panel.getByRole('radio', { name: 'Layers' }).focus();
    await host.page.keyboard.press('ArrowRight');
    await expect.poll(() => panel.getByRole('radio', { name: 'Live text' }).isChecked()).toBe(true);
    await host.page.keyboard.press('ArrowLeft');
    const stroke = panel.getByRole('checkbox', { name: 'Fill, Box “Rectangle 3”' });
    await stroke.focus();
    await host.page.keyboard.press('Space');
    await expect.poll(() => stroke.isChecked()).toBe(false);
    await expect.poll(() => panel.locator('.checklist-all').innerText()).toMatch(/^\d+ of \d+ changes$/);
    const all = panel.getByRole('checkbox', { name: 'Box “Rectangle 3”', exact: true });
    await expect.poll(() => all.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true);
    expect(await panel.locator('main').getAttribute('data-phase')).toBe('review');
  });

  it('has no accessibility fault that axe can find', async () => {
    expect(await axeFaults(panel)).toEqual([]);
  });

  it('places a clone: ticked changes are made, unticked ones are not, words and places stay', async () => {
    const copy = await apply(panel, NAME);
    await host.page.screenshot({ path: join(SCREENS, 'layers-canvas.png') });
    const doc = await document();
    const source = await host.id('Wireframe');
    expect(expectSameLayout(doc, source, copy)).toEqual({ layers: 61, texts: 26 });
    const find = (root: string, name: string) => [...doc.walk(root)].find((node) => node.name === name)!;
    const [hero, original] = [find(copy, 'Rectangle 3'), find(source, 'Rectangle 3')];
    expect(hero.fills).toEqual(original.fills);
    expect(hero.radii).toEqual([28, 28, 28, 28]);
    expect(find(copy, 'Picture').fills).toMatchObject([{ type: 'IMAGE' }]);
    expect(find(copy, 'Line 1').visible).toBe(false);
    const was = JSON.parse(before) as { nodes: Record<string, unknown> };
    for (const node of doc.walk(source))
      expect(JSON.stringify(node)).toBe(JSON.stringify(was.nodes[node.id]));
    expect(doc.get(copy).relaunchData).toHaveProperty('restyle-again');
  });

  it('comes nearer to the exemplar’s colours than the picture does, and one undo removes it', async () => {
    const copy = await host.id(NAME);
    const exemplar = await pixels(await host.id('Exemplar — Saffron'));
    const source = await pixels(await host.id('Wireframe'));
    expect(colourDistance(await pixels(copy), exemplar)).toBeLessThan(0.6 * colourDistance(source, exemplar));
    await host.host('undo');
    const undone = JSON.parse(await host.snapshot()) as { nodes: unknown };
    expect(undone.nodes).toEqual((JSON.parse(before) as { nodes: unknown }).nodes);
  });

  it('as live text: the picture without glyphs, and the wireframe’s texts on it', async () => {
    panel = await host.run('Exemplar — Saffron', 'Wireframe');
    await restyle(panel);
    await panel.locator('.place-as label', { hasText: 'Live text' }).click();
    await panel.waitForSelector('.checklist', { timeout: WAIT });
    await shoot(panel, 'layers-live-text');
    const frame = await apply(panel, NAME);
    const doc = await document();
    const texts = [...doc.walk(await host.id('Wireframe'))].filter(({ type }) => type === 'TEXT');
    const live = doc.get(frame).children.map((id) => doc.get(id));
    expect(live.map(({ text }) => text?.characters)).toEqual(texts.map(({ text }) => text?.characters));
    expect(doc.get(frame).fills).toMatchObject([{ type: 'IMAGE', scaleMode: 'FILL' }]);
    writeFileSync(join(SCREENS, 'layers-live-text-placed.png'), await png(frame));
    await host.host('undo');
  });

  it('as fill: an empty frame with the picture', async () => {
    panel = await host.run('Exemplar — Saffron', 'Wireframe');
    await restyle(panel);
    await panel.locator('.place-as label', { hasText: 'Fill' }).click();
    const frame = await apply(panel, NAME);
    const placed = (await document()).get(frame);
    expect(placed).toMatchObject({ type: 'FRAME', children: [], width: 390, height: 844 });
  });
});

describe('three real documents', () => {
  let documents: RealDocument[];
  beforeAll(async () => {
    documents = await realDocuments();
  });

  it.each([
    ['icons.fig', { layers: 14, texts: 0 }],
    ['radix-icons', { layers: 950, texts: 10 }],
    ['vector-frame', { layers: 2, texts: 0 }],
  ])(
    '%s: text, number and places of the layers equal, rendered beside the picture',
    { timeout: 600_000 },
    async (name, counts) => {
      const { document: given, source, exemplar } = documents.find((one) => one.name === name)!;
      await host.host('loadDocument', serialise(given));
      if (await host.host('running')) await host.host('closePlugin');
      await host.host('select', [source, exemplar]);
      await host.host('runPlugin');
      const panel = await host.uiFrame();
      await panel.waitForSelector('footer[data-engine=ready]', { timeout: WAIT });
      const title = given.get(source).name;
      const ids = [source];
      for (const [nth, as] of ['Picture', 'Layers'].entries()) {
        await restyle(panel);
        await panel.locator('.place-as label', { hasText: as }).click();
        ids.push(await apply(panel, `${title} — restyled ${nth + 1}`));
      }
      const copy = ids[2]!;
      expect(expectSameLayout(await document(), source, copy)).toEqual(counts);
      const shots = await Promise.all(ids.map(png));
      writeFileSync(join(SCREENS, `layers-of-${name}.png`), await beside(shots));
      const [s, e, l] = [await decode(shots[0]!), await pixels(exemplar), await decode(shots[2]!)];
      expect(colourDistance(l, e), 'nearer to the exemplar').toBeLessThan(colourDistance(s, e));
    },
  );
});

/** Pictures of one size in a row, enlarged or reduced to 600 px each. */
async function beside(pictures: Buffer[]): Promise<Buffer> {
  const width = 600;
  const scaled = await Promise.all(pictures.map((one) => sharp(one).resize({ width }).png().toBuffer()));
  const { height = 1 } = await sharp(scaled[0]).metadata();
  return sharp({ create: { width: 3 * width + 32, height, channels: 3, background: '#888888' } })
    .composite(scaled.map((input, i) => ({ input, left: i * (width + 16), top: 0 })))
    .png()
    .toBuffer();
}
