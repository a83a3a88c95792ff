import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
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

/** A white page with one blue box, as a layer and, by the name of its file, as pixels. */
const pageOf = (width: number, height: number): object => {
  const node = (id: string, type: string, [x, y, w, h]: number[], [r, g, b]: number[]): object => ({
    ...{ id, name: id, type, absoluteBoundingBox: { x, y, width: w, height: h } },
    fills: [{ type: 'SOLID', color: { r, g, b, a: 1 } }],
  });
  const tree = {
    ...node('page', 'FRAME', [0, 0, width, height], [1, 1, 1]),
    children: [node('box', 'RECTANGLE', [20, 20, 60, 30], [0, 0, 1])],
  };
  const roles = { box: 'card' };
  return { kind: 'k', size: [width, height], target: tree, document: tree, roles, wireframes: [] };
};
const paint = (width: number, height: number, file: string): Promise<unknown> =>
  sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .composite([
      { input: { create: { width: 60, height: 30, channels: 3, background: '#00f' } }, left: 20, top: 20 },
    ])
    .png()
    .toFile(join(trees, 'block-00000', file));

interface Told {
  count: number;
  roles: string[];
  at: Record<'styles' | 'features', [number, number]>;
}
interface Header {
  names: Record<'style' | 'exemplar' | 'source', string[]>;
  pages: { exemplar: Told; sources: Told[]; picture?: Told; sketches?: (Told | null)[] }[];
}

function readTokens(file: string): {
  header: Header;
  floats: (told: Told, name: 'styles' | 'features') => number[];
} {
  const bytes = gunzipSync(readFileSync(file));
  const length = bytes.readUInt32LE(0);
  return {
    header: JSON.parse(bytes.toString('utf8', 4, 4 + length)) as Header,
    floats: ({ at }, name) =>
      Array.from({ length: at[name][1] / 4 }, (_, i) => bytes.readFloatLE(4 + length + at[name][0] + 4 * i)),
  };
}

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

  it('writes beside the layers of a page what its picture shows, where there is one', async () => {
    const pages = [pageOf(120, 80), pageOf(120, 80), pageOf(100, 4200)];
    write('block-00000.json.gz', gzipSync(JSON.stringify({ ...BLOCK, pages })));
    mkdirSync(join(trees, 'block-00000'));
    await paint(120, 80, 'page-0.png');
    await paint(100, 4200, 'page-2.png');
    const out = join(folder, 'out');
    expect(run('--trees', trees, '--out', out)).toMatchObject({
      status: 0,
      stderr: '',
      stdout: `1 of 1 blocks written to ${out}.\n1 pictures read, 1 left out: longer than 4096 px.\n`,
    });
    const { header, floats } = readTokens(join(out, 'block-00000.tokens.gz'));
    const [both, bare, long] = header.pages;
    expect([bare!.picture, long!.picture]).toEqual([undefined, undefined]);
    const { picture, exemplar } = both!;
    expect([picture!.count, picture!.roles]).toEqual([2, ['', '']]);
    expect(floats(picture!, 'styles')).toEqual(floats(exemplar, 'styles'));
    expect(floats(picture!, 'features')).toHaveLength(2 * header.names.exemplar.length);
    expect(floats(picture!, 'styles')).toHaveLength(2 * header.names.style.length);
  }, 60_000);

  it("writes of a wireframe's picture what is found, with what its layers become", async () => {
    const page = pageOf(120, 80) as { document: object; wireframes: object[] };
    page.wireframes = [0, 1].map(() => ({ style: 'outline', document: page.document }));
    write('block-00000.json.gz', gzipSync(JSON.stringify({ ...BLOCK, pages: [page] })));
    mkdirSync(join(trees, 'block-00000'));
    await paint(120, 80, 'page-0.wireframe-1.png');
    const out = join(folder, 'out');
    expect(run('--trees', trees, '--out', out)).toMatchObject({
      status: 0,
      stdout: `1 of 1 blocks written to ${out}.\n1 pictures read.\n`,
    });
    const { header, floats } = readTokens(join(out, 'block-00000.tokens.gz'));
    const { picture, sources, sketches } = header.pages[0]!;
    expect([picture, sketches![0]]).toEqual([undefined, null]);
    const sketch = sketches![1]!;
    expect(sketch.roles).toEqual(['', 'card']);
    expect(floats(sketch, 'styles')).toEqual(floats(sources[1]!, 'styles'));
    expect(floats(sketch, 'features')).toHaveLength(2 * header.names.source.length);
  }, 60_000);

  it.each<[string, () => string[] | Promise<string[]>, RegExp]>([
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
      'a picture of another page',
      async () => {
        write('block-00000.json.gz', gzipSync(JSON.stringify({ ...BLOCK, pages: [pageOf(120, 80)] })));
        mkdirSync(join(trees, 'block-00000'));
        await paint(100, 90, 'page-0.png');
        return ['--trees', trees, '--out', join(folder, 'out')];
      },
      /page-0\.png is 100 x 90 px and its page 120 x 80/,
    ],
    [
      'a picture that is none',
      () => {
        write('block-00000.json.gz', gzipSync(JSON.stringify({ ...BLOCK, pages: [pageOf(120, 80)] })));
        mkdirSync(join(trees, 'block-00000'));
        writeFileSync(join(trees, 'block-00000/page-0.png'), 'none');
        return ['--trees', trees, '--out', join(folder, 'out')];
      },
      /page-0\.png cannot be read as a picture/,
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
    async (_, line, said) => {
      const { status, stderr, stdout } = run(...(await line()));
      expect(stderr).toMatch(said);
      expect(stderr.split('\n')).toHaveLength(3);
      expect(stderr.endsWith(`\n${USAGE}`)).toBe(true);
      expect([status, stdout]).toEqual([2, '']);
    },
    60_000,
  );
});
