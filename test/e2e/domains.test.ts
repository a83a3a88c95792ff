import { zipSync } from 'fflate';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixturePack } from '../runtime/fixture-pack.ts';
import { axeFaults } from '../ui/harness/axe-faults.ts';
import { openPlugin, SCREENS, type OpenPlugin } from './open-plugin.ts';

const CHANNELS = {
  mask: ['label:background', 'label:skin', 'label:hair', 'label:top', 'label:trousers', 'label:shoes'],
  edges: ['edge:lines', 'distance:lines'],
  pose: ['stick:red', 'stick:green', 'stick:blue', 'distance:neck-r_shoulder'],
};
const PALETTE = ['#1e1e24', '#f0c8aa', '#6e4628', '#4678e6', '#3c965a', '#fae650'];

/** Generous, because another program may have the machine to itself for seconds. */
const slow = <T>(read: () => T) => expect.poll(read, { timeout: 30_000 });

/** A model for a domain whose answers are known, as a zip: it needs no training. */
function packOf(domain: keyof typeof CHANNELS, exemplarCondition = false): Buffer {
  const { card, files } = fixturePack({ channels: CHANNELS[domain], exemplarCondition });
  const about = {
    ...card,
    id: `fixture-${domain}`,
    title: `Fixture for ${domain}`,
    domain,
    ...(domain === 'mask' && { palette: PALETTE }),
    training: { data: 'Nothing: its answers are known', licence: 'MIT' },
    limits: ['Draws the matched colours and nothing else.'],
  };
  const bytes = new TextEncoder().encode(JSON.stringify(about));
  return Buffer.from(zipSync({ pack: { 'card.json': bytes, ...files } }, { level: 6 }));
}

/** One of the paper's own domains each: the panel sees what the source is, takes a model for it from a file, and restyles with it. */
describe('a source of another kind', () => {
  let host: OpenPlugin;
  beforeAll(async () => {
    mkdirSync(SCREENS, { recursive: true });
    host = await openPlugin();
    await host.host('loadDocument', 'sample');
  });
  afterAll(() => host.close());

  it.each([
    ['mask', 'Mask', 'Exemplar — Street'],
    ['edges', 'Edges', 'Exemplar — Mustard'],
    ['pose', 'Pose', 'Exemplar — Park 3'],
  ] as const)('%s', async (domain, source, exemplar) => {
    const panel = await host.run(exemplar, source);
    await slow(() => panel.locator('.slot-name').allTextContents()).toEqual([source, exemplar]);
    await panel.waitForSelector(`.model[data-seen=${domain}]`, { timeout: 30_000 });
    await slow(() => panel.locator('.model').innerText()).toContain('load a model for');

    await panel
      .locator('.model input')
      .setInputFiles({ name: 'pack.zip', mimeType: 'application/zip', buffer: packOf(domain) });
    await panel.waitForSelector(`.model[data-domain=${domain}]`, { timeout: 30_000 });
    await panel.getByRole('button', { name: `Fixture for ${domain}` }).click();
    await slow(() => panel.locator('.model').innerText()).toContain('Draws the matched colours');
    await panel.waitForSelector('footer[data-engine=ready]', { timeout: 60_000 });
    await host.page.screenshot({ path: join(SCREENS, `domain-${domain}-card.png`) });
    await panel.getByRole('button', { name: `Fixture for ${domain}` }).click();

    await panel.getByRole('button', { name: 'Restyle' }).click();
    await panel.waitForSelector('main[data-phase=review]', { timeout: 110_000 });
    await host.page.screenshot({ path: join(SCREENS, `domain-${domain}.png`) });
    await panel.getByRole('button', { name: 'Apply' }).click();
    await slow(() => host.host('find', `${source} — restyled 1`)).not.toBeNull();
  });

  it('a model that reads the exemplar’s mask takes a frame of the canvas for it', async () => {
    const panel = await host.run('Mask');
    const file = { name: 'pack.zip', mimeType: 'application/zip', buffer: packOf('mask', true) };
    await panel.locator('.model input').setInputFiles(file);
    await panel.waitForSelector('.model[data-domain=mask]', { timeout: 30_000 });
    await panel.waitForSelector('footer[data-engine=ready]', { timeout: 60_000 });
    const select = async (...names: string[]): Promise<void> => {
      await host.host('select', await Promise.all(names.map(host.id)));
      await slow(() => panel.locator('.slots .slot-name').allTextContents()).toEqual(names);
    };
    const restyle = panel.getByRole('button', { name: 'Restyle', exact: true });
    await select('Mask', 'Exemplar — Park');
    await restyle.click();
    await panel.waitForSelector('main[data-phase=failed]', { timeout: 110_000 });
    await slow(() => panel.locator('.banner').innerText()).toContain('needs a mask');

    await host.host('select', [await host.id('Exemplar — Street')]);
    await panel.getByRole('button', { name: 'Use “Exemplar — Street”' }).click();
    await slow(() => panel.locator('.mask-slot .slot-name').innerText()).toBe('Exemplar — Street');
    await select('Mask', 'Exemplar — Park');
    expect(await axeFaults(panel)).toEqual([]);
    await host.page.screenshot({ path: join(SCREENS, 'domain-mask-exemplar.png') });
    await restyle.click();
    await panel.waitForSelector('main[data-phase=review]', { timeout: 110_000 });

    // A file of class numbers, instead of the frame.
    await panel.getByRole('button', { name: 'Discard' }).click();
    const numbers = await sharp(Buffer.alloc(24 * 36, 3), { raw: { width: 24, height: 36, channels: 1 } })
      .png()
      .toBuffer();
    const mask = { name: 'numbers.png', mimeType: 'image/png', buffer: numbers };
    await panel.locator('.mask-slot input').setInputFiles(mask);
    await slow(() => panel.locator('.mask-slot .slot-name').innerText()).toBe('numbers.png');
    await restyle.click();
    await panel.waitForSelector('main[data-phase=review]', { timeout: 110_000 });
  });

  it('a file that is no model is refused in one sentence, and the model stays', async () => {
    const panel = await host.run('Exemplar — Street', 'Mask');
    await panel
      .locator('.model input')
      .setInputFiles({ name: 'notes.zip', mimeType: 'application/zip', buffer: Buffer.from('nothing') });
    await slow(() => panel.locator('.model [role=alert]').innerText()).toContain('not a zip');
    expect(await panel.locator('.model').getAttribute('data-domain')).toBe('wireframe');
  });
});
