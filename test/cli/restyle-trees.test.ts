import { execFile } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixturePack } from '../runtime/fixture-pack.ts';
import { grained, greyPage } from './grained-page.ts';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'restyle-trees-'));
const at = (name: string) => join(folder, name);

/** Runs the command on a list of pairs, in the folder of the test's files. */
function run(
  pairs: unknown,
  card = 'pack/card.json',
): Promise<{ code: number; stdout: string; stderr: string }> {
  writeFileSync(at('pairs.json'), JSON.stringify(pairs));
  const script = join(ROOT, 'models/cli/restyle-trees.ts');
  const argv = ['--import', import.meta.resolve('tsx'), script, card, 'pairs.json'];
  return new Promise((resolve) => {
    execFile(process.execPath, argv, { cwd: folder }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

const pair = { source: 'light.png', exemplar: 'dark.png' };

beforeAll(async () => {
  const { card, files } = fixturePack();
  mkdirSync(at('pack'));
  writeFileSync(at('pack/card.json'), JSON.stringify(card));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(at(`pack/${name}`), bytes);
  for (const [name, grey] of [
    ['light', 0.5],
    ['dark', 0.1],
  ] as const) {
    const page = greyPage(grey);
    writeFileSync(at(`${name}.json`), JSON.stringify(name === 'dark' ? { document: page } : page));
    const { width, height, data } = grained(page);
    await sharp(data, { raw: { width, height, channels: 4 } })
      .png()
      .toFile(at(`${name}.png`));
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

test('restyles many: layers, plans, pictures or all', async () => {
  const sourceTree = 'light.json';
  const pairs = [
    { ...pair, sourceTree, exemplarTree: 'dark.json', outTree: 'a.json', outPlan: 'plan.json' },
    { ...pair, out: 'b.png' },
    {
      ...pair,
      sourceTree,
      exemplarTree: 'dark.json',
      out: 'c.png',
      outTree: 'c.json',
      outPlan: 'c-plan.json',
    },
  ];
  const ended = await run(pairs, join(ROOT, 'models/packs/wireframe/card.json'));
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  expect(ended.stdout).toMatch(/^Restyled 3 pairs \(model .+\)\.\n$/);
  const { document } = JSON.parse(readFileSync(at('a.json'), 'utf8'));
  expect(document.children[0].fills[0].color.r).toBeCloseTo(0.1, 2);
  const planOf = (name: string) => JSON.parse(readFileSync(at(name), 'utf8')).elements;
  expect(planOf('plan.json')[1]).toMatchObject({
    id: document.children[0].id,
    decision: { fill: '#1a1a1a' },
  });
  expect(planOf('c-plan.json')).toEqual(planOf('plan.json'));
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['b.png', 'c.png', 'c.json']));
  expect(readdirSync(folder)).not.toContain('a.png');
}, 120_000);

test.each<[string, unknown, RegExp]>([
  ['no list', {}, /must be a list/],
  ['no exemplar', [{ source: 'light.png', out: 'x.png' }], /Pair 0 has no path "exemplar"/],
  ['nothing asked for', [pair], /Pair 0 asks for nothing/],
  [
    'a plan of a model that makes none',
    [{ ...pair, outPlan: 'x.json' }],
    /plans no elements, which "outPlan" needs/,
  ],
  ['layers out without layers in', [{ ...pair, outTree: 'x.json' }], /Pair 0 asks for layers without any/],
  ['a path that is none', [{ ...pair, out: 'x.png', sourceTree: 3 }], /"sourceTree" that is no path/],
  ['layers that are none', [{ ...pair, out: 'x.png', sourceTree: 'pairs.json' }], /not a Figma REST node/],
])('ends with 2, one sentence and nothing written: %s', async (_, pairs, said) => {
  const ended = await run(pairs);
  expect(ended.stderr).toMatch(said);
  expect(ended).toMatchObject({ code: 2, stdout: '' });
  expect(ended.stderr.trim().split('\n').length).toBe(1);
  expect(readdirSync(folder).filter((name) => name.startsWith('x.'))).toEqual([]);
});
