import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KitPage } from '../../models/data/families/family.ts';
import { pageScript } from '../../models/data/page-scripts.ts';
import { createRandom, seedOf } from '../../models/data/random.ts';
import { startBrowser } from '../../models/data/start-browser.ts';
import type { WireframeChange } from '../../models/data/trees/page-changes.ts';
import { openPageReader, type PageReader } from '../../models/data/trees/page-reader.ts';
import type { RestNode } from '../../models/data/trees/rest-node.ts';
import { type PagesServer, servePages } from '../../models/data/trees/serve-pages.ts';
import type { Wireframe } from '../../models/data/wireframes/wireframe.ts';
import { drawWireframe } from '../../models/data/wireframes/wireframe-styles.ts';
import { allNodes } from './page-trees.ts';
import { COLOURFUL_PAGE } from './wireframe-page.ts';

let server: PagesServer;
let browser: Browser;
let reader: PageReader;
beforeAll(async () => {
  server = await servePages(() => null);
  browser = await startBrowser(process.env.CHROMIUM || '/usr/bin/chromium', server.browserArguments);
  const changes = {
    scripts: [await pageScript('wireframes')],
    translation: () => null,
    wireframes: () => [],
    document: (tree: RestNode) => tree,
  };
  reader = await openPageReader(browser, server, changes);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

const page = (html: string): KitPage => ({ kind: 'test', width: 900, height: 1000, maxHeight: 3000, html });
const PLAIN = drawWireframe('default-grey', createRandom(seedOf('plain')));
const change = (more: Partial<Wireframe>, shown: boolean): WireframeChange => ({
  style: 'test',
  take: `wireframes.takePaintAway(document.body, ${JSON.stringify({ ...PLAIN, words: 'kept', ...more })}, wireframes.surveyOnce(document.body), ${shown})`,
  putBack: 'wireframes.putPaintBack(document.body)',
});

/** The nodes of the page in its own paint and as a wireframe. */
async function both(more: Partial<Wireframe>, shown = false): Promise<[RestNode[], RestNode[]]> {
  const { target, wireframes, moved } = await reader.read(page(COLOURFUL_PAGE), [change(more, shown)], false);
  expect(moved).toEqual([]);
  return [allNodes(target.tree), allNodes(wireframes[0]!.tree)];
}
const texts = (nodes: readonly RestNode[]): RestNode[] => nodes.filter(({ type }) => type === 'TEXT');
const middle = ({ absoluteBoundingBox: { x, y, width, height } }: RestNode): [number, number] => [
  x + width / 2,
  y + height / 2,
];

describe('a wireframe’s drawings', () => {
  it('are bars on the lines in place of all words', async () => {
    const [target, wireframe] = await both({ words: 'bars', wordShare: 1 });
    const heading = target.find(({ characters }) => characters === 'Apple tree')!;
    const bar = wireframe.find(({ id }) => id === heading.id.replace('.t0', '.d0'))!;
    expect(bar).toMatchObject({ type: 'RECTANGLE', fills: [{ type: 'SOLID' }] });
    expect(bar.absoluteBoundingBox.width).toBeCloseTo(heading.absoluteBoundingBox.width, 0);
    expect(middle(bar)[1]).toBeCloseTo(middle(heading)[1], -0.5);
    expect(texts(wireframe).length).toBeLessThan(texts(target).length / 4);
  });

  it('are squiggles as stroked vectors, and crossed boxes in place of pictures', async () => {
    const [target, wireframe] = await both({ words: 'squiggles', wordShare: 1, pictures: 'cross' });
    const heading = target.find(({ characters }) => characters === 'Apple tree')!;
    const wave = wireframe.find(({ id }) => id === heading.id.replace('.t0', '.d0'))!;
    expect(wave).toMatchObject({ type: 'VECTOR', fills: [], strokes: [{ type: 'SOLID' }] });
    expect(wave.fillGeometry![0]!.path).toMatch(/^M.*Q/);
    const picture = target.find(({ fills }) => fills.some(({ type }) => type === 'IMAGE'))!;
    const box = wireframe.find(({ id }) => id === picture.id)!;
    expect(box.fills.map(({ type }) => type)).toEqual(['SOLID']);
    expect(middle(box)[0]).toBeCloseTo(middle(picture)[0], 1);
    expect(middle(box)[1]).toBeCloseTo(middle(picture)[1], 1);
    const cross = wireframe.filter(({ id }) => id.startsWith(`${picture.id}.d`));
    expect(cross.length).toBeGreaterThan(0);
    expect(cross.every(({ type }) => type === 'VECTOR')).toBe(true);
  });

  it('are the same whether somebody sees them or not', async () => {
    const more: Partial<Wireframe> = { words: 'bars', wordShare: 0.5, pictures: 'cross' };
    expect((await both(more, true))[1]).toEqual((await both(more, false))[1]);
  });

  it('come after each other from one survey as they would alone', async () => {
    const changes = [
      change({ words: 'lorem', wordShare: 1 }, false),
      change({ words: 'bars', wordShare: 1 }, false),
    ];
    const after = await reader.read(page(COLOURFUL_PAGE), changes, false);
    const alone = await reader.read(page(COLOURFUL_PAGE), changes.slice(1), false);
    expect(after.wireframes[1]!.tree).toEqual(alone.wireframes[0]!.tree);
    expect(texts(allNodes(after.wireframes[0]!.tree)).map(({ characters }) => characters)).not.toContain(
      'Grows four metres high and bears fruit after three years of patient care.',
    );
  });
});

describe('a wireframe that moves a box', () => {
  const moving = (css: string): WireframeChange => ({
    style: 'moving',
    take: `document.querySelector('.card').style.cssText = ${JSON.stringify(css)}`,
    putBack: `document.querySelector('.card').removeAttribute('style')`,
  });

  it('is left out and named', async () => {
    const read = await reader.read(
      page(COLOURFUL_PAGE),
      [moving('margin-left:0.2px'), change({}, false)],
      false,
    );
    expect(read.moved).toEqual([
      {
        style: 'moving',
        id: expect.any(String) as string,
        name: expect.any(String) as string,
        by: expect.closeTo(0.2, 1) as number,
      },
    ]);
    expect(read.wireframes.map(({ style }) => style)).toEqual(['test']);
  });

  it('may repaint what it likes, and move it by what nobody sees', async () => {
    const { moved } = await reader.read(
      page(COLOURFUL_PAGE),
      [moving('background:red;margin-left:0.03px')],
      false,
    );
    expect(moved).toEqual([]);
  });
});

describe('a page after another of the same head', () => {
  const make = (title: string, body: string): KitPage =>
    page(
      `<!doctype html><html lang="en"><head><title>${title}</title><style>p{color:red;margin:0}.a p{color:blue}</style></head><body class="${title}" style="margin:0">${body}</body></html>`,
    );

  it('is read as in a document of its own', async () => {
    const [first, second] = [make('a', '<p>One</p>'), make('b', '<p>Two</p><p>Three</p>')];
    const fresh = (await reader.read(second, [], false)).target;
    await reader.read(page(COLOURFUL_PAGE), [], false);
    const [ink] = (await reader.read(first, [], false)).target.tree.children![0]!.fills;
    expect(ink).toMatchObject({ color: { r: 0, g: 0, b: 1 } });
    expect((await reader.read(second, [], false)).target).toEqual(fresh);
  });
});
