import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../models/data/random.ts';
import { drawScript } from '../../models/data/scripts/draw-script.ts';
import { type Script, SCRIPTS } from '../../models/data/scripts/script.ts';
import { translator } from '../../models/data/scripts/in-page/translator.ts';
import { addScript, openBrowser, openPage } from './open-page.ts';

const HTML = `<!doctype html><html><head><style>html{direction:ltr}body{font:16px Inter;text-align:left;width:400px}.icon{font-family:"Material Icons"}i.fa{font-family:X}
  b{letter-spacing:2px} h1{margin:0 0 0 12px} nav{padding-inline-start:20px;text-align:right}</style></head><body><h1>Orders</h1><p id="p">We deliver your order <b>before noon</b> tomorrow, or you do not pay for it at all.</p>
  <nav><a>Home</a><a>Search</a><a>Home</a></nav><span class="icon">search</span><i class="fa">\uE012</i><code>npm ci</code><p id="price">$1,299.00</p>
  <input id="field" placeholder="Your name"><input id="send" type="submit" value="Send it"><select><option>First choice</option></select><svg><text y="9">Total</text><title>Chart</title></svg>
  <p id="caps">ALL CAPITALS</p></body></html>`;

const LETTERS: Readonly<Partial<Record<Script, RegExp>>> = {
  cyrillic: /\p{Script=Cyrillic}/u,
  arabic: /\p{Script=Arabic}/u,
  hebrew: /\p{Script=Hebrew}/u,
  devanagari: /\p{Script=Devanagari}/u,
  han: /\p{Script=Han}/u,
  kana: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
};

const names = Object.keys(SCRIPTS) as Script[];

describe('a page in another script', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  async function translated(script: Script, seed = 1): Promise<Page> {
    const page = await openPage(browser, HTML, 500, 600);
    await addScript(page, 'models/data/scripts/in-page/index.ts', 'scripts');
    await page.evaluate(
      ([name, number]) =>
        (
          globalThis as unknown as {
            scripts: { translateTexts(script: string, seed: number): Promise<number> };
          }
        ).scripts.translateTexts(name, number),
      [script, seed] as const,
    );
    return page;
  }

  it.each(names)(
    '%s: words are replaced where they stand, numbers, signs and code are not',
    async (script) => {
      const page = await translated(script);
      const text = (selector: string): Promise<string> =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => element.textContent ?? '');
      const letters = LETTERS[script] ?? /\p{Script=Latin}/u;
      for (const selector of ['h1', '#p', 'b', 'a', 'option', 'svg text', '#caps']) {
        expect(await text(selector), selector).toMatch(letters);
        if (script in LETTERS) expect(await text(selector), selector).not.toMatch(/[a-z]/i);
      }
      expect(await page.locator('#field').getAttribute('placeholder')).toMatch(letters);
      expect(await page.locator('#send').inputValue()).toMatch(letters);
      expect(await text('.icon')).toBe('search');
      expect(await text('i.fa')).toBe('\uE012');
      expect(await text('code')).toBe('npm ci');
      expect((await text('#price')).replace(/\D/gu, '') || (await text('#price'))).toMatch(
        /129900|[\u0660-\u0669\u0966-\u096F]/u,
      );
      const links = await page.locator('a').allTextContents();
      expect(links[0]).toBe(links[2]);
      expect(links[0]).not.toBe(links[1]);
      await page.close();
    },
  );

  it.each(names.filter((script) => SCRIPTS[script].font))(
    '%s: every text is set in a font that was loaded',
    async (script) => {
      const page = await translated(script);
      const { family } = SCRIPTS[script].font!;
      const found = await page.evaluate(
        (name) => ({
          families: [...document.querySelectorAll('h1, #p, b, #price, #field')].map(
            (element) => getComputedStyle(element).fontFamily.split(',')[0],
          ),
          loaded: [...document.fonts].some(
            (face) => face.family.replace(/["']/g, '') === name && face.status === 'loaded',
          ),
          // The page's own font is not there: fallback letters and the font's own are not equally wide.
          widths: [name, 'monospace'].map((one) => {
            const context = document.createElement('canvas').getContext('2d')!;
            context.font = `40px "${one}"`;
            return context.measureText(document.querySelector('#p')!.textContent).width;
          }),
        }),
        family,
      );
      expect(new Set(found.families)).toEqual(new Set([`"${family}"`]));
      expect(found.loaded).toBe(true);
      expect(found.widths[0]).not.toBe(found.widths[1]);
      await page.close();
    },
  );

  it.each(['arabic', 'hebrew'] as const)(
    '%s: runs from right to left, whatever the sheet says, and its letters join',
    async (script) => {
      const page = await translated(script);
      const place = await page.evaluate(() => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector('h1')!);
        const body = document.body.getBoundingClientRect();
        return {
          gap: body.right - range.getBoundingClientRect().right,
          dir: document.dir,
          nav: ['paddingRight', 'paddingLeft', 'textAlign'].map(
            (one) => getComputedStyle(document.querySelector('nav')!)[one as 'textAlign'],
          ),
          spacing: getComputedStyle(document.querySelector('b')!).letterSpacing,
        };
      });
      // A left margin that the sheet names is one on the right; what follows the direction by itself is turned once.
      expect(Math.abs(place.gap - 12)).toBeLessThan(1);
      expect(place.nav).toEqual(['20px', '0px', 'left']);
      expect(place.dir).toBe('rtl');
      if (script === 'arabic') expect(place.spacing).toBe('normal');
      await page.close();
    },
  );

  it('is the same for the same seed and another for another', async () => {
    const pages = [await translated('kana', 4), await translated('kana', 4), await translated('kana', 5)];
    const [first, same, other] = await Promise.all(pages.map((page) => page.locator('body').innerText()));
    expect(same).toBe(first);
    expect(other).not.toBe(first);
    await Promise.all(pages.map((page) => page.close()));
  });
});

describe('translator', () => {
  const SENTENCE =
    'Everything that you change here is saved on its own, so that you can close the page at any time.';

  it.each(names)('%s: gives texts of the length asked for', (script) => {
    const translate = translator(script, createRandom(2));
    const goal = SENTENCE.length * SCRIPTS[script].density;
    const length = translate(SENTENCE).length;
    expect(length).toBeGreaterThan(goal * 0.55);
    expect(length).toBeLessThan(goal * 1.6);
    expect(translate('Go').length).toBeLessThan(translate('Remember my choice').length + 1);
    expect(translate('  Cancel ')).toMatch(/^ {2}\S.* $/u);
  });

  it('repeats a label only where all of about its length were said', () => {
    const translate = translator('cyrillic', createRandom(3));
    const labels = ['Apple', 'Bread', 'Chair', 'Dress', 'Earth', 'Fruit'].map(translate);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('takes a tenth of the pages to other scripts', () => {
    const random = createRandom(1);
    const drawn = Array.from({ length: 4000 }, () => drawScript(random));
    const share = (wanted: (script: Script) => boolean): number =>
      drawn.filter((script) => script !== null && wanted(script)).length / drawn.length;
    expect(share((script) => script in LETTERS)).toBeCloseTo(0.1, 1);
    expect(share((script) => script in LETTERS)).toBeGreaterThan(0.085);
    expect(share((script) => script === 'long' || script === 'short')).toBeGreaterThan(0.03);
    for (const script of names) expect(drawn).toContain(script);
  });
});
