import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GRAPH_FILES } from '../../models/runtime/pack/card.ts';
import { JOINTS } from '../../models/runtime/prepare/guide/joints.ts';
import type { Recipe } from '../../plugin/protocol.ts';
import type { SceneNode } from '../../host/graph/types.ts';
import { axeFaults } from '../ui/harness/axe-faults.ts';
import { openPlugin, SCREENS, type OpenPlugin } from './open-plugin.ts';
import { decode, type Pixels } from './pixels.ts';

const PACKS = fileURLToPath(new URL('../../models/packs/', import.meta.url));

/** Generous, because another program may have the machine to itself for seconds. */
const slow = <T>(read: () => T) => expect.poll(read, { timeout: 60_000 });
const WAIT = { timeout: 110_000 };

/** The shipped pack as the user would pick it: a zip of its folder. A pack that is not there fails the test. */
function packOf(id: string): Buffer {
  const files = ['card.json', ...GRAPH_FILES].map((name) => [name, readFileSync(join(PACKS, id, name))]);
  return Buffer.from(zipSync({ [id]: Object.fromEntries(files) }, { level: 0 }));
}

/** The paper's own domains with the packs that ship: the panel takes the pack from a file, restyles the sample page and places it. */
describe('a shipped pack', () => {
  let host: OpenPlugin;
  beforeAll(async () => {
    mkdirSync(SCREENS, { recursive: true });
    host = await openPlugin();
    await host.host('loadDocument', 'sample');
  });
  afterAll(() => host.close());

  const shoot = (name: string) => host.page.screenshot({ path: join(SCREENS, `${name}.png`) });
  const nodes = async () => (await host.host('serialise')).nodes as unknown as Record<string, SceneNode>;

  const open = async (id: string, domain: string, ...frames: string[]): Promise<Frame> => {
    const panel = await host.run(...frames);
    const file = { name: `${id}.zip`, mimeType: 'application/zip', buffer: packOf(id) };
    await panel.locator('.model input').setInputFiles(file);
    await panel.waitForSelector(`.model[data-domain=${domain}]`, WAIT);
    await panel.waitForSelector('footer[data-engine=ready]', WAIT);
    return panel;
  };
  const restyle = async (panel: Frame): Promise<void> => {
    await panel.getByRole('button', { name: 'Restyle', exact: true }).click();
    await panel.waitForSelector('main[data-phase=review]', WAIT);
    expect(await panel.locator('.banner').count()).toBe(0);
  };
  /** Applies, and gives the recipe and the pixels of what is then on the canvas. */
  const apply = async (panel: Frame, name: string): Promise<{ recipe: Recipe; picture: Pixels }> => {
    await panel.getByRole('button', { name: 'Apply', exact: true }).click();
    await slow(() => host.host('find', name)).not.toBeNull();
    const id = await host.id(name);
    const { pluginData } = (await nodes())[id]!;
    // Figma keeps it under a key of the plugin's own.
    const recipe = JSON.parse(Object.values(pluginData)[0]!) as Recipe;
    return { recipe, picture: await decode(Buffer.from(await host.host('exportPng', id))) };
  };
  /** How many clearly different colours a picture has, at 5 levels a channel: a blank or failed one has few. */
  const colours = ({ data }: Pixels): number => {
    const seen = new Set<number>();
    for (let p = 0; p + 2 < data.length; p += 3)
      seen.add(((data[p]! / 52) << 6) | ((data[p + 1]! / 52) << 3) | (data[p + 2]! / 52));
    return seen.size;
  };

  it('people-mask: layers named after classes, and a colour that is given to another class', async () => {
    const panel = await open('people-mask', 'mask', 'Exemplar — Street', 'Mask');
    const legend = panel.locator('.legend');
    await slow(() => legend.locator('.legend-name').allTextContents()).toEqual(
      expect.arrayContaining(['skin', 'hair', 'top', 'trousers', 'shoes']),
    );
    const classOf = (name: string) => legend.getByLabel(new RegExp(`^Class of ${name},`));
    await slow(() => classOf('top').inputValue()).toBe('top');
    await shoot('pack-mask-legend');
    await restyle(panel);
    await shoot('pack-mask');
    const plain = await apply(panel, 'Mask — restyled 1');
    expect(plain.recipe).toMatchObject({ model: 'people-mask' });
    expect(plain.recipe.legend).toBeUndefined();
    expect(colours(plain.picture)).toBeGreaterThan(8);

    // By the keyboard: the select takes the class's first letters.
    await classOf('top').focus();
    await classOf('top').press('d');
    await slow(() => classOf('top').inputValue()).toBe('dress');
    await slow(() => legend.locator('[data-by=choice]').count()).toBe(1);
    expect(await axeFaults(panel)).toEqual([]);
    await restyle(panel);
    await legend.getByRole('button', { name: 'Classes' }).click();
    await slow(() => classOf('top').inputValue()).toBe('dress');
    await shoot('pack-mask-reassigned');
    const dressed = await apply(panel, 'Mask — restyled 2');
    expect(dressed.recipe.legend).toEqual([{ colour: '#4678e6', label: 'dress' }]);
    expect(Buffer.compare(Buffer.from(plain.picture.data), Buffer.from(dressed.picture.data))).not.toBe(0);
  });

  it('products-edges: drawn lines', async () => {
    const panel = await open('products-edges', 'edges', 'Exemplar — Mustard', 'Edges');
    await restyle(panel);
    await shoot('pack-edges');
    const { recipe, picture } = await apply(panel, 'Edges — restyled 1');
    expect(recipe).toMatchObject({ model: 'products-edges' });
    expect(colours(picture)).toBeGreaterThan(8);
  });

  it('people-pose: a stick figure of named joints', async () => {
    const panel = await open('people-pose', 'pose', 'Exemplar — Park 3', 'Pose');
    await restyle(panel);
    await shoot('pack-pose');
    const { recipe, picture } = await apply(panel, 'Pose — restyled 1');
    expect(recipe).toMatchObject({ model: 'people-pose' });
    expect(colours(picture)).toBeGreaterThan(8);
  });

  it('people-pose: a stick figure that the panel inserts, one joint of it dragged', async () => {
    const panel = await open('people-pose', 'pose', 'Exemplar — Park 3');
    const before = JSON.stringify(await nodes());
    const insert = panel.getByRole('button', { name: 'Insert stick figure' });
    await insert.click();
    await slow(() => panel.locator('.slot-name').allTextContents()).toEqual(['Pose 2', 'Exemplar — Park 3']);
    await panel.waitForSelector('.model[data-seen=pose]', WAIT);
    await shoot('pack-pose-inserted');
    await host.host('undo');
    await slow(async () => JSON.stringify(await nodes())).toBe(before);

    await host.host('select', [await host.id('Exemplar — Park 3')]);
    await insert.click();
    await slow(() => panel.locator('.slot-name').allTextContents()).toEqual(['Pose 2', 'Exemplar — Park 3']);
    const frame = await host.id('Pose 2');
    const joints = Object.values(await nodes()).filter(
      ({ parent, type }) => parent === frame && type === 'ELLIPSE',
    );
    expect(joints.map(({ name }) => name)).toEqual([...JOINTS]);
    const wrist = joints.find(({ name }) => name === 'r_wrist')!;
    await host.host('edit', wrist.id, {
      transform: [
        [1, 0, 60],
        [0, 1, 90],
      ],
    });
    await restyle(panel);
    await shoot('pack-pose-dragged');
    const { recipe } = await apply(panel, 'Pose 2 — restyled 1');
    expect(recipe).toMatchObject({ model: 'people-pose', sourceId: frame });
  });
});
