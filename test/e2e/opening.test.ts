import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { placeAsNames } from '../../ui/layers/texts.ts';
import { viewNames } from '../../ui/panel/texts.ts';
import { openPlugin, SCREENS, type OpenPlugin } from './open-plugin.ts';

const EXEMPLAR = 'Exemplar — Saffron';
const RUN = { timeout: 110_000 };

let host: OpenPlugin;
beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true });
  host = await openPlugin();
});
beforeEach(() => host.host('loadDocument', 'sample'));
afterAll(() => host.close());

const phase = (panel: Frame, name: string): Promise<unknown> =>
  panel.waitForSelector(`main[data-phase=${name}]`, RUN);
const press = (key: string): Promise<void> => host.page.keyboard.press(key);

describe('the keyboard at opening, without a click into the panel', () => {
  it('Cmd/Ctrl+Enter restyles, Esc cancels, Space compares, Enter applies; no ring shows', async () => {
    const panel = await host.run('Wireframe', EXEMPLAR);
    await phase(panel, 'ready');
    const focused = await panel.evaluate(() => {
      const { activeElement: at } = document;
      return {
        name: at?.tagName,
        has: document.hasFocus(),
        outline: at && getComputedStyle(at).outlineStyle,
      };
    });
    expect(focused).toEqual({ name: 'MAIN', has: true, outline: 'none' });
    await press('Control+Enter');
    await phase(panel, 'running');
    await press('Escape');
    await phase(panel, 'ready');
    await press('Control+Enter');
    await phase(panel, 'review');
    await host.page.keyboard.down(' ');
    await expect.poll(() => panel.locator('.badge').count()).toBe(1);
    await host.page.keyboard.up(' ');
    await expect.poll(() => panel.locator('.badge').count()).toBe(0);
    await press('Enter');
    await expect.poll(() => host.host('find', 'Wireframe — restyled 1')).not.toBeNull();
  });

  it('Space and Enter stay the result’s after a click on a tab and on a way of placing', async () => {
    const panel = await host.run('Wireframe', EXEMPLAR);
    await phase(panel, 'ready');
    await press('Control+Enter');
    await phase(panel, 'review');
    await panel.getByRole('tab', { name: viewNames.warp }).click();
    await host.page.keyboard.down(' ');
    await expect.poll(() => panel.locator('.badge').count()).toBe(1);
    await host.page.keyboard.up(' ');
    await expect.poll(() => panel.locator('.badge').count()).toBe(0);
    await panel.locator('.place-as label', { hasText: placeAsNames.fill }).click();
    await press('Enter');
    await expect.poll(() => host.host('find', 'Wireframe — restyled 1')).not.toBeNull();
  });

  it('is left to whoever types elsewhere afterwards', async () => {
    const panel = await host.run('Wireframe', EXEMPLAR);
    await phase(panel, 'ready');
    await host.page.evaluate(() => {
      const field = document.createElement('input');
      field.id = 'elsewhere';
      document.body.append(field);
      field.focus();
    });
    await host.host('select', [await host.id('Wireframe'), await host.id('Exemplar — Meadow')]);
    await expect.poll(() => panel.locator('.slot-name').last().innerText()).toBe('Exemplar — Meadow');
    await panel.evaluate(() => document.querySelector<HTMLElement>('.actions .primary')!.click());
    await phase(panel, 'review');
    await host.page.keyboard.type('abc');
    const typed = await host.page.locator('#elsewhere').inputValue();
    await host.page.evaluate(() => document.getElementById('elsewhere')!.remove());
    expect(typed).toBe('abc');
    expect(await panel.evaluate(() => document.hasFocus())).toBe(false);
  });
});

describe('"Select all", as the desktop app does it on Cmd+A', () => {
  const selectAll = (panel: Frame): Promise<string> =>
    panel.evaluate(() => {
      document.execCommand('selectAll');
      const selected = getSelection()!.toString();
      return selected === '' && getSelection()!.type !== 'Range' ? '' : `selected: ${selected}`;
    });
  let panel: Frame;
  afterEach(() => panel.evaluate(() => getSelection()!.removeAllRanges()));

  it('selects nothing in the panel, whatever it shows', async () => {
    panel = await host.run('Wireframe', EXEMPLAR);
    await phase(panel, 'ready');
    expect(await selectAll(panel)).toBe('');
    await panel.locator('.model-name').click();
    expect(await selectAll(panel)).toBe('');
    await panel.locator('.model-name').click();
    await panel.getByRole('button', { name: 'Restyle' }).click();
    await phase(panel, 'review');
    expect(await selectAll(panel)).toBe('');
    await panel.getByRole('slider', { name: 'Strength' }).focus();
    expect(await selectAll(panel)).toBe('');
    await panel.locator('.place-as label', { hasText: 'Layers' }).click();
    await panel.waitForSelector('.checklist', RUN);
    expect(await selectAll(panel)).toBe('');
    await host.page.screenshot({ path: join(SCREENS, 'select-all.png') });
  });

  it('takes the details of a failure, which are there to be copied, and nothing beside them', async () => {
    panel = await host.run('Broken image', EXEMPLAR);
    const details = panel.locator('.banner details');
    await details.locator('summary').click();
    const whole = await details.locator('p').innerText();
    expect((await selectAll(panel)).replace('selected: ', '').trim()).toBe(whole);
  });

  it('still works inside a text field', async () => {
    panel = await host.run('Wireframe', EXEMPLAR);
    await phase(panel, 'ready');
    const selected = await panel.evaluate(() => {
      const field = document.createElement('input');
      field.type = 'text';
      field.value = 'all of it';
      document.querySelector('main')!.append(field);
      field.focus();
      field.setSelectionRange(3, 3);
      document.execCommand('selectAll');
      const part = field.value.slice(field.selectionStart!, field.selectionEnd!);
      field.remove();
      return part;
    });
    expect(selected).toBe('all of it');
  });
});
