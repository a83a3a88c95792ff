import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';

const COMMAND = join(import.meta.dirname, '../../models/data/tokens/write-tokens.ts');
const USAGE = 'Usage: tree-tokens --trees FOLDER --out FOLDER\n';
const run = (...line: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', COMMAND, ...line], { encoding: 'utf8' });

let folder: string;
let trees: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokens-'));
  trees = join(folder, 'trees');
  mkdirSync(trees);
});
const BLOCK = { version: 1, split: 'train', seed: 1, family: 'f', look: 'l', dark: false, pages: [] };
const write = (name: string, bytes: Buffer): void => writeFileSync(join(trees, name), bytes);
const whole = gzipSync(JSON.stringify(BLOCK));

describe('tree-tokens', () => {
  it('writes the tokens of every block, and skips those that are there', () => {
    write('block-00000.json.gz', whole);
    const out = join(folder, 'out');
    expect(run('--trees', trees, '--out', out)).toMatchObject({
      status: 0,
      stdout: `1 of 1 blocks written to ${out}.\n`,
    });
    expect(readdirSync(out)).toEqual(['block-00000.tokens.gz']);
    expect(run('--trees', trees, '--out', out).stdout).toBe(`0 of 1 blocks written to ${out}.\n`);
  }, 60_000);

  it.each<[string, () => string[], RegExp]>([
    [
      'an unknown option',
      () => ['--trees', trees, '--colour'],
      /command line cannot be read \(.*'--colour'\)/,
    ],
    ['no folder', () => ['--out', folder], /no folder of blocks to read: pass --trees FOLDER/],
    ['nothing to write into', () => ['--trees', trees], /no folder to write into/],
    [
      'a file in place of the folder',
      () => ['--trees', COMMAND, '--out', folder],
      /is no folder that can be read/,
    ],
    [
      'a folder without blocks',
      () => ['--trees', trees, '--out', folder],
      /trees holds no block-\*\.json\.gz/,
    ],
    [
      'a truncated block',
      () => {
        write('block-00000.json.gz', whole.subarray(0, whole.length - 12));
        return ['--trees', trees, '--out', folder];
      },
      /block-00000\.json\.gz cannot be read as a block/,
    ],
    [
      'another version',
      () => {
        write('block-00000.json.gz', gzipSync('{"version":2,"pages":[]}'));
        return ['--trees', trees, '--out', folder];
      },
      /block-00000\.json\.gz is no block of trees of version 1/,
    ],
    [
      'a file to write into',
      () => {
        write('block-00000.json.gz', whole);
        return ['--trees', trees, '--out', COMMAND];
      },
      /write-tokens\.ts is no folder and cannot become one/,
    ],
  ])(
    'says in one sentence what is wrong with %s and ends with 2',
    (_, line, said) => {
      const { status, stderr, stdout } = run(...line());
      expect(stderr).toMatch(said);
      expect(stderr.split('\n')).toHaveLength(3);
      expect(stderr.endsWith(`\n${USAGE}`)).toBe(true);
      expect([status, stdout]).toEqual([2, '']);
    },
    60_000,
  );
});
