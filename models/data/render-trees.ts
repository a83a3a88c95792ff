/** `npm run render-trees`: pages of all families as layer trees, and what goes with them (README.md). */
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Family } from './families/family.ts';
import { makeFamilies } from './families/family-list.ts';
import { readPresets } from './families/presets.ts';
import { PhotosMissingError } from './photos.ts';
import { seedOf } from './random.ts';
import { requirePackages } from './packages.ts';
import { ArgumentError, BrowserMissingError, PackagesMissingError } from './render-errors.ts';
import { startBrowser } from './start-browser.ts';
import { type BlockWanted, makeBlock, type MadeBlock } from './trees/make-block.ts';
import { byPeople } from './trees/by-people.ts';
import type { PageChanges } from './trees/page-changes.ts';
import { openPageReader, type PageReader } from './trees/page-reader.ts';
import { openPhotoFiles } from './trees/photo-files.ts';
import { renderTreesArguments, type RenderTreesArguments, USAGE } from './trees/render-trees-arguments.ts';
import { sampleLooks } from './trees/sample-looks.ts';
import { servePages } from './trees/serve-pages.ts';

/** What a run has made. */
interface Tally {
  blocks: number;
  pages: number;
  trees: number;
  skipped: number;
  /** Wireframes that moved a box, by style. */
  moved: Record<string, number>;
}

/** A block is whole once its .json.gz is there. */
async function writeBlock(file: string, { block, pictures }: MadeBlock): Promise<void> {
  if (Object.keys(pictures).length > 0) await mkdir(file, { recursive: true });
  for (const [name, png] of Object.entries(pictures)) await writeFile(join(file, name), png);
  await writeFile(`${file}.json.gz.part`, gzipSync(JSON.stringify(block), { level: 1 }));
  await rename(`${file}.json.gz.part`, `${file}.json.gz`);
}

function movedSentence(moved: Tally['moved']): string {
  const styles = Object.entries(moved).sort(([, a], [, b]) => b - a);
  const count = styles.reduce((sum, [, times]) => sum + times, 0);
  return count === 0
    ? ''
    : `${count} wireframes were left out because they moved a box of their page (${styles.map(([style, times]) => `${style} ${times}`).join(', ')}).\n`;
}

async function renderBlocks(
  wanted: RenderTreesArguments,
  families: readonly Family[],
  readers: readonly PageReader[],
  changes: PageChanges,
): Promise<Tally> {
  const { out, split, pages, wireframes, pixels, looks, seed, start, blocks } = wanted;
  const looksOf = sampleLooks(looks, seed);
  const tally: Tally = { blocks: 0, pages: 0, trees: 0, skipped: 0, moved: {} };
  const fileOf = (index: number): string => join(out, `block-${String(index).padStart(5, '0')}`);
  const left = Array.from({ length: blocks }, (_, at) => start + at).filter(
    (index) => !existsSync(`${fileOf(index)}.json.gz`),
  );
  const work = async (reader: PageReader): Promise<void> => {
    for (let index = left.shift(); index !== undefined; index = left.shift()) {
      const one: BlockWanted = {
        split,
        seed: seedOf('trees', split, seed, index),
        pages,
        wireframes,
        pixels,
      };
      const made = await makeBlock(families, looksOf, one, reader, changes);
      await writeBlock(fileOf(index), made);
      tally.blocks++;
      tally.skipped += made.skipped;
      for (const { style } of made.moved) tally.moved[style] = (tally.moved[style] ?? 0) + 1;
      tally.pages += made.block.pages.length;
      tally.trees += made.block.pages.reduce((sum, page) => sum + 1 + page.wireframes.length, 0);
    }
  };
  await Promise.all(readers.map(work));
  return tally;
}

async function renderTrees(wanted: RenderTreesArguments): Promise<void> {
  requirePackages();
  const photos = await openPhotoFiles(wanted.photos, wanted.split !== 'train');
  const server = await servePages(photos.read);
  try {
    const browser = await startBrowser(wanted.browser, server.browserArguments);
    try {
      await mkdir(wanted.out, { recursive: true });
      const families = await makeFamilies(wanted.families, {
        browser,
        photos,
        presets: readPresets(wanted.photos),
      });
      const changes = await byPeople(wanted.pixels);
      const readers = await Promise.all(
        Array.from({ length: wanted.tabs }, () => openPageReader(browser, server, changes)),
      );
      const began = performance.now();
      const { blocks, pages, trees, skipped, moved } = await renderBlocks(wanted, families, readers, changes);
      const seconds = (performance.now() - began) / 1000;
      const rate = (count: number): string => (count / seconds).toFixed(1);
      process.stdout.write(
        `${blocks} blocks, ${pages} pages (${skipped} nearly empty ones left out), ${trees} trees in ${seconds.toFixed(0)} s: ${rate(pages)} pages and ${rate(trees)} trees per second\n${movedSentence(moved)}`,
      );
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

try {
  await renderTrees(renderTreesArguments(process.argv.slice(2), process.env));
} catch (error) {
  const expected = [ArgumentError, PhotosMissingError, PackagesMissingError, BrowserMissingError].some(
    (kind) => error instanceof kind,
  );
  if (!(error instanceof Error) || !expected) throw error;
  process.stderr.write(`${error.message}\n${error instanceof ArgumentError ? `${USAGE}\n` : ''}`);
  process.exitCode = 2;
}
