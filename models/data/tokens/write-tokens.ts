/**
 * `npm run tree-tokens -- --trees FOLDER --out FOLDER`: the tokens of every block of trees, for the training of the element network; where the
 * block has pixels, also those of each page's picture. Blocks that are already there are skipped.
 */
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_SIDE } from '../../runtime/prepare/prepare.ts';
import { parseLine, runCommand } from '../command.ts';
import { ArgumentError } from '../render-errors.ts';
import { blocksIn, readBlock } from '../trees/read-block.ts';
import { readPagePicture, type PagePicture } from '../trees/read-page-picture.ts';
import type { TreeBlock } from '../trees/tree-block.ts';
import { packTokens } from './pack-tokens.ts';

const USAGE = 'Usage: tree-tokens --trees FOLDER --out FOLDER';

function folders(line: string[]): { trees: string; out: string } {
  const { trees, out } = parseLine(line, { trees: { type: 'string' }, out: { type: 'string' } } as const);
  if (!trees) throw new ArgumentError('There is no folder of blocks to read: pass --trees FOLDER.');
  if (!out) throw new ArgumentError('There is no folder to write into: pass --out FOLDER.');
  return { trees, out };
}

async function picturesOf({ pages }: TreeBlock, folder: string): Promise<PagePicture[]> {
  const pictures: PagePicture[] = [];
  for (const [place, { size }] of pages.entries()) pictures.push(await readPagePicture(folder, place, size));
  return pictures;
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
    const read = await picturesOf(block, join(trees, name.replace('.json.gz', '')));
    const pictures = read.map((picture) => (typeof picture === 'string' ? null : picture));
    long += read.filter((picture) => picture === 'too long').length;
    shown += pictures.filter(Boolean).length;
    await writeFile(`${file}.part`, packTokens(block, pictures));
    await rename(`${file}.part`, file);
    written++;
  }
  process.stdout.write(`${written} of ${blocks.length} blocks written to ${out}.\n`);
  const left = long > 0 ? `, ${long} left out: longer than ${MAX_SIDE} px` : '';
  if (shown + long > 0) process.stdout.write(`${shown} pictures of pages read${left}.\n`);
}

await runCommand(USAGE, async () => writeTokens(folders(process.argv.slice(2))));
