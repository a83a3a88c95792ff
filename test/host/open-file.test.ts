import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFig, commands, guid, layer } from '../fixtures/build-fig.ts';
import { findBrowser, openHost, type OpenHost } from '../../host/open-host.ts';
import { startServer } from '../../host/server.ts';

const SQUARE = commands('M', 0, 0, 'L', 1, 0, 'L', 1, -1, 'L', 0, -1, 'Z');
const FILE = Buffer.from(
  buildFig({
    zip: true,
    nodes: [
      layer(2, 'FRAME', { name: 'Card', fillPaints: [{ type: 'VIDEO' }] }),
      layer(
        3,
        'TEXT',
        {
          name: 'Words',
          fillPaints: [{ type: 'SOLID', color: { r: 1, g: 0, b: 0, a: 1 } }],
          textData: { characters: 'Hello' },
          derivedTextData: {
            glyphs: [{ commandsBlob: 0, position: { x: 10, y: 60 }, fontSize: 40, firstCharacter: 0 }],
          },
        },
        guid(2),
      ),
    ],
    blobs: [SQUARE],
  }),
);
const file = (name: string, buffer: Buffer) => ({ name, mimeType: '', buffer });

let host: OpenHost;
beforeAll(async () => {
  host = await openHost();
}, 120_000);
afterAll(() => host.close());
const title = () => host.page.locator('#file-name').textContent();
const lastWords = async () => (await host.host('notifications')).at(-1);

describe('the page opens', () => {
  it('a .fig file chosen from the toolbar, and says what it leaves out', async () => {
    const chooser = host.page.waitForEvent('filechooser');
    await host.page.locator('#tool-open').click();
    await (await chooser).setFiles(file('somebody.fig', FILE));
    await expect.poll(title).toBe('somebody');
    expect(await host.host('find', 'Words')).toBe('1:3');
    expect(await lastWords()).toEqual({ message: 'A fill of the kind video is left out.', error: false });
    await expect.poll(() => host.page.locator('#canvas path[fill="#ff0000"]').count()).toBe(1);
  });

  it('nothing of a file that is none, and says so while the document stays', async () => {
    const input = host.page.locator('#open-file');
    for (const [name, bytes, sentence] of [
      ['photo.fig', Buffer.from('GIF89a'), 'neither a .fig file nor JSON'],
      ['half.fig', FILE.subarray(0, FILE.length / 2), 'no .fig file that can be read'],
      ['torn.json', Buffer.from('{"document":'), 'This JSON cannot be read as a Figma document'],
      ['empty.fig', Buffer.from(buildFig({ nodes: [] })), 'holds no layers that can be shown'],
    ] as const) {
      await input.setInputFiles(file(name, Buffer.from(bytes)));
      await expect.poll(async () => (await lastWords())?.message).toContain(`${name} cannot be opened`);
      expect(await lastWords()).toEqual({
        message: expect.stringContaining(sentence) as string,
        error: true,
      });
      expect(await title()).toBe('somebody');
      expect(await host.page.locator('.toast.error').last().isVisible()).toBe(true);
    }
  });
});

describe('`npm start -- FILE`', () => {
  let folder: string;
  let browser: Browser;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'open-file-'));
    browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  it('opens that file, and one that is gone leaves the sample and a sentence', async () => {
    const path = join(folder, 'Ünser Entwurf.fig');
    await writeFile(path, FILE);
    const server = await startServer({ port: 0, document: path });
    const page = await browser.newPage();
    try {
      const address = `${server.url}?open=${encodeURIComponent('Ünser Entwurf.fig')}`;
      await page.goto(address);
      await page.waitForFunction(() => 'host' in window);
      expect(await page.locator('#file-name').textContent()).toBe('Ünser Entwurf');
      await rm(path);
      await page.goto(address);
      await page.waitForFunction(() => 'host' in window);
      expect(await page.locator('#file-name').textContent()).toBe('Exemplar sample');
      expect(await page.locator('.toast.error').textContent()).toContain(
        'Ünser Entwurf.fig cannot be opened',
      );
    } finally {
      await page.close();
      await server.close();
    }
  });
});
