import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../ui/harness/axe-faults.ts';
import { openPlugin, SCREENS, type OpenPlugin } from './open-plugin.ts';

/** Where the layers of the sample's wireframe lie, in shares of its 390 x 844. */
const at = (x: number, y: number) => ({ x: x / 390, y: y / 844 });
const BUTTON = at(60, 276);
const HERO = at(200, 320);
const BACKGROUND = at(10, 640);

/** Ask why on the real pack: every element of the result names the element of the exemplar that it takes, and the other way round. */
describe('ask why', () => {
  let host: OpenPlugin;
  let panel: Frame;
  beforeAll(async () => {
    mkdirSync(SCREENS, { recursive: true });
    host = await openPlugin();
    panel = await host.run('Wireframe', 'Exemplar — Saffron');
    await panel.getByRole('button', { name: 'Restyle' }).click();
    await panel.waitForSelector('main[data-phase=review]', { timeout: 110_000 });
    await panel.getByRole('tab', { name: 'Why' }).click();
  });
  afterAll(() => host.close());

  const image = (side: 'result' | 'exemplar'): Locator => panel.locator(`.why-image[data-side=${side}]`);
  /** The plugin's window alone. */
  const shoot = async (name: string): Promise<void> => {
    const window = await panel.frameElement();
    await window.screenshot({ path: join(SCREENS, `${name}.png`) });
  };
  const words = (): Promise<string> => panel.locator('.why-words').first().innerText();
  /** The panel draws what it is told a moment later. */
  const says = (sentence: RegExp): Promise<void> => expect.poll(words).toMatch(sentence);
  /** The first whole element that is outlined, in shares of its picture: x, y, width, height. */
  const taken = (side: 'result' | 'exemplar'): Promise<string | null> =>
    image(side).locator('.why-taken').first().getAttribute('data-part');
  const point = async (side: 'result' | 'exemplar', place: { x: number; y: number }) => {
    const { width, height } = (await image(side).boundingBox())!;
    return { x: place.x * width, y: place.y * height };
  };
  const hover = async (side: 'result' | 'exemplar', place: { x: number; y: number }): Promise<void> =>
    image(side).hover({ position: await point(side, place) });
  const click = async (side: 'result' | 'exemplar', place: { x: number; y: number }): Promise<void> =>
    image(side).click({ position: await point(side, place) });

  it('shows both pictures at their own aspects', async () => {
    for (const side of ['result', 'exemplar'] as const) {
      const box = (await image(side).boundingBox())!;
      expect(box.width / box.height).toBeCloseTo(390 / 844, 1);
      expect(box.height).toBeGreaterThan(250);
    }
    await says(/^Point at the result/);
    await shoot('why-start');
  });

  it('outlines another element of the exemplar for another element of the result', async () => {
    await hover('result', BUTTON);
    await says(/^“Rectangle 4” .*in the exemplar, \d+ % sure\.$/);
    const button = await taken('exemplar');
    expect(await image('exemplar').locator('.why-cells').count(), 'no cells').toBe(0);
    await hover('result', BACKGROUND);
    await says(/^The page /);
    expect(await taken('exemplar')).not.toBe(button);
  });

  it('takes the whole layer by a click, holds it, and lets it go by a second one', async () => {
    await click('result', BUTTON);
    await says(/^“Rectangle 4” /);
    const button = await taken('exemplar');
    await hover('exemplar', at(200, 300));
    expect(await taken('exemplar')).toBe(button);
    await expect.poll(() => panel.locator('.why-asked.held').count()).toBe(1);
    await shoot('why-light');
    await click('result', HERO);
    await says(/^“Rectangle 3” /);
    await click('result', HERO);
    await expect.poll(() => panel.locator('.why-asked.held').count()).toBe(0);
  });

  it('answers the reverse', async () => {
    await hover('result', BUTTON);
    await says(/^“Rectangle 4” /);
    const [x, y, , height] = (await taken('exemplar'))!.split(' ').map(Number);
    // Beside its words and pictures, which give their look to words and pictures.
    await hover('exemplar', { x: x + 4 / 390, y: y + height / 2 });
    await says(/ of the exemplar gives its look to .*\.$/);
    const takers = await image('result')
      .locator('.why-taken')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.part!.split(' ').map(Number)));
    const holds = ([left, top, wide, high]: number[]): boolean =>
      BUTTON.x >= left && BUTTON.x <= left + wide && BUTTON.y >= top && BUTTON.y <= top + high;
    expect(takers.some(holds), 'the button took from there').toBe(true);
    expect(await image('exemplar').locator('.why-taken').count()).toBe(0);
  });

  it('says how much of the frame found no match', async () => {
    await panel.getByRole('button', { name: 'Confidence' }).click();
    const said = await panel.locator('.unmatched').innerText();
    const share = Number(/(\d+) % of the frame found no sure match/.exec(said)?.[1] ?? 0);
    expect(said).toMatch(/^Every element found a sure match|^Hatched: elements on/);
    expect(share).toBeLessThan(60);
    expect((await image('result').locator('.why-cells path').getAttribute('d')) === '').toBe(share === 0);
    await shoot('why-confidence');
  });

  it('walks by the keys, and Esc lets a layer go without discarding the result', async () => {
    await click('result', BUTTON);
    await host.page.keyboard.press('Escape');
    await host.page.keyboard.press('ArrowRight');
    await says(/^“Rectangle 4” |^“Order/);
    await host.page.keyboard.press('Enter');
    await expect.poll(() => panel.locator('.why-asked.held').count()).toBe(1);
    await host.page.keyboard.press('Escape');
    await expect.poll(() => panel.locator('.why-asked.held').count()).toBe(0);
    expect(await panel.locator('main').getAttribute('data-phase')).toBe('review');
  });

  it('has no accessibility fault that axe can find', async () => {
    expect(await axeFaults(panel)).toEqual([]);
  });

  it('shows the same in the dark theme, on a dark exemplar', async () => {
    await host.host('setTheme', 'dark');
    panel = await host.run('Wireframe', 'Exemplar — Nightledger');
    await panel.getByRole('button', { name: 'Restyle' }).click();
    await panel.waitForSelector('main[data-phase=review]', { timeout: 110_000 });
    await panel.getByRole('tab', { name: 'Why' }).click();
    await click('result', HERO);
    await says(/^“Rectangle 3” .*\d+ % sure\.$/);
    await shoot('why-dark');
    await click('result', BUTTON);
    await says(/^“Rectangle 4” .*\d+ % sure\.$/);
    await shoot('why-dark-button');
  });
});
