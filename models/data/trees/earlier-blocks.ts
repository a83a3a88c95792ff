import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { seedOf } from '../random.ts';
import { ArgumentError } from '../render-errors.ts';
import type { RenderTreesArguments } from './render-trees-arguments.ts';
import type { TreeBlock } from './tree-block.ts';

type Run = Pick<RenderTreesArguments, 'out' | 'split' | 'seed' | 'start' | 'blocks'>;

/** Where a block is written, without its ending. */
export const blockFile = (out: string, index: number): string =>
  join(out, `block-${String(index).padStart(5, '0')}`);

/** The seed of one block of a run. */
export const blockSeed = ({ split, seed }: Pick<Run, 'split' | 'seed'>, index: number): number =>
  seedOf('trees', split, seed, index);

/**
 * Makes the folder where it is not there and gives the blocks that it lacks.
 * @throws ArgumentError where there can be no such folder, or its first block that would be skipped is of another seed or split
 */
export function blocksLeft(wanted: Run): number[] {
  try {
    mkdirSync(wanted.out, { recursive: true });
  } catch (cause) {
    throw new ArgumentError(`${wanted.out} is no folder and cannot become one: pass another --out.`, {
      cause,
    });
  }
  const all = Array.from({ length: wanted.blocks }, (_, at) => wanted.start + at);
  const isThere = (index: number): boolean => existsSync(`${blockFile(wanted.out, index)}.json.gz`);
  const first = all.find(isThere);
  if (first !== undefined) requireSameRun(wanted, first);
  return all.filter((index) => !isThere(index));
}

function requireSameRun(wanted: Run, index: number): void {
  const file = `${blockFile(wanted.out, index)}.json.gz`;
  let block: Partial<TreeBlock>;
  try {
    block = JSON.parse(gunzipSync(readFileSync(file)).toString()) as Partial<TreeBlock>;
  } catch (cause) {
    throw new ArgumentError(`${file} cannot be read as a block: remove it or pass another --out.`, { cause });
  }
  if (block.split !== wanted.split || block.seed !== blockSeed(wanted, index))
    throw new ArgumentError(
      `${file} was rendered with another --seed or --split: pass those, or another --out.`,
    );
}
