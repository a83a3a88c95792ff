import { describe, expect, it } from 'vitest';
import { contrast, oklch, parseCss, WHITE } from '../models/data/color';
import { createPageContext } from '../models/data/layout/page-context';
import { PAGE_KINDS, pageHtml } from '../models/data/layout/pages';
import { makeLayout } from '../models/data/page-layout';
import { openPhotos } from '../models/data/photos';
import { createRandom, seedOf } from '../models/data/random';
import { renderArguments } from '../models/data/render-arguments';
import { solidOf } from '../models/data/themes/ground-tokens';
import { randomTheme } from '../models/data/themes/random-theme';
import { GROUND_ROLES, INK_ROLES } from '../models/data/tokens';

const page = (seed: number, kind: (typeof PAGE_KINDS)[number]): string =>
  pageHtml(kind, createPageContext(createRandom(seed), 'desktop', 1200, 720));

describe('training pages', () => {
  it.each(PAGE_KINDS)('lays %s out the same way for the same seed and with known roles only', (kind) => {
    expect(page(7, kind)).toBe(page(7, kind));
    expect(page(7, kind)).not.toBe(page(8, kind));
    const roles = [...page(7, kind).matchAll(/data-role="([^"]+)"/g)].map((match) => match[1]);
    const inks = [...page(7, kind).matchAll(/data-ink="([^"]+)"/g)].map((match) => match[1]);
    expect(roles[0]).toBe('page');
    expect(roles.filter((role) => !GROUND_ROLES.some((known) => known === role))).toEqual([]);
    expect(inks.filter((ink) => !INK_ROLES.some((known) => known === ink))).toEqual([]);
  });

  it('gives the same page more pixels at a larger scale', () => {
    const [small, large] = [1, 3].map((scale) => makeLayout(7, 'desktop', 'form', scale));
    expect(large!.html).toBe(small!.html);
    expect([large!.page.width, large!.page.height]).toEqual([small!.page.width, small!.page.height]);
    expect(large!.zoom).toBeCloseTo(3 * small!.zoom);
  });

  it('draws random themes whose text can be read', () => {
    for (let index = 0; index < 200; index++) {
      const { grounds, name } = randomTheme(createRandom(seedOf('theme', index)));
      for (const ground of ['page', 'surface', 'field', 'nav'] as const) {
        const solid = solidOf(grounds[ground].background, WHITE);
        const ink = parseCss(grounds[ground].text) ?? solid;
        expect(contrast(ink, solid), `${name} ${ground}`).toBeGreaterThan(ground === 'page' ? 3.5 : 4.4);
      }
    }
  });

  it('converts OKLCH and CSS colours to sRGB', () => {
    const red = oklch(0.62796, 0.25768, 29.234);
    expect(Math.round(red.r)).toBeGreaterThan(250);
    expect(Math.round(red.g)).toBeLessThan(25);
    expect(parseCss('rgba(1, 2, 3, 0.5)')).toEqual({ r: 1, g: 2, b: 3, a: 0.5 });
    expect(parseCss('tomato')).toBeNull();
  });

  it('shows a hero on at least every second page, phones included', () => {
    for (const [format, width, height] of [
      ['phone-small', 390, 720],
      ['desktop', 1200, 720],
    ] as const) {
      const heroes = PAGE_KINDS.flatMap((kind) =>
        Array.from({ length: 30 }, (_, at) =>
          pageHtml(kind, createPageContext(createRandom(seedOf(kind, at)), format, width, height)),
        ),
      ).filter((html) => html.includes('data-role="hero"'));
      expect(heroes.length / (PAGE_KINDS.length * 30), format).toBeGreaterThan(0.5);
    }
  });
});

describe('render-pages arguments', () => {
  const needed = ['--out', 'pages', '--photos', 'photos'];

  it.each([
    [[], '--out'],
    [['--out', 'pages'], '--photos'],
    [[...needed, '--blocks', '1.5'], '--blocks'],
    [[...needed, '--seed', '-1'], 'cannot be read'],
    [[...needed, '--start', ''], '--start'],
    [[...needed, '--split', 'all'], 'train, heldout, kits'],
    [[...needed, '--scale', '0'], '1, 2 or 3'],
    [[...needed, '--scale', '4'], '1, 2 or 3'],
    [[...needed, '--colour', 'red'], '--colour'],
  ])('refuses %j and names the remedy', (line, words) => {
    let thrown: unknown;
    try {
      renderArguments(line, {});
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ name: 'ArgumentError', message: expect.stringContaining(words) });
  });

  it('takes the browser from --browser, then from CHROMIUM, then from its usual place', () => {
    const environment = { CHROMIUM: '/opt/chromium' };
    expect(renderArguments([...needed, '--browser', 'mine'], environment).browser).toBe('mine');
    expect(renderArguments(needed, environment).browser).toBe('/opt/chromium');
    expect(renderArguments(needed, {})).toMatchObject({
      browser: '/usr/bin/chromium',
      blocks: 120,
      split: 'train',
      scale: 1,
    });
  });

  it('says which folder of photos is missing', async () => {
    await expect(openPhotos('no-such-folder', false)).rejects.toMatchObject({
      name: 'PhotosMissingError',
      message: expect.stringContaining('--photos'),
    });
  });
});
