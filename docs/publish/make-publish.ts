/**
 * Makes icon.png and cover.png for the Figma Community's publishing form, from a restyle by the built plugin: `npx tsx
 * docs/publish/make-publish.ts` after `npm run build`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import sharp from 'sharp';
import { findBrowser } from '../../host/open-host.ts';
import { COVER, coverPage, ICON, iconPage } from './pages.ts';
import { takeResult } from './take-results.ts';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

function interFace(): string {
  const require = createRequire(import.meta.url);
  return [400, 600, 700]
    .map((weight) => {
      const font = readFileSync(
        require.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`),
      );
      return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${font.toString('base64')})}`;
    })
    .join('');
}

async function shoot(browser: Browser, html: string, viewport: typeof ICON): Promise<Buffer> {
  const page = await browser.newPage({ viewport });
  await page.setContent(`<!doctype html>${html}`);
  await page.evaluate(() => document.fonts.ready);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

const taken = await takeResult(['Wireframe', 'Exemplar — Saffron']);
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
try {
  const icon = await shoot(browser, iconPage(taken), ICON);
  const cover = await shoot(browser, coverPage(taken, icon, interFace()), COVER);
  await sharp(icon).png({ effort: 10 }).toFile(here('icon.png'));
  await sharp(cover).flatten({ background: '#1b1026' }).png({ effort: 10 }).toFile(here('cover.png'));
} finally {
  await browser.close();
}
