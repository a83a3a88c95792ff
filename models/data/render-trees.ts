/** `npm run render-trees`: pages of all families as layer trees, and what goes with them (README.md). */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { runCommand } from './command.ts';
import type { Family } from './families/family.ts';
import { makeFamilies } from './families/family-list.ts';
import { readPresets } from './families/presets.ts';
import { requirePackages } from './packages.ts';
import { startBrowser } from './start-browser.ts';
import { type BlockWanted, makeBlock, type MadeBlock } from './trees/make-block.ts';
import { openBoundedReader } from './trees/bounded-reader.ts';
import { byPeople } from './trees/by-people.ts';
import { blockFile, blockSeed, blocksLeft } from './trees/earlier-blocks.ts';
import type { PageChanges } from './trees/page-changes.ts';
import { openPageReader, type PageReader } from './trees/page-reader.ts';
import { openPhotoFiles } from './trees/photo-files.ts';
import { renderTreesArguments, type RenderTreesArguments, USAGE } from './trees/render-trees-arguments.ts';
import { sampleLooks } from './trees/sample-looks.ts';
import { servePages } from './trees/serve-pages.ts';
import { Tally } from './trees/tally.ts';

/** A block is whole once its .json.gz is there. */
async function writeBlock(file: string, { block, pictures }: MadeBlock): Promise<void> {
  if (Object.keys(pictures).length > 0) await mkdir(file, { recursive: true });
  for (const [name, png] of Object.entries(pictures)) await writeFile(join(file, name), png);
  await writeFile(`${file}.json.gz.part`, gzipSync(JSON.stringify(block), { level: 1 }));
  await rename(`${file}.json.gz.part`, `${file}.json.gz`);
}

async function renderBlocks(
  wanted: RenderTreesArguments,
  left: number[],
  families: readonly Family[],
  readers: readonly PageReader[],
  changes: PageChanges,
): Promise<Tally> {
  const { out, split, pages, wireframes, pixels, looks, seed } = wanted;
  const looksOf = sampleLooks(looks, seed);
  const tally = new Tally();
  const work = async (reader: PageReader): Promise<void> => {
    for (let index = left.shift(); index !== undefined; index = left.shift()) {
      const one: BlockWanted = { split, seed: blockSeed(wanted, index), pages, wireframes, pixels };
      const made = await makeBlock(families, looksOf, one, reader, changes);
      await writeBlock(blockFile(out, index), made);
      tally.add(made);
    }
  };
  await Promise.all(readers.map(work));
  return tally;
}

/** Pages whose sheet is not there are no pages of their kit. */
function missingSentence(sheets: ReadonlyMap<string, number>): string {
  if (sheets.size === 0) return '';
  const each = [...sheets].map(([path, times]) => `${path} ${times}`).join(', ');
  return `Style sheets that pages name are in no installed package: their pages are without that paint (${each}).\n`;
}

async function renderTrees(wanted: RenderTreesArguments): Promise<void> {
  const left = blocksLeft(wanted);
  requirePackages();
  const photos = await openPhotoFiles(wanted.photos, wanted.split !== 'train');
  const server = await servePages(photos.read);
  try {
    const browser = await startBrowser(wanted.browser, server.browserArguments);
    try {
      const families = await makeFamilies(wanted.families, {
        browser,
        photos,
        presets: readPresets(wanted.photos),
      });
      const changes = await byPeople(wanted.pixels);
      const readers = await Promise.all(
        Array.from({ length: wanted.tabs }, () =>
          openBoundedReader(() => openPageReader(browser, server, changes)),
        ),
      );
      const began = performance.now();
      const tally = await renderBlocks(wanted, left, families, readers, changes);
      process.stdout.write(tally.sentences((performance.now() - began) / 1000));
      process.stdout.write(missingSentence(server.missingSheets));
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

await runCommand(USAGE, async () => renderTrees(renderTreesArguments(process.argv.slice(2), process.env)));
