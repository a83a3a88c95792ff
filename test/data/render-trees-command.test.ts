import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { ArgumentError } from '../../models/data/render-errors.ts';
import { renderTreesArguments, USAGE } from '../../models/data/trees/render-trees-arguments.ts';
import { sampleLooks } from '../../models/data/trees/sample-looks.ts';
import type { Family } from '../../models/data/families/family.ts';

const NEEDED = ['--out', 'o', '--photos', 'p'];

describe('render-trees', () => {
  it.each([
    [[], /no folder to render into/],
    [['--out', 'o'], /no folder of photos/],
    [[...NEEDED, '--split', 'half'], /no split half/],
    [[...NEEDED, '--families', 'bootstrap,nobody'], /no family nobody/],
    [[...NEEDED, '--families', ''], /no family in ""/],
    [[...NEEDED, '--tabs', '0'], /--tabs is "0": pass a whole number from 1 to 1000000/],
    [[...NEEDED, '--blocks', '99999999999999999999'], /--blocks is "99999999999999999999"/],
    [[...NEEDED, '--pages', '1.5'], /--pages is "1.5"/],
    [[...NEEDED, '--colour'], /cannot be read/],
  ])('says in one sentence what is wrong with %j', (line, said) => {
    expect(() => renderTreesArguments(line, {})).toThrow(said);
    try {
      renderTreesArguments(line, {});
    } catch (error) {
      expect(error).toBeInstanceOf(ArgumentError);
      expect((error as Error).message).not.toContain('\n');
    }
  });

  it('ends with 2, the sentence and its usage', () => {
    const command = `${import.meta.dirname}/../../models/data/render-trees.ts`;
    const { status, stderr, stdout } = spawnSync('npx', ['tsx', command, '--out', 'o'], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toBe(`There is no folder of photos to draw from: pass --photos FOLDER.\n${USAGE}\n`);
    expect(stdout).toBe('');
  }, 60_000);
});

describe('--looks', () => {
  const all = Array.from({ length: 12 }, (_, at) => ({ name: `look ${at}`, dark: false }));
  const family: Family = { name: 'f', packages: [], heldOut: false, looks: () => all, pages: () => [] };

  it('samples so many by the seed, not the first', () => {
    const names = (seed: number): string[] => sampleLooks(3, seed)(family).map(({ name }) => name);
    expect(names(1)).toEqual(names(1));
    expect(new Set(names(1)).size).toBe(3);
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(new Set(seeds.flatMap(names)).size).toBeGreaterThan(6);
  });

  it('takes all for 0 and where there are fewer', () => {
    expect(sampleLooks(0, 1)(family)).toEqual(all);
    expect(sampleLooks(40, 1)(family)).toHaveLength(12);
  });
});
