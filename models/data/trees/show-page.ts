import type { Page } from 'playwright-core';
import type { KitPage } from '../families/family.ts';
import type { Translation } from './page-changes.ts';
import type { PagesServer } from './serve-pages.ts';

/** Opens a page, waits for what it shows and numbers its elements. @returns its height, px */
export type ShowPage = (
  page: KitPage,
  pixels: boolean,
  translation?: Translation | null,
) => Promise<{ readonly height: number }>;

/** Loads on its own, or is a page of its own, after the document has been parsed. */
const LOADS = /<(?:link|iframe|object|embed|video|frame)\b/i;

/**
 * Shows pages in a tab one after the other: a page whose head is that of the page before takes over its sheets and fonts. A page in another script, which
 * changes them, is a document of its own.
 */
export function openPages(tab: Page, server: PagesServer): ShowPage {
  let shown = { head: '', width: 0, height: 0 };
  return async ({ html, width, height }, pixels, translation = null) => {
    if (shown.width !== width || shown.height !== height) await tab.setViewportSize({ width, height });
    const { head, body } = split(html);
    const stays = translation === null && head === shown.head && head !== '' && !LOADS.test(body);
    // Until the page is there none is.
    shown = { head: '', width, height };
    if (!stays) await tab.goto(server.add(html), { waitUntil: 'load' });
    if (translation)
      await tab.evaluate(
        `(inPage.unhideMembers(), scripts.translateTexts(${JSON.stringify(translation.script)}, ${translation.seed}))`,
      );
    const prepare = `inPage.preparePage(${pixels})`;
    const prepared = (await tab.evaluate(
      stays ? `(inPage.showBody(${JSON.stringify(body)}), ${prepare})` : prepare,
    )) as { height: number };
    shown = { head: translation ? '' : head, width, height };
    return prepared;
  };
}

/** The title alone paints nothing. */
function split(html: string): { head: string; body: string } {
  const end = /<\/head>\s*(?=<body\b)/i.exec(html);
  if (!end) return { head: '', body: html };
  const start = end.index + end[0].length;
  return { head: html.slice(0, start).replace(/<title>[^<]*<\/title>/i, ''), body: html.slice(start) };
}
