import type { Browser, CDPSession, Page } from 'playwright-core';
import type { ReadPage } from '../dom/read-tree.ts';
import type { KitPage } from '../families/family.ts';
import { pageScript } from '../page-scripts.ts';
import { movedBox, type MovedBox } from './moved-box.ts';
import type { PageChanges, Translation, WireframeChange } from './page-changes.ts';
import { pseudoBoxes } from './pseudo-boxes.ts';
import type { PagesServer } from './serve-pages.ts';
import { openPages, type ShowPage } from './show-page.ts';

export interface ReadPaint extends ReadPage {
  readonly png?: Buffer;
}

export interface ReadKitPage {
  readonly size: readonly [number, number];
  readonly target: ReadPaint;
  readonly wireframes: readonly (ReadPaint & { readonly style: string })[];
  /** Wireframes that moved a box and are left out for that. */
  readonly moved: readonly MovedWireframe[];
}

export interface MovedWireframe extends MovedBox {
  readonly style: string;
}

/** A tab of the browser that reads one page after the other. */
export interface PageReader {
  read(
    page: KitPage,
    wireframes: readonly WireframeChange[],
    pixels: boolean,
    translation?: Translation | null,
  ): Promise<ReadKitPage>;
  close(): Promise<void>;
}

export async function openPageReader(
  browser: Browser,
  server: PagesServer,
  { scripts = [] }: PageChanges,
): Promise<PageReader> {
  const tab = await browser.newPage({ deviceScaleFactor: 1 });
  await tab.addInitScript(await pageScript('inPage'));
  for (const script of scripts) await tab.addInitScript(script);
  const session = await tab.context().newCDPSession(tab);
  const show = openPages(tab, server);
  return {
    read: (page, wireframes, pixels, translation = null) =>
      readPage({ tab, session, show }, page, wireframes, pixels, translation),
    close: () => tab.close(),
  };
}

interface Tab {
  readonly tab: Page;
  readonly session: CDPSession;
  readonly show: ShowPage;
}

async function readPage(
  { tab, session, show }: Tab,
  page: KitPage,
  wireframes: readonly WireframeChange[],
  pixels: boolean,
  translation: Translation | null,
): Promise<ReadKitPage> {
  const { height } = await show(page, pixels, translation);
  const size = [page.width, Math.min(page.maxHeight, Math.max(page.height, height))] as const;
  // As one string: Playwright takes as long to carry a tree of objects as the page to read it.
  const read = `JSON.stringify(inPage.readTree(document.body, ${JSON.stringify({ size, pseudoBoxes: await pseudoBoxes(session) })}))`;
  const paint = async (expression: string): Promise<ReadPaint> => {
    const result = JSON.parse((await tab.evaluate(expression)) as string) as ReadPage;
    return pixels ? { ...result, png: await screenshot(session, size) } : result;
  };
  const target = await paint(read);
  const drawn: (ReadPaint & { style: string })[] = [];
  const moved: MovedWireframe[] = [];
  for (const { style, take, putBack } of wireframes) {
    const one = pixels
      ? await paint(`(${take}, ${read})`)
      : await paint(`(() => { ${take}; try { return ${read}; } finally { ${putBack}; } })()`);
    if (pixels) await tab.evaluate(`void (${putBack})`);
    const box = movedBox(target.tree, one.tree);
    if (box) moved.push({ ...box, style });
    else drawn.push({ ...one, style });
  }
  return { size, target, wireframes: drawn, moved };
}

async function screenshot(session: CDPSession, [width, height]: readonly [number, number]): Promise<Buffer> {
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    clip: { x: 0, y: 0, width, height, scale: 1 },
    captureBeyondViewport: true,
    optimizeForSpeed: true,
  });
  return Buffer.from(data, 'base64');
}
