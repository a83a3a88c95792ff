import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SceneNode } from '../../host/graph/types.ts';
import { axeFaults } from '../ui/harness/axe-faults.ts';
import { openPlugin, SCREENS, type OpenPlugin } from './open-plugin.ts';
import { decode, type Pixels } from './pixels.ts';

/** Places of the sample's wireframe in shares of its 390 x 844, and its button's box in pixels. */
const at = (x: number, y: number) => ({ x: x / 390, y: y / 844 });
const BUTTON = at(60, 276);
const CARD = at(60, 620);
const BUTTON_BOX = [38, 270, 156, 310] as const;
/** The orange of Saffron's hero, and its dark search button. */
const DARK = { x: 0.87, y: 0.15 };

/** Steering on the real pack: every constraint changes what it names and nothing else. */
describe('steer the match', () => {
  let host: OpenPlugin;
  let panel: Frame;
  beforeAll(async () => {
    mkdirSync(SCREENS, { recursive: true });
    host = await openPlugin();
  });
  afterAll(() => host.close());

  const start = async (...frames: string[]): Promise<void> => {
    panel = await host.run(...frames);
    await panel.getByRole('button', { name: 'Restyle', exact: true }).click();
    await panel.waitForSelector('main[data-phase=review]', { timeout: 110_000 });
    await panel.getByRole('tab', { name: 'Steer' }).click();
  };
  const picture = (side: 'result' | 'exemplar'): Locator => panel.locator(`.steer-image[data-side=${side}]`);
  const shoot = async (name: string): Promise<void> => {
    const window = await panel.frameElement();
    await window.screenshot({ path: join(SCREENS, `${name}.png`) });
  };
  /** On the page around the panel, where the mouse moves. */
  const point = async (side: 'result' | 'exemplar', place: { x: number; y: number }) => {
    const box = (await picture(side).boundingBox())!;
    return { x: box.x + place.x * box.width, y: box.y + place.y * box.height };
  };
  const drag = async (
    from: ['result' | 'exemplar', { x: number; y: number }],
    to: ['result' | 'exemplar', { x: number; y: number }],
  ): Promise<void> => {
    const [a, b] = [await point(...from), await point(...to)];
    await host.page.mouse.move(a.x, a.y);
    await host.page.mouse.down();
    await host.page.mouse.move((a.x + b.x) / 2, (a.y + b.y) / 2, { steps: 4 });
    await host.page.mouse.move(b.x, b.y, { steps: 4 });
    await host.page.mouse.up();
  };
  const click = (side: 'result' | 'exemplar', place: { x: number; y: number }): Promise<void> =>
    drag([side, place], [side, place]);
  /** Waits until the panel shows a change, which keeps it busy from then on (ui/steer/refiner.ts), and until the result is as it wants. */
  const settled = async (change: () => Promise<unknown>, becomes: unknown): Promise<void> => {
    await expect.poll(change).toEqual(becomes);
    await panel.waitForSelector('#preview-stage[aria-busy=false]', { timeout: 110_000 });
    expect(await panel.locator('.banner').count()).toBe(0);
  };
  /** The result as it lies in the panel, at its own size. */
  const result = async (): Promise<Pixels> => {
    const canvas = picture('result').locator('canvas').nth(1);
    const url = await canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL('image/png'));
    return decode(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
  };
  const colour = ({ data, width }: Pixels, x: number, y: number): number[] => [
    ...data.subarray(3 * (y * width + x), 3 * (y * width + x) + 3),
  ];
  const list = (): Promise<string[]> => panel.locator('.steer-what').allInnerTexts();
  const count = async (): Promise<number> => (await list()).length;
  /** Px that a shadow may reach beyond its box; it comes and goes with it. */
  const SHADOW = 32;
  const changed = (a: Pixels, b: Pixels, [x0, y0, x1, y1]: readonly number[]) => {
    const count = { inside: 0, outside: 0 };
    for (let y = 0; y < a.height; y++) {
      for (let x = 0; x < a.width; x++) {
        if (colour(a, x, y).join() === colour(b, x, y).join()) continue;
        const isInside = x >= x0 - SHADOW && x < x1 + SHADOW && y >= y0 - SHADOW && y < y1 + SHADOW;
        count[isInside ? 'inside' : 'outside']++;
      }
    }
    return count;
  };

  it('a pin gives its element the pinned colour and leaves every other pixel bit-identical', async () => {
    await start('Wireframe', 'Exemplar — Saffron');
    await shoot('steer-start');
    const before = await result();
    await drag(['result', BUTTON], ['exemplar', DARK]);
    await settled(list, ['Box “Rectangle 4” like “Filter” of the exemplar']);
    const after = await result();
    const { inside, outside } = changed(before, after, BUTTON_BOX);
    expect(outside).toBe(0);
    expect(inside).toBeGreaterThan(2000);
    const [r, g, b] = colour(after, 45, 290);
    expect(Math.max(r, g, b)).toBeLessThan(60);
    await shoot('steer-pin');
  });

  it('Delete takes the pin away, and the result is what it was', async () => {
    const pinned = await result();
    await panel.locator('.steer-item').click();
    await host.page.keyboard.press('Delete');
    await settled(list, []);
    expect(changed(pinned, await result(), BUTTON_BOX).outside).toBe(0);
    expect(colour(await result(), 45, 290)).not.toEqual(colour(pinned, 45, 290));
  });

  it('sets a pin with the keys alone', async () => {
    await picture('result').focus();
    for (const key of [
      'ArrowUp',
      'Shift+ArrowUp',
      'Shift+ArrowUp',
      'Shift+ArrowLeft',
      'Shift+ArrowLeft',
      'Shift+ArrowLeft',
    ])
      await host.page.keyboard.press(key);
    await host.page.keyboard.press('Enter');
    const focused = () => panel.evaluate(() => document.activeElement?.getAttribute('data-side'));
    await expect.poll(focused).toBe('exemplar');
    await host.page.keyboard.press('ArrowRight');
    await shoot('steer-keys');
    await host.page.keyboard.press('Enter');
    await settled(count, 1);
    expect(await panel.locator('main').getAttribute('data-phase')).toBe('review');
    await panel.getByRole('button', { name: /^Remove: / }).click();
    await settled(list, []);
  });

  it('never matches a forbidden area, and says so where nothing is left', async () => {
    const before = await result();
    expect(colour(before, 200, 190)[2], 'the hero is orange').toBeLessThan(120);
    await drag(['exemplar', { x: 0.02, y: 0.2 }], ['exemplar', { x: 0.98, y: 0.5 }]);
    await settled(list, ['Nothing from the middle of the exemplar']);
    const [, , blue] = colour(await result(), 200, 190);
    await shoot('steer-forbid');
    expect(blue).not.toBe(colour(before, 200, 190)[2]);

    await drag(['exemplar', { x: 0.001, y: 0.001 }], ['exemplar', { x: 0.999, y: 0.999 }]);
    await panel.waitForSelector('[data-problem=NothingToMatch]', { timeout: 60_000 });
    await shoot('steer-nothing');
    await panel
      .getByRole('button', { name: /^Remove: / })
      .nth(1)
      .click();
    await expect.poll(() => panel.locator('.banner').count()).toBe(0);
  });

  it('has no accessibility fault that axe can find', async () => {
    expect(await axeFaults(panel)).toEqual([]);
  });

  it('takes two exemplars at once, and one of them for a layer', async () => {
    await start('Wireframe', 'Exemplar — Saffron', 'Exemplar — Nightledger');
    await shoot('steer-two');
    const before = await result();
    await click('result', CARD);
    const choice = panel.getByRole('group', { name: /“Rectangle 7”: Takes its look from/ });
    const [, , , y1] = [0, 0, 0, 632];
    const light = colour(before, 100, 626).every((value) => value > 200);
    await choice.getByRole('button', { name: light ? 'Exemplar 2' : 'Exemplar 1' }).click();
    await settled(count, 1);
    const after = await result();
    expect(changed(before, after, [20, 436, 185, y1]).outside).toBe(0);
    expect(colour(after, 100, 626).every((value) => value > 200)).toBe(!light);
    await shoot('steer-layer');
    await panel.getByRole('tab', { name: 'Why' }).click();
    await panel.locator('.why-image[data-side=result]').click({ position: { x: 20, y: 235 } });
    await shoot('steer-why');
    await panel.getByRole('tab', { name: 'Steer' }).click();
  });

  it('runs again with the same steering from the placed result', async () => {
    const shown = await result();
    await panel.getByRole('button', { name: 'Apply' }).click();
    await expect.poll(() => host.host('find', 'Wireframe — restyled 1')).not.toBeNull();
    const nodes = (await host.host('serialise')).nodes as Record<string, SceneNode & { pluginData: object }>;
    const placed = nodes[await host.id('Wireframe — restyled 1')]!;
    const recipe = JSON.parse(Object.values(placed.pluginData as Record<string, string>)[0]!) as {
      exemplarIds: string[];
      steering: { layers: unknown[] };
    };
    expect(recipe.exemplarIds).toHaveLength(2);
    expect(recipe.steering.layers).toHaveLength(1);
    expect(shown.width).toBe(390);
  });

  it('sharpness and size run again by themselves, and a double click sets them back', async () => {
    await start('Wireframe', 'Exemplar — Saffron');
    const before = await result();
    await panel.getByRole('tab', { name: 'Result' }).click();
    const sharpness = panel.getByRole('slider', { name: 'Sharpness' });
    const size = panel.getByRole('combobox', { name: 'Size' });
    const knobs = async () => [await sharpness.getAttribute('aria-valuetext'), await size.inputValue()];
    const [, full] = await knobs();
    await expect.poll(knobs).toEqual(['100', full]);
    for (const position of ['60', '30', '5']) await sharpness.fill(position);
    await settled(knobs, ['12', full]);
    await shoot('steer-knobs');
    await size.selectOption('422');
    await settled(knobs, ['12', '422']);
    await panel.getByRole('tab', { name: 'Steer' }).click();
    expect((await result()).height).toBe(422);
    await panel.getByRole('tab', { name: 'Result' }).click();
    await panel.getByRole('button', { name: 'Reset: Size' }).click();
    await sharpness.dblclick();
    await settled(knobs, ['100', full]);
    await panel.getByRole('tab', { name: 'Steer' }).click();
    expect((await result()).height).toBe(844);
    expect(changed(before, await result(), [-99, -99, -99, -99]).outside).toBe(0);
  });
});
