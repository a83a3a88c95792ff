import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderBlock } from './block';
import { COLUMNS, LAYOUTS } from './block-description';
import { runCommand } from './command.ts';
import { fontFaces } from './fonts';
import { probeKits } from './kits/kit-probe';
import { sheetCss } from './paint-css';
import { pageScript } from './page-scripts.ts';
import { requirePackages } from './packages.ts';
import { openPhotos } from './photos';
import { seedOf } from './random';
import { renderArguments, USAGE, type RenderArguments } from './render-arguments';
import { startBrowser } from './start-browser.ts';
import { themeSource } from './themes/theme-source';

/** Renders the blocks that `out` does not hold yet. A block is whole once its .json is there. */
async function renderPages(wanted: RenderArguments): Promise<void> {
  const { out, photos: folder, blocks, seed, start, split, scale, browser: executable } = wanted;
  requirePackages();
  const photos = await openPhotos(folder, split !== 'train');
  const browser = await startBrowser(executable);
  try {
    await mkdir(out, { recursive: true });
    const source = { split, photos, scale, theme: themeSource(split, await probeKits(browser, split)) };
    const page = await browser.newPage({ deviceScaleFactor: 1 });
    await page.goto('about:blank');
    await page.setContent(
      `<!doctype html><style>${fontFaces()}${sheetCss()}</style><style id="photos"></style><div id="sheet"></div>`,
    );
    await page.evaluate(await pageScript('measureCells'));
    await page.evaluate('Promise.all([...document.fonts].map((font) => font.load())).then(() => undefined)');
    const session = await page.context().newCDPSession(page);
    const began = performance.now();
    let done = 0;
    for (let index = start; index < start + blocks; index++) {
      const file = join(out, `block-${String(index).padStart(5, '0')}`);
      if (existsSync(`${file}.json`)) continue;
      const { png, description } = await renderBlock(page, session, source, seedOf(split, seed, index));
      await writeFile(`${file}.png`, png);
      await writeFile(`${file}.json.part`, JSON.stringify(description));
      await rename(`${file}.json.part`, `${file}.json`);
      done++;
    }
    const seconds = (performance.now() - began) / 1000;
    const pages = done * LAYOUTS * COLUMNS.length;
    process.stdout.write(
      `${done} blocks, ${pages} pages in ${seconds.toFixed(0)} s: ${(pages / seconds).toFixed(1)} pages per second\n`,
    );
  } finally {
    await browser.close();
  }
}

await runCommand(USAGE, async () => renderPages(renderArguments(process.argv.slice(2), process.env)));
