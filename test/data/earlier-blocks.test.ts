import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { ArgumentError } from '../../models/data/render-errors.ts';
import { blockFile, blockSeed, blocksLeft } from '../../models/data/trees/earlier-blocks.ts';

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'blocks-'));
});
const run = { split: 'train', seed: 1, start: 0, blocks: 4 } as const;
const write = (index: number): void => {
  const block = { version: 1, split: 'train', seed: blockSeed(run, index), pages: [] };
  writeFileSync(`${blockFile(out, index)}.json.gz`, gzipSync(JSON.stringify(block)));
};

describe('a folder that holds blocks', () => {
  it('lacks the others of the same run, of more blocks too', () => {
    write(1);
    expect(blocksLeft({ ...run, out })).toEqual([0, 2, 3]);
    expect(blocksLeft({ ...run, out, start: 1, blocks: 4 })).toEqual([2, 3, 4]);
  });

  it.each([{ seed: 2 }, { split: 'heldout' }] as const)('is refused in one sentence for %j', (other) => {
    write(1);
    const refused = () => blocksLeft({ ...run, ...other, out });
    expect(refused).toThrow(ArgumentError);
    expect(refused).toThrow(/block-00001\.json\.gz was rendered with another --seed or --split: [^\n]+\.$/);
  });

  it('is not asked about blocks that are not wanted', () => {
    write(1);
    expect(blocksLeft({ ...run, out, seed: 2, start: 2, blocks: 2 })).toEqual([2, 3]);
  });

  it('is refused with the file that cannot be read', () => {
    write(0);
    writeFileSync(`${blockFile(out, 0)}.json.gz`, gzipSync('{"version":1}').subarray(0, 15));
    expect(() => blocksLeft({ ...run, out })).toThrow(/block-00000\.json\.gz cannot be read as a block/);
  });

  it('is refused where it is a file, or would lie in one', () => {
    const file = join(out, 'file');
    writeFileSync(file, '');
    for (const there of [file, join(file, 'below')]) {
      expect(() => blocksLeft({ ...run, out: there })).toThrow(ArgumentError);
      expect(() => blocksLeft({ ...run, out: there })).toThrow(/is no folder and cannot become one/);
    }
  });
});
