import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Family, KitPage } from '../../models/data/families/family.ts';
import { pageScript } from '../../models/data/page-scripts.ts';
import { createRandom, type Random } from '../../models/data/random.ts';
import { startBrowser } from '../../models/data/start-browser.ts';
import { openBoundedReader, PageFailedError } from '../../models/data/trees/bounded-reader.ts';
import { makeBlock, type MadeBlock } from '../../models/data/trees/make-block.ts';
import { NO_CHANGES, type PageChanges } from '../../models/data/trees/page-changes.ts';
import { openPageReader, type PageReader } from '../../models/data/trees/page-reader.ts';
import type { RestNode } from '../../models/data/trees/rest-node.ts';
import { type PagesServer, servePages } from '../../models/data/trees/serve-pages.ts';
import { Tally } from '../../models/data/trees/tally.ts';
import { drawWireframe } from '../../models/data/wireframes/wireframe-styles.ts';
import { allNodes } from './page-trees.ts';

/** What a reader takes beside the page. */
type Rest = Parameters<PageReader['read']> extends [KitPage, ...infer More] ? More : never;

let server: PagesServer;
let browser: Browser;
const open = (): Promise<PageReader> => openPageReader(browser, server, NO_CHANGES);
beforeAll(async () => {
  server = await servePages(() => null);
  browser = await startBrowser(process.env.CHROMIUM || '/usr/bin/chromium', server.browserArguments);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

const WORDS = Array.from({ length: 9 }, (_, at) => `<p>Word ${at}</p>`).join('');
const page = (body: string, kind = 'test'): KitPage => ({
  kind,
  width: 600,
  height: 400,
  maxHeight: 900,
  html: `<!doctype html><html><head><meta charset="utf-8"><style>form{background:#eee}</style></head><body>${body}</body></html>`,
});

const WIREFRAME = {
  style: 'test',
  take: `wireframes.takePaintAway(document.body, ${JSON.stringify(drawWireframe('default-grey', createRandom(1)))}, wireframes.surveyOnce(document.body), false)`,
  putBack: 'wireframes.putPaintBack(document.body)',
};

/** Fourteen levels, each of which shows the one below it three times. */
const BOMB = `<svg width="20" height="20"><defs><rect id="u0" width="1" height="1"/>${Array.from(
  { length: 14 },
  (_, at) => `<g id="u${at + 1}">${`<use href="#u${at}"/>`.repeat(3)}</g>`,
).join('')}</defs><use href="#u14"/></svg>`;

describe('a page whose elements are named like members of the DOM', () => {
  it.each(['setAttribute', 'getAttribute', 'childNodes', 'localName', 'style'])(
    'is read where an input of a form is called %s',
    async (name) => {
      const reader = await openPageReader(browser, server, {
        ...NO_CHANGES,
        scripts: [await pageScript('wireframes')],
      });
      const read = async (called: string) => {
        const body = `${WORDS}<form><input name="${called}" value="Apple"><label>Pear</label></form>`;
        const { target, wireframes } = await reader.read(page(body), [WIREFRAME], false);
        return { target, wireframe: wireframes[0]! };
      };
      const [plain, odd] = [await read('fruit'), await read(name)];
      expect(odd).toEqual(plain);
      expect(allNodes(odd.target.tree).some(({ characters }) => characters === 'Pear')).toBe(true);
      await reader.close();
    },
    30_000,
  );

  it('is read in another script', async () => {
    const reader = await openPageReader(browser, server, {
      ...NO_CHANGES,
      scripts: [await pageScript('scripts')],
    });
    const inHebrew = async (body: string) =>
      (await reader.read(page(body), [], false, { script: 'hebrew', seed: 1 })).target;
    const form = (called: string): string =>
      `${WORDS}<form><input name="${called}" value="Apple"><label>Pear</label></form><img name="${called}">`;
    for (const called of ['style', 'body', 'createTreeWalker'])
      expect(await inHebrew(form(called))).toEqual(await inHebrew(form('fruit')));
    await reader.close();
  }, 30_000);

  it.each(['<img name="body">', '<form name="createElement"></form>'])(
    'is read whole with %s',
    async (named) => {
      const reader = await open();
      const { target } = await reader.read(page(`${WORDS}${named}`), [], false);
      expect(allNodes(target.tree).filter(({ type }) => type === 'TEXT')).toHaveLength(9);
      await reader.close();
    },
    30_000,
  );
});

describe('a page that cannot be read', () => {
  const family = (bodies: readonly KitPage[]): Family => ({
    name: 'kit',
    packages: [],
    heldOut: false,
    looks: () => [{ name: 'look', dark: false }],
    pages: () => bodies,
  });
  const block = (of: Family, reader: PageReader, changes: PageChanges = NO_CHANGES): Promise<MadeBlock> => {
    const wanted = { split: 'train', seed: 5, pages: 9, wireframes: 0, pixels: false } as const;
    return makeBlock([of], (one) => one.looks(), wanted, reader, changes);
  };

  it('is left out and told when it takes too long, and the others are what they are without it', async () => {
    const reader = await openBoundedReader(open, 4000);
    const good = [page(`<h1>One</h1>${WORDS}`, 'one'), page(`<h1>Two</h1>${WORDS}`, 'two')];
    const made = await block(family([good[0]!, page(`${WORDS}${BOMB}`, 'bomb'), good[1]!]), reader);
    const without = await block(family(good), reader);
    expect(made.block).toEqual(without.block);
    expect(made.failed).toEqual([{ kind: 'kit bomb', reason: 'it took longer than 4 s' }]);
    await reader.close();
  }, 90_000);

  it('is left out and told with its first reason when it throws, and the tab is another one', async () => {
    const opened: PageReader[] = [];
    const closed: PageReader[] = [];
    const reader = await openBoundedReader(async () => {
      const tab = await open();
      const one: PageReader = {
        read: (shown, ...more) =>
          shown.kind === 'bad'
            ? Promise.reject(new TypeError('page.evaluate: TypeError: x is not a function\n    at y'))
            : tab.read(shown, ...more),
        close: () => {
          closed.push(one);
          return tab.close();
        },
      };
      opened.push(one);
      return one;
    });
    const good = page(WORDS, 'good');
    const made = await block(family([page(WORDS, 'bad'), good, page(WORDS, 'bad')]), reader);
    expect(made.block.pages.map(({ kind }) => kind)).toEqual(['good']);
    expect(opened).toHaveLength(3);
    expect(closed).toEqual(opened.slice(0, 2));
    const tally = new Tally();
    tally.add(made);
    expect(tally.sentences(1)).toContain(
      '2 pages were left out because they could not be read (kit bad 2: x is not a function).\n',
    );
    await reader.close();
  }, 60_000);

  it('does not change how the pages after it are drawn', async () => {
    const reader = await openBoundedReader(open);
    const fails = {
      ...reader,
      read: (shown: KitPage, ...more: Rest) => {
        return shown.kind === 'two'
          ? Promise.reject(new PageFailedError('bad'))
          : reader.read(shown, ...more);
      },
    };
    const changes = {
      ...NO_CHANGES,
      document: (tree: RestNode, random: Random): RestNode => ({
        ...tree,
        name: `${random.integer(0, 1e9)}`,
      }),
    };
    const pages = family(['one', 'two', 'three'].map((kind) => page(WORDS, kind)));
    const whole = await block(pages, reader, changes);
    const part = await block(pages, fails, changes);
    expect(part.block.pages).toHaveLength(2);
    expect(part.block.pages).toEqual(whole.block.pages.filter(({ kind }) => kind !== 'two'));
    await reader.close();
  }, 60_000);

  it('does not hide that the browser has gone', async () => {
    let times = 0;
    const reader = await openBoundedReader(() => {
      if (times++ > 0) return Promise.reject(new Error('The browser has gone.'));
      return Promise.resolve({
        read: () => Promise.reject(new Error('closed')),
        close: () => Promise.resolve(),
      });
    });
    await expect(block(family([page(WORDS)]), reader)).rejects.toThrow('The browser has gone.');
  });
});
