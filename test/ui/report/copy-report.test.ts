import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PluginApi } from '../../../plugin/bridge/methods.ts';
import { findBrowser } from '../../../host/open-host.ts';
import { both, press, ready, review } from '../access/phases.ts';
import { axeFaults } from '../harness/axe-faults.ts';
import { openPanel, type OpenPanel } from '../harness/open-panel.ts';

const SCREENS = join(import.meta.dirname, '../../../out/screens');
/** Runs before the panel's own script: makes the waits for a silent sandbox short. */
const HURRY = `const wait = setTimeout; window.setTimeout = (run, limit, ...rest) => wait(run, limit >= 10000 ? 300 : limit, ...rest);`;
const NO_COPY = `document.execCommand = () => false;`;
const NO_WORKERS = `window.Worker = function () { throw new Error('No workers here.'); };`;

let browser: Browser;
beforeAll(async () => {
  await mkdir(SCREENS, { recursive: true });
  browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
}, 60_000);
afterAll(() => browser?.close());

const shoot = ({ page }: OpenPanel, name: string): Promise<unknown> =>
  page.screenshot({ path: join(SCREENS, `${name}.png`) });
const note = ({ panel }: OpenPanel, words: RegExp): Promise<unknown> =>
  panel.locator('.report-note', { hasText: words }).waitFor();

/** What lies on the clipboard: pasted into a field of the page around the panel. */
async function pasted({ page }: OpenPanel): Promise<string> {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.press('Control+V');
  return page.evaluate(() => {
    const field = document.querySelector('textarea')!;
    field.remove();
    return field.value;
  });
}

const linesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text.split('\n').map((line) => [line.split(': ', 1)[0], line.slice(line.indexOf(': ') + 2)]),
  );

describe.each(['light', 'dark'] as const)('Copy report in %s', (theme) => {
  test('puts what the plugin found on the clipboard, from a null-origin frame, and says so', async () => {
    const open = await openPanel(browser, { engine: 'quick', launch: both, theme });
    await review(open);
    const button = open.panel.locator('.status').getByRole('button', { name: 'Copy report' });
    await button.focus();
    await open.page.keyboard.press('Enter');
    await note(open, /^The report is copied/);
    expect(await open.panel.evaluate(() => document.activeElement?.className)).toBe('copy-report');
    await shoot(open, `report-copied-${theme}`);
    expect(await axeFaults(open.panel)).toEqual([]);

    const text = await pasted(open);
    expect(text).toMatch(/^Exemplar report: .*Nothing of the document is in it/);
    expect(linesOf(text)).toMatchObject({
      plugin: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      build: expect.stringMatching(/^[0-9a-f]{12}$/),
      model: 'wireframe, built in',
      'figma api': '1.0.0',
      editor: 'figma, default',
      messages: expect.stringMatching(/^3 levels up \(the top window\), .*: \d+ messages$/),
      page: expect.stringMatching(/^data: document, (CSS1Compat|BackCompat), origin null$/),
      'levels below the top window': '3',
      'secure context': 'no',
      'cross-origin isolated': 'no',
      webgpu: 'absent',
      workers: 'blob classic works, blob module fails, data classic works, data module works',
      storage: expect.stringContaining('localStorage refused (SecurityError)'),
      engine: 'ready, WASM · worker',
      'engine helpers': '2',
      'last run': expect.stringMatching(/^prepare \d+ ms, align 318 ms, match 262 ms, synthesise 584 ms$/),
      'user agent': expect.stringContaining('Chrome'),
      problem: 'none',
      'stray error': 'none',
    });
    for (const named of ['Analytics', 'Dusk', '1:2', '1440', '1280']) expect(text).not.toContain(named);
    expect(open.errors).toEqual([]);
    await open.page.close();
  });

  test('shows the text, selected, where the window may not copy', async () => {
    const open = await openPanel(browser, { engine: 'quick', launch: both, theme, before: NO_COPY });
    await review(open);
    await press(open, 'Copy report');
    const dialog = open.panel.getByRole('dialog', { name: 'Copy report' });
    await dialog.waitFor();
    await shoot(open, `report-by-hand-${theme}`);
    expect(await axeFaults(open.panel)).toEqual([]);
    await open.page.keyboard.press('Control+C');
    const shown = await dialog.getByRole('textbox').inputValue();
    expect(shown).toMatch(/^Exemplar report: /);
    await open.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    // Esc closed the dialog and nothing else.
    expect(await open.panel.locator('.panel[data-phase=review]').count()).toBe(1);
    expect(await pasted(open)).toBe(shown);
    await open.page.close();
  });
});

describe('a sandbox that never answers', () => {
  test('is an error with the button, and its report says so', async () => {
    const open = await openPanel(browser, { engine: 'quick', launch: null, before: HURRY });
    const banner = open.panel.locator('[data-problem=Timeout]');
    await banner.waitFor();
    await shoot(open, 'report-mute-sandbox');
    await banner.getByRole('button', { name: 'Copy report' }).click();
    await note(open, /copied/);
    const report = linesOf(await pasted(open));
    expect(report).toMatchObject({
      sandbox: 'not told: Timeout: facts was not answered within 2000 ms.',
      messages: 'none heard',
      start: expect.stringMatching(/painted \d+ ms, hello not yet/),
      selection: 'not told',
      problem: 'Timeout',
      'problem message': expect.stringMatching(/^hello was not answered within \d+ ms\.$/),
      'secure context': 'no',
    });
    await open.page.close();
  });
});

describe('every unexpected problem has the button', () => {
  const failing: [string, keyof PluginApi][] = [
    ['PlaceFailed', 'place'],
    ['Timeout', 'place'],
    ['BadMessage', 'place'],
    ['OutOfMemory', 'place'],
  ];
  test.each(failing)('%s while placing', async (name, call) => {
    const open = await openPanel(browser, { engine: 'quick', launch: both });
    await review(open);
    await open.page.evaluate(([method, problem]) => void (window.figmaPage.failNext[method] = problem), [call, name] as const); // prettier-ignore
    await press(open, 'Apply');
    await hasButton(open, name);
    await open.page.close();
  });

  test('ExportFailed and ModelCorrupt while reading', async () => {
    for (const name of ['ExportFailed', 'ModelCorrupt', 'ShelfFailed', 'PoseFailed']) {
      const open = await openPanel(browser, { engine: 'quick', launch: both });
      await ready(open);
      await open.page.evaluate((problem) => void (window.figmaPage.failNext.exportFrame = problem), name);
      await press(open, 'Restyle');
      await hasButton(open, name);
      await open.page.close();
    }
  });

  test('EngineFailed and NoBackend of the engine', async () => {
    for (const [engine, name] of [
      ['crash', 'EngineFailed'],
      ['refused', 'NoBackend'],
    ] as const) {
      // prettier-ignore
      const open = await openPanel(browser, { engine, launch: both });
      await open.panel.waitForFunction(() => document.querySelectorAll('.thumbnail img').length === 2);
      await press(open, 'Restyle');
      await hasButton(open, name);
      await open.page.close();
    }
  });

  test('one that the user can mend has none in its banner', async () => {
    const open = await openPanel(browser, { engine: 'quick', launch: both });
    await ready(open);
    await open.page.evaluate(() => void (window.figmaPage.failNext.exportFrame = 'HiddenNode'));
    await press(open, 'Restyle');
    await open.panel.waitForSelector('.banner[data-problem=HiddenNode]');
    expect(await open.panel.locator('.banner .copy-report').count()).toBe(0);
    await open.page.close();
  });
});

test('a window without workers is what the report says', async () => {
  const open = await openPanel(browser, { engine: 'quick', launch: both, before: NO_WORKERS });
  await ready(open);
  await press(open, 'Copy report');
  await note(open, /copied/);
  const report = linesOf(await pasted(open));
  expect(report['workers']).toMatch(/^blob classic is refused \(Error\), /);
  expect(report['engine']).toBe('ready, WASM · main thread');
  expect(report['engine fallbacks']).toContain('WASM · data worker: No workers here.');
  await open.page.close();
});

async function hasButton({ panel }: OpenPanel, name: string): Promise<void> {
  const banner = panel.locator(`.banner[data-problem=${name}]`);
  await banner.waitFor();
  expect(await banner.getByRole('button', { name: 'Copy report' }).count(), name).toBe(1);
}
