import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { PACKAGES } from '../../models/data/packages.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });

/** A page whose `http://pages.test/` addresses are answered from the installed packages, every other by nothing. */
export async function openPage(browser: Browser, html: string, width: number, height: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.route('**/*', (route) => {
    const { hostname, pathname } = new URL(route.request().url());
    const file = join(PACKAGES, 'node_modules', decodeURIComponent(pathname));
    if (pathname === '/' && hostname === 'pages.test')
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    if (hostname !== 'pages.test' || !existsSync(file) || extname(file) === '') return route.abort();
    return route.fulfill({
      contentType: TYPES[extname(file)] ?? 'application/octet-stream',
      body: readFileSync(file),
      headers: { 'access-control-allow-origin': '*' },
    });
  });
  await page.goto('http://pages.test/');
  return page;
}

/** The exports of a page script as properties of the page's global `name`. */
export async function addScript(page: Page, entry: string, name: string): Promise<void> {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: name,
    target: 'es2022',
    footer: { js: `globalThis.${name} = ${name};` },
  });
  await page.evaluate(outputFiles[0]!.text);
}
