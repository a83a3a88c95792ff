import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPlugin, type OpenPlugin } from './open-plugin.ts';

const DIST = new URL('../../dist/', import.meta.url);
/** Runs before the panel's own script: makes the wait for the first answer short, and no other one. */
const HURRY = `<script>{ const wait = setTimeout;
  window.setTimeout = (run, limit, ...rest) => wait(run, limit >= 10000 && limit <= 30000 ? 1000 : limit, ...rest); }</script>`;
/** Opens the panel and never says a word. */
const MUTE = `figma.showUI(__html__, { width: 360, height: 640, themeColors: true });`;

/** Presses Copy report and pastes what it copied into a field of the page around everything. */
async function copied({ page }: OpenPlugin, panel: Frame): Promise<string> {
  await panel.getByRole('button', { name: 'Copy report' }).first().click();
  await panel.locator('.report-note', { hasText: 'The report is copied' }).waitFor();
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.press('Control+V');
  return page.locator('#pasted').inputValue();
}

const linesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text.split('\n').map((line) => [line.split(': ', 1)[0], line.slice(line.indexOf(': ') + 2)]),
  );

test('the report of a real run tells sandbox, window, engine and times, and nothing of the document', async () => {
  const host = await openPlugin();
  try {
    const panel = await host.run('Wireframe', 'Exemplar — Saffron');
    await panel.getByRole('button', { name: 'Restyle' }).click();
    await panel.waitForSelector('main[data-phase=review]', { timeout: 120_000 });
    const text = await copied(host, panel);
    expect(linesOf(text)).toMatchObject({
      sandbox: expect.stringMatching(/^answered in \d+ ms$/),
      'figma api': '1.0.0',
      editor: 'figma, default',
      'sandbox loop': expect.stringMatching(/^\d+ ms$/),
      messages: expect.stringMatching(/^\d levels? up/),
      page: expect.stringMatching(/^data: document, /),
      'levels below the top window': '3',
      'secure context': 'no',
      workers: expect.stringMatching(/^blob classic works, /),
      engine: 'ready, WASM · worker',
      'engine helpers': expect.stringMatching(/^\d$/),
      start: expect.stringMatching(
        /^script \d+ ms, painted \d+ ms, hello \d+ ms, engine \d+ ms, first run \d+ ms$/,
      ),
      'last run': expect.stringMatching(/^prepare \d+ ms, align \d+ ms, match \d+ ms, synthesise \d+ ms$/),
      'last run sizes': 'about 512 x 1024 after 512 x 1024',
      problem: 'none',
      'stray error': 'none',
      'refused by policy': 'none',
    });
    const ids = Object.keys((await host.host('serialise')).nodes);
    expect(ids.length).toBeGreaterThan(100);
    const words = text.split(/[\s,]+/);
    expect(ids.filter((id) => words.includes(id))).toEqual([]);
    for (const name of ['Saffron', 'Weekend', 'Anna', '390', '844']) expect(text).not.toContain(name);
  } finally {
    await host.close();
  }
});

test('a sandbox that never answers is an error with the button, and the report says so', async () => {
  const html = readFileSync(new URL('ui.html', DIST), 'utf8');
  const host = await openPlugin({
    pluginFiles: () => ({ 'dist/ui.html': html.replace('<head>', `<head>${HURRY}`), 'dist/plugin.js': MUTE }),
  });
  try {
    await host.host('runPlugin');
    const panel = await host.uiFrame();
    const banner = panel.locator('.banner[data-problem=Timeout]');
    await banner.waitFor({ timeout: 60_000 });
    expect(await banner.getByRole('button', { name: 'Copy report' }).count()).toBe(1);
    expect(linesOf(await copied(host, panel))).toMatchObject({
      sandbox: expect.stringMatching(/^not told: Timeout: facts was not answered/),
      messages: 'none heard',
      start: expect.stringContaining('hello not yet'),
      problem: 'Timeout',
    });
  } finally {
    await host.close();
  }
});
