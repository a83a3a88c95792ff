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

/** Ask why on the real pack: every place of the result names its place in the exemplar, and the other way round. */
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
  const best = (side: 'result' | 'exemplar'): Promise<string | null> =>
    image(side).locator('.why-best').getAttribute('data-best');
  /** How pink the heat map is at a place, 0..1. */
  const light = (side: 'result' | 'exemplar', { x, y }: { x: number; y: number }): Promise<number> =>
    image(side)
      .locator('.why-cells canvas')
      .evaluate(
        (canvas: HTMLCanvasElement, [px, py]) => {
          const { data } = canvas
            .getContext('2d')!
            .getImageData(Math.floor(px * canvas.width), Math.floor(py * canvas.height), 1, 1);
          return (data[0] - data[1]) / 255;
        },
        [x, y],
      );
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

  it('lights another place of the exemplar for another place of the result', async () => {
    await hover('result', BUTTON);
    const button = await best('exemplar');
    await says(/^The place at the top left .*exemplar.*confidence \d+ %\.$/);
    await hover('result', BACKGROUND);
    await expect.poll(() => best('exemplar')).not.toBe(button);
  });

  it('takes the whole layer by a click, holds it, and lets it go by a second one', async () => {
    await click('result', BUTTON);
    await says(/^Button “Rectangle 4” /);
    const button = await best('exemplar');
    await hover('exemplar', at(200, 300));
    expect(await best('exemplar')).toBe(button);
    await shoot('why-light');
    await click('result', HERO);
    await says(/^Hero “Rectangle 3” /);
    await click('result', HERO);
    await says(/^The place /);
  });

  it('answers the reverse', async () => {
    await hover('result', BUTTON);
    await says(/^The place at the top left /);
    const [x, y] = (await best('exemplar'))!.split(' ').map(Number);
    expect(await light('exemplar', { x, y })).toBeGreaterThan(0.5);
    await hover('exemplar', { x: x + 0.005, y: y + 0.005 });
    await says(/^This place .* gives .* of the result’s style, strongest at the .*\.$/);
    expect(await light('result', BUTTON), 'the button took from there').toBeGreaterThan(0.3);
    expect(await light('result', BACKGROUND), 'the page did not').toBeLessThan(0.1);
    expect(await best('result')).not.toBeNull();
    expect(await image('exemplar').locator('.why-best').count()).toBe(0);
  });

  it('says how much of the frame found no match', async () => {
    await panel.getByRole('button', { name: 'Confidence' }).click();
    const said = await panel.locator('.unmatched').innerText();
    const share = Number(/(\d+) % of the frame found no sure match/.exec(said)![1]);
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(60);
    await shoot('why-confidence');
  });

  it('walks by the keys, and Esc lets a layer go without discarding the result', async () => {
    await click('result', BUTTON);
    await host.page.keyboard.press('Escape');
    await host.page.keyboard.press('ArrowRight');
    await says(/^The place /);
    await host.page.keyboard.press('Enter');
    await says(/^Button “Rectangle 4” /);
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
    await says(/^Hero “Rectangle 3” .*confidence \d+ %\.$/);
    await shoot('why-dark');
  });
});
