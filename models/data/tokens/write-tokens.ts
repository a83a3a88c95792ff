/**
 * `npm run tree-tokens -- --trees FOLDER --out FOLDER`: the tokens of every block of trees, for the training of the element network; where the
 * block has pixels, also those of the pictures of pages and wireframes. Blocks that are already there are skipped.
 */
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_SIDE } from '../../runtime/prepare/prepare.ts';
import type { Raster } from '../../runtime/types.ts';
import { parseLine, runCommand } from '../command.ts';
import { ArgumentError } from '../render-errors.ts';
import { blocksIn, readBlock } from '../trees/read-block.ts';
import { readPagePicture } from '../trees/read-page-picture.ts';
import type { TreeBlock } from '../trees/tree-block.ts';
import { packTokens, type PagePictures } from './pack-tokens.ts';

const USAGE = 'Usage: tree-tokens --trees FOLDER --out FOLDER';

function folders(line: string[]): { trees: string; out: string } {
  const { trees, out } = parseLine(line, { trees: { type: 'string' }, out: { type: 'string' } } as const);
  if (!trees) throw new ArgumentError('There is no folder of blocks to read: pass --trees FOLDER.');
  if (!out) throw new ArgumentError('There is no folder to write into: pass --out FOLDER.');
  return { trees, out };
}

interface Read {
  pictures: PagePictures[];
  shown: number;
  long: number;
}

async function picturesOf({ pages }: TreeBlock, folder: string): Promise<Read> {
  let [shown, long] = [0, 0];
  const pictures: PagePictures[] = [];
  for (const [place, { size, wireframes }] of pages.entries()) {
    const read = async (name: string): Promise<Raster | null> => {
      const picture = await readPagePicture(folder, name, size);
      if (picture === 'too long') long++;
      if (typeof picture === 'string') return null;
      shown++;
      return picture;
    };
    const page = await read(`page-${place}`);
    const sketches: (Raster | null)[] = [];
    for (const at of wireframes.keys()) sketches.push(await read(`page-${place}.wireframe-${at}`));
    pictures.push({ page, wireframes: sketches });
  }
  return { pictures, shown, long };
}

async function writeTokens({ trees, out }: { trees: string; out: string }): Promise<void> {
  const blocks = await blocksIn(trees);
  await mkdir(out, { recursive: true }).catch((cause: unknown) => {
    throw new ArgumentError(`${out} is no folder and cannot become one: pass another --out.`, { cause });
  });
  let [written, shown, long] = [0, 0, 0];
  for (const name of blocks) {
    const file = join(out, name.replace('.json.gz', '.tokens.gz'));
    if (existsSync(file)) continue;
    const block = await readBlock(join(trees, name));
    const { pictures, ...read } = await picturesOf(block, join(trees, name.replace('.json.gz', '')));
    long += read.long;
    shown += read.shown;
    await writeFile(`${file}.part`, packTokens(block, pictures));
    await rename(`${file}.part`, file);
    written++;
  }
  process.stdout.write(`${written} of ${blocks.length} blocks written to ${out}.\n`);
  const left = long > 0 ? `, ${long} left out: longer than ${MAX_SIDE} px` : '';
  if (shown + long > 0) process.stdout.write(`${shown} pictures read${left}.\n`);
}

await runCommand(USAGE, async () => writeTokens(folders(process.argv.slice(2))));
