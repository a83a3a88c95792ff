import { readdir, readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { ArgumentError } from '../render-errors.ts';
import type { TreeBlock } from './tree-block.ts';

/** The names of a folder's blocks, in order. @throws ArgumentError */
export async function blocksIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new ArgumentError(`${folder} is no folder that can be read: pass --trees with one of blocks.`, {
      cause,
    });
  });
  const blocks = names.filter((name) => name.endsWith('.json.gz')).sort();
  if (blocks.length === 0)
    throw new ArgumentError(`${folder} holds no block-*.json.gz: render trees there first.`);
  return blocks;
}

/** @throws ArgumentError */
export async function readBlock(file: string): Promise<TreeBlock> {
  let block: TreeBlock;
  try {
    block = JSON.parse(gunzipSync(await readFile(file)).toString()) as TreeBlock;
  } catch (cause) {
    throw new ArgumentError(`${file} cannot be read as a block: remove it and render it again.`, { cause });
  }
  // The type says what this version writes, not what the file holds.
  if ((block as Partial<TreeBlock> | null)?.version !== 1 || !Array.isArray(block.pages))
    throw new ArgumentError(`${file} is no block of trees of version 1: render it again.`);
  return block;
}
