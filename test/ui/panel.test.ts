import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Launch } from '../../plugin/protocol.ts';
import { findBrowser } from '../../host/open-host.ts';
import { axeFaults } from './harness/axe-faults.ts';
import { openPanel, type OpenPanel } from './harness/open-panel.ts';

const SCREENS = join(import.meta.dirname, '../../out/screens');
const wireframe = { id: '1:2', name: 'Analytics dashboard', type: 'FRAME', width: 1440, height: 1024 };
const exemplar = { id: '1:3', name: 'Dusk — exemplar', type: 'FRAME', width: 1280, height: 800 };
const both: Launch = { selection: { source: wireframe, exemplar, problem: null }, again: null };
const none: Launch = {
  selection: { source: null, exemplar: null, problem: { name: 'NothingSelected' } },
  again: null,
};

const card = join(import.meta.dirname, '../../models/packs/wireframe/card.json');
const { outputSize } = JSON.parse(await readFile(card, 'utf8')) as { outputSize: number };

let browser: Browser;
beforeAll(async () => {
  await mkdir(SCREENS, { recursive: true });
  browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox'],
  });
}, 60_000);
afterAll(() => browser?.close());

const press = ({ panel }: OpenPanel, name: string): Promise<void> =>
  panel.getByRole('button', { name, exact: true }).click();
const phase = (open: OpenPanel, name: string): Promise<unknown> =>
  open.panel.waitForSelector(`.panel[data-phase=${name}]`, { timeout: 110_000 });
const shoot = (open: OpenPanel, name: string): Promise<unknown> =>
  open.page.screenshot({ path: join(SCREENS, `${name}.png`) });
/** Generous, because another program may have the machine to itself for seconds. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 60_000 });
const calls = (open: OpenPanel): Promise<string[]> => open.page.evaluate(() => window.figmaPage.calls);
const ready = (open: OpenPanel): Promise<unknown> =>
  open.panel.waitForSelector('[data-engine=ready]', { timeout: 60_000 });

describe.each(['light', 'dark'] as const)('the panel in %s', (theme) => {
  test('goes from nothing selected to a placed result', async () => {
    const open = await openPanel(browser, { engine: 'quick', launch: none, theme });
    const { page, panel } = open;
    await ready(open);
    await eventually(() => panel.locator('.hint').innerText()).toMatch(/^Select two frames/);
    expect(await panel.evaluate(() => isSecureContext)).toBe(false);
    await shoot(open, `empty-${theme}`);

    await page.evaluate((state) => window.figmaPage.select(state), both.selection);
    await phase(open, 'ready');
    await panel.waitForFunction(() => document.querySelectorAll('.thumbnail img').length === 2);
    await shoot(open, `ready-${theme}`);

    await press(open, 'Restyle');
    await phase(open, 'review');
    await expect(panel.locator('.status').innerText()).resolves.toContain('WASM · worker');
    await shoot(open, `review-${theme}`);
    await panel.getByRole('tab', { name: 'Warp' }).click();
    await shoot(open, `warp-${theme}`);

    await press(open, 'Apply');
    await panel.waitForSelector('.notice');
    await shoot(open, `placed-${theme}`);
    const [placed] = await page.evaluate(() => window.figmaPage.placed);
    expect(placed.recipe).toMatchObject({
      sourceId: '1:2',
      exemplarId: '1:3',
      model: 'wireframe',
      strength: 1,
    });
    expect(open.errors).toEqual([]);
    await page.close();
  });

  test('wears the theme in quirks mode and before Figma names it, whatever the system prefers', async () => {
    const system = theme === 'light' ? 'dark' : 'light';
    const before = `window.look = () => ({
        mode: document.compatMode,
        named: document.documentElement.className,
        scheme: getComputedStyle(document.documentElement).colorScheme,
        ground: getComputedStyle(document.body).backgroundColor,
        text: getComputedStyle(document.querySelector('.panel button')).color,
      });
      document.addEventListener('parts-end', () => { window.early = look(); });`;
    const open = await openPanel(browser, { engine: 'quick', launch: both, theme, system, before });
    const worn = {
      mode: 'BackCompat',
      scheme: theme,
      ground: theme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(44, 44, 44)',
      text: theme === 'light' ? 'rgba(0, 0, 0, 0.9)' : 'rgb(255, 255, 255)',
    };
    await open.panel.waitForFunction(() => document.documentElement.className !== '');
    expect(await open.panel.evaluate('early')).toEqual({ ...worn, named: '' });
    expect(await open.panel.evaluate('look()')).toEqual({ ...worn, named: `figma-${theme}` });
    await open.page.close();
  });

  test('shows a run as it goes, and cancels it', async () => {
    const open = await openPanel(browser, { engine: 'held', launch: both, theme });
    await ready(open);
    await press(open, 'Restyle');
    await phase(open, 'running');
    await open.panel.waitForFunction(() => document.querySelector('[aria-valuetext^="Match"]') !== null);
    await shoot(open, `running-${theme}`);
    await open.page.keyboard.press('Escape');
    await phase(open, 'ready');
    await expect(open.panel.locator('.notice').innerText()).resolves.toBe(
      'Cancelled; the canvas is unchanged.',
    );
    expect(await calls(open)).not.toContain('place');
    expect(open.errors).toEqual([]);
    await open.page.close();
  });

  test('says in one sentence that the engine stopped, and starts a fresh one', async () => {
    const counting = `window.workers = 0; const make = Worker;
      window.Worker = function (url) { window.workers++; return new make(url); };`;
    const open = await openPanel(browser, { engine: 'crash', launch: both, theme, before: counting });
    const workers = (): Promise<unknown> => open.panel.evaluate(() => Reflect.get(window, 'workers'));
    await ready(open);
    await press(open, 'Restyle');
    await open.panel.waitForSelector('[data-problem=EngineFailed]');
    await open.panel.waitForSelector('[data-engine=failed]');
    await shoot(open, `failed-${theme}`);
    expect(await workers()).toBe(1);
    await press(open, 'Restyle');
    await eventually(workers).toBe(2);
    expect(await calls(open)).not.toContain('place');
    await open.page.close();
  });

  test('has no accessibility fault that axe can find', async () => {
    const open = await openPanel(browser, { engine: 'quick', launch: both, theme });
    expect(await axeFaults(open.panel)).toEqual([]);
    await press(open, 'Restyle');
    await phase(open, 'review');
    expect(await axeFaults(open.panel)).toEqual([]);
    await open.panel.getByRole('tab', { name: 'Why' }).click();
    await press(open, 'Confidence');
    await open.panel.locator('.why-image').first().click();
    await eventually(() => open.panel.locator('.why-words').first().innerText()).toMatch(
      /nothing of the exemplar\.$/,
    );
    expect(await axeFaults(open.panel)).toEqual([]);
    await open.page.close();
  });
});

describe('the keyboard', () => {
  test('runs, compares, applies and undoes without the mouse', async () => {
    const open = await openPanel(browser, { engine: 'quick', launch: both });
    const { page, panel } = open;
    await ready(open);
    await panel.waitForFunction(() => document.querySelectorAll('.thumbnail img').length === 2);
    await panel.locator('.button.primary').focus();
    await page.keyboard.press('Control+Enter');
    await phase(open, 'review');
    const shown = (): Promise<string | null> => panel.locator('#preview-stage').getAttribute('data-shown');
    await page.keyboard.down(' ');
    await eventually(shown).toBe('before');
    await page.keyboard.up(' ');
    await eventually(shown).toBe('result');
    await page.keyboard.press('Enter');
    await panel.waitForSelector('.notice');
    await page.keyboard.press('Control+z');
    await eventually(() => calls(open)).toContain('undo');
    expect((await calls(open)).filter((call) => call === 'place')).toHaveLength(1);
    await page.close();
  });

  test('resizes the panel from its corner', async () => {
    const open = await openPanel(browser, { engine: 'quick', launch: both });
    await open.panel.getByRole('button', { name: 'Resize the panel' }).focus();
    await open.page.keyboard.press('ArrowRight');
    await eventually(() => calls(open)).toContain('resize 376 640');
    await open.page.close();
  });
});

test('strength is the blend of source and result, without a second run', async () => {
  const open = await openPanel(browser, { engine: 'quick', launch: both });
  const { page, panel } = open;
  await ready(open);
  await press(open, 'Restyle');
  await phase(open, 'review');
  await panel.getByRole('slider', { name: 'Strength' }).fill('0');
  await press(open, 'Apply');
  await panel.waitForSelector('.notice');
  const same = await page.evaluate(async (side) => {
    const pixels = async (png: Uint8Array): Promise<string> => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(png)]));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      return context.getImageData(0, 0, bitmap.width, bitmap.height).data.join();
    };
    const { placed, exported } = window.figmaPage;
    return (await pixels(placed[0].png)) === (await pixels(exported[`1:2 ${side}`]));
  }, outputSize);
  expect(same).toBe(true);
  expect((await calls(open)).filter((call) => call === `exportFrame 1:2 ${outputSize}`)).toHaveLength(1);
  await page.close();
});

test('keeps the result when placing fails, and places it on the second try', async () => {
  const open = await openPanel(browser, { engine: 'quick', launch: both });
  await ready(open);
  await press(open, 'Restyle');
  await phase(open, 'review');
  await open.page.evaluate(() => void (window.figmaPage.failNext.place = 'PlaceFailed'));
  await press(open, 'Apply');
  await open.panel.waitForSelector('[data-problem=PlaceFailed]');
  await phase(open, 'review');
  await press(open, 'Apply');
  await open.panel.waitForSelector('.notice');
  await open.page.close();
});

test('calls exported bytes that are no image a broken image', async () => {
  const open = await openPanel(browser, { engine: 'quick', launch: both });
  await ready(open);
  await open.page.evaluate(() => void (window.figmaPage.bytes['1:3'] = [1, 2, 3]));
  await press(open, 'Restyle');
  await open.panel.waitForSelector('[data-problem=BrokenImage]');
  await open.page.close();
});

test('repeats a recipe at once when opened by Restyle again', async () => {
  const again = {
    version: 1,
    sourceId: '1:2',
    exemplarId: '1:3',
    model: 'wireframe',
    sharpness: 100,
    strength: 0.4,
    backend: 'WASM · worker',
  } as const;
  const open = await openPanel(browser, { engine: 'quick', launch: { ...both, again } });
  await phase(open, 'review');
  await eventually(() => open.panel.getByRole('slider', { name: 'Strength' }).inputValue()).toBe('40');
  await open.page.close();
});

describe('where the engine runs', () => {
  const noBlob = `const make = Worker; window.Worker = function (url) {
    if (String(url).startsWith('blob:')) throw new Error('No blob here.'); return new make(url); };`;
  const none = `window.Worker = function () { throw new Error('No workers here.'); };`;

  test.each([
    ['WASM · data worker', noBlob],
    ['WASM · main thread', none],
  ])('falls back to %s and says so', async (backend, before) => {
    const open = await openPanel(browser, { engine: 'quick', launch: both, before });
    await ready(open);
    await expect(open.panel.locator('.status').innerText()).resolves.toContain(backend);
    await expect(open.panel.locator('.status').getAttribute('title')).resolves.toContain(
      'WASM · worker: No ',
    );
    await open.page.close();
  });

  test('names the problem when nothing serves, and still shows the panel', async () => {
    const open = await openPanel(browser, { engine: 'refused', launch: both });
    await open.panel.waitForSelector('[data-engine=failed]');
    await press(open, 'Restyle');
    await open.panel.waitForSelector('[data-problem=NoBackend]');
    await open.page.close();
  });
});

describe('the engine that ships', () => {
  test.each([
    ['WASM · worker', ''],
    ['WASM · main thread', `window.Worker = function () { throw new Error('No workers here.'); };`],
  ])('restyles with the real pack on %s, twice to the same bytes', async (backend, before) => {
    const open = await openPanel(browser, { engine: 'real', launch: both, before });
    const { page, panel } = open;
    await ready(open);
    await expect(panel.locator('.status').innerText()).resolves.toContain(backend);
    for (const round of [1, 2]) {
      await press(open, 'Restyle');
      await phase(open, 'review');
      if (round === 1) await shoot(open, before === '' ? 'real-worker' : 'real-main-thread');
      await press(open, 'Apply');
      await eventually(() => page.evaluate(() => window.figmaPage.placed.length)).toBe(round);
    }
    const [first, second] = await page.evaluate(() => window.figmaPage.placed.map(({ png }) => png.join()));
    expect(first.length).toBeGreaterThan(1000);
    expect(first).toBe(second);
    expect(open.errors).toEqual([]);
    await page.close();
  });
});
