/**
 * `npm run tree-tokens -- --trees FOLDER --out FOLDER`: the tokens of every block of trees, for the training of the element network. Blocks that are
 * already there are skipped.
 */
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseLine, runCommand } from '../command.ts';
import { ArgumentError } from '../render-errors.ts';
import { blocksIn, readBlock } from '../trees/read-block.ts';
import { packTokens } from './pack-tokens.ts';

const USAGE = 'Usage: tree-tokens --trees FOLDER --out FOLDER';

function folders(line: string[]): { trees: string; out: string } {
  const { trees, out } = parseLine(line, { trees: { type: 'string' }, out: { type: 'string' } } as const);
  if (!trees) throw new ArgumentError('There is no folder of blocks to read: pass --trees FOLDER.');
  if (!out) throw new ArgumentError('There is no folder to write into: pass --out FOLDER.');
  return { trees, out };
}

async function writeTokens({ trees, out }: { trees: string; out: string }): Promise<void> {
  const blocks = await blocksIn(trees);
  await mkdir(out, { recursive: true }).catch((cause: unknown) => {
    throw new ArgumentError(`${out} is no folder and cannot become one: pass another --out.`, { cause });
  });
  let written = 0;
  for (const name of blocks) {
    const file = join(out, name.replace('.json.gz', '.tokens.gz'));
    if (existsSync(file)) continue;
    await writeFile(`${file}.part`, packTokens(await readBlock(join(trees, name))));
    await rename(`${file}.part`, file);
    written++;
  }
  process.stdout.write(`${written} of ${blocks.length} blocks written to ${out}.\n`);
}

await runCommand(USAGE, async () => writeTokens(folders(process.argv.slice(2))));
