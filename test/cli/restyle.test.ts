import { execFile } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Raster } from '../../models/runtime/types.ts';
import { fixturePack } from '../runtime/fixture-pack.ts';
import { node, solid } from '../runtime/nodes.ts';
import { grained, greyPage } from './grained-page.ts';
import { noise, permutation, shuffled } from '../runtime/rasters.ts';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'restyle-'));
const at = (name: string) => join(folder, name);
const order = permutation(16 * 12);

const png = ({ width, height, data }: Raster) => sharp(data, { raw: { width, height, channels: 4 } }).png();

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command as a user does, in the folder of the test's files. */
function restyle(...argv: string[]): Promise<Ended> {
  const command = ['--import', import.meta.resolve('tsx'), join(ROOT, 'models/cli/main.ts'), ...argv];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: folder }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

const GREY = greyPage(0.5);
const DARK = greyPage(0.1);

const base = ['--model', 'pack/card.json', '--source', 's.png', '--exemplar', 'e.png'];

async function refused(argv: string[], said: RegExp): Promise<void> {
  const before = readdirSync(folder).sort();
  const { code, stdout, stderr } = await restyle(...argv);
  expect(stderr).toMatch(said);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.trim().split('\n').length).toBe(1);
  expect(readdirSync(folder).sort()).toEqual(before);
}

beforeAll(async () => {
  const { card, files } = fixturePack();
  for (const pack of ['pack', 'broken']) {
    mkdirSync(at(pack));
    writeFileSync(at(`${pack}/card.json`), JSON.stringify(card));
    for (const [name, bytes] of Object.entries(files)) writeFileSync(at(`${pack}/${name}`), bytes);
  }
  const bytes = files['synthesise.onnx']!.slice();
  bytes[50]! ^= 1;
  writeFileSync(at('broken/synthesise.onnx'), bytes);
  const source = noise(64, 48);
  await png(source).toFile(at('s.png'));
  await png(shuffled(source, 4, order)).toFile(at('e.png'));
  await png(noise(32, 32, 3)).toFile(at('f.png'));
  const spot = { at: { x: 0, y: 0 }, to: { exemplar: 0, x: 0.9, y: 0.9 } };
  writeFileSync(at('pin.json'), JSON.stringify({ pins: [spot] }));
  const whole = { exemplar: 0, x: 0, y: 0, width: 1, height: 1 };
  writeFileSync(at('nothing.json'), JSON.stringify({ forbidden: [whole] }));
  writeFileSync(at('text.png'), 'not an image');
  writeFileSync(at('cut.png'), readFileSync(at('s.png')).subarray(0, 3000));
  await png({ width: 4097, height: 1, data: new Uint8ClampedArray(4097 * 4) }).toFile(at('wide.png'));
  const frames = Buffer.concat([noise(8, 8), noise(8, 8, 2)].map(({ data }) => Buffer.from(data)));
  const strip = { width: 8, height: 16, channels: 4, pageHeight: 8 } as const;
  await sharp(frames, { raw: strip })
    .gif({ loop: 0, delay: [100, 100] })
    .toFile(at('moving.gif'));
  writeFileSync(
    at('s.json'),
    JSON.stringify({ document: node('FRAME', 'Frame', [0, 0, 64, 48], { fills: solid(1) }) }),
  );
  writeFileSync(at('grey.json'), JSON.stringify(GREY));
  writeFileSync(at('dark.json'), JSON.stringify(DARK));
  await png(grained(GREY)).toFile(at('grey.png'));
  await png(grained(DARK)).toFile(at('dark.png'));
  const twins = [node('GROUP', 'A', [0, 0, 9, 9]), node('GROUP', 'B', [0, 0, 9, 9])];
  writeFileSync(
    at('twins.json'),
    JSON.stringify({ ...GREY, children: twins.map((twin) => ({ ...twin, id: '5:5' })) }),
  );
  writeFileSync(at('other.json'), '{"nodes": 3}');
});

afterAll(() => rmSync(folder, { recursive: true }));

test('writes the picture, the warp and the matches, and says so in one line', async () => {
  const ended = await restyle(
    ...base,
    '--exemplar',
    'f.png',
    '--out',
    'o.png',
    '--warp',
    'w.png',
    '--matches',
    'm.json',
  );
  expect(ended.stderr).toBe('');
  expect(ended.code).toBe(0);
  expect(ended.stdout.trim().split('\n').length).toBe(1);
  for (const name of ['o.png', 'w.png', 'm.json']) expect(ended.stdout).toContain(name);
  expect(await sharp(at('o.png')).metadata()).toMatchObject({ format: 'png', width: 64, height: 48 });
  expect(await sharp(at('w.png')).metadata()).toMatchObject({ format: 'png', width: 16, height: 12 });
  const matches = JSON.parse(readFileSync(at('m.json'), 'utf8'));
  expect(matches.source).toEqual({ width: 16, height: 12 });
  expect(matches.exemplars).toEqual([
    { width: 16, height: 12 },
    { width: 8, height: 8 },
  ]);
  expect(matches.best).toEqual(order.map((_, cell) => [0, order.indexOf(cell)]));
  expect(Math.min(...matches.confidence)).toBeGreaterThan(0.999);
  expect(readdirSync(folder).some((name) => name.startsWith('.'))).toBe(false);
});

test('--json prints one object, --size caps the long side, and the same command gives the same bytes', async () => {
  const argv = [...base, '--size', '40', '--source-layers', 's.json', '--json'];
  const first = await restyle(...argv, '--out', 'a.png');
  const second = await restyle(...argv, '--out', 'b.png');
  expect([first.stderr, second.stderr]).toEqual(['', '']);
  const said = JSON.parse(first.stdout);
  expect(said).toMatchObject({ model: 'fixture', backend: 'cpu', width: 40, height: 30 });
  expect(Object.keys(said.milliseconds)).toEqual(['prepare', 'align', 'match', 'synthesise']);
  expect(typeof said.confidence).toBe('number');
  expect(await sharp(at('a.png')).metadata()).toMatchObject({ width: 40, height: 30 });
  expect(readFileSync(at('a.png')).equals(readFileSync(at('b.png')))).toBe(true);
});

test('the WebAssembly backend draws the same picture to a rounding step', async () => {
  await restyle(...base, '--out', 'cpu.png');
  const ended = await restyle(...base, '--out', 'wasm.png', '--backend', 'wasm', '--json');
  expect(ended.stderr).toBe('');
  expect(JSON.parse(ended.stdout).backend).toBe('wasm');
  const [cpu, wasm] = await Promise.all(
    ['cpu.png', 'wasm.png'].map((name) => sharp(at(name)).raw().toBuffer()),
  );
  expect(wasm!.length).toBe(cpu!.length);
  wasm!.forEach((value, i) => expect(Math.abs(value - cpu![i]!)).toBeLessThanOrEqual(1));
});

test('a pin changes its spot and nothing else', async () => {
  for (const [name, more] of [
    ['free', []],
    ['pinned', ['--steer', 'pin.json']],
  ] as const)
    expect((await restyle(...base, '--out', `${name}.png`, ...more)).stderr).toBe('');
  const [free, pinned] = await Promise.all(
    ['free.png', 'pinned.png'].map((name) => sharp(at(name)).removeAlpha().raw().toBuffer()),
  );
  const changed = Array.from({ length: 64 * 48 }, (_, i) => i).filter((i) =>
    [0, 1, 2].some((c) => free![3 * i + c] !== pinned![3 * i + c]),
  );
  expect(changed.length).toBeGreaterThan(100);
  // The spot is the top left corner, and its reach is six cells of 4 pixels.
  expect(changed.every((i) => Math.hypot(i % 64, Math.floor(i / 64)) < 24)).toBe(true);
});

/** The pages with layers, by the shipped model: the test's own knows no elements. */
const shipped = ['--source', 'grey.png', '--exemplar', 'dark.png', '--source-layers', 'grey.json'];

test('writes the restyled layers: those of the source with the exemplar\u2019s style, or half of it', async () => {
  const colours: number[] = [];
  for (const strength of ['1', '0.5']) {
    const argv = [...shipped, '--exemplar-layers', 'dark.json'];
    const ended = await restyle(...argv, '--strength', strength, '--out', 'r.png', '--layers-out', 'r.json');
    expect(ended.stderr).toBe('');
    expect(ended.stdout).toContain('r.json');
    const { document } = JSON.parse(readFileSync(at('r.json'), 'utf8'));
    expect(document).toMatchObject({ id: GREY.id, children: [{ id: GREY.children![0]!.id }] });
    expect(document.children[0].absoluteBoundingBox).toEqual(GREY.children![0]!.absoluteBoundingBox);
    colours.push(document.children[0].fills[0].color.r);
  }
  expect(colours[0]).toBeCloseTo(0.1, 2);
  expect(colours[1]).toBeCloseTo(0.3, 2);
}, 120_000);

test('writes the plan: of every element what is decided, after which element, and how sure that is', async () => {
  const ended = await restyle(
    ...shipped,
    '--exemplar-layers',
    'dark.json',
    '--out',
    'r.png',
    '--plan-out',
    'p.json',
  );
  expect(ended.stderr).toBe('');
  expect(ended.stdout).toContain('p.json');
  const { elements } = JSON.parse(readFileSync(at('p.json'), 'utf8'));
  const [box] = GREY.children!;
  expect(elements.map(({ id }: { id: string }) => id)).toEqual([GREY.id, box!.id]);
  expect(elements[1]).toMatchObject({
    name: 'Rectangle 1',
    kind: 'box',
    box: { x: 8, y: 8, width: 48, height: 24 },
    decision: { fill: '#1a1a1a', stroke: null, from: { fill: { exemplar: 0, element: 1 } } },
    reason: { id: DARK.children![0]!.id },
  });
  const { candidates, confidence } = elements[1];
  expect(candidates).toContainEqual(expect.objectContaining({ fill: '#1a1a1a' }));
  expect(candidates[0]).toMatchObject({ probability: confidence });
}, 120_000);

test.each<[string, string[], RegExp]>([
  ['no arguments', [], /--source is missing/],
  ['an unknown flag', [...base, '--out', 'x.png', '--fast'], /--fast/],
  [
    'a missing file',
    ['--model', 'pack/card.json', '--source', 'gone.png', '--exemplar', 'e.png', '--out', 'x.png'],
    /gone\.png does not exist/,
  ],
  [
    'no image',
    ['--model', 'pack/card.json', '--source', 'text.png', '--exemplar', 'e.png', '--out', 'x.png'],
    /text\.png is not an image/,
  ],
  [
    'half an image',
    ['--model', 'pack/card.json', '--source', 'cut.png', '--exemplar', 'e.png', '--out', 'x.png'],
    /cut\.png/,
  ],
  [
    'an animation',
    ['--model', 'pack/card.json', '--source', 's.png', '--exemplar', 'moving.gif', '--out', 'x.png'],
    /animated/,
  ],
  [
    'over 4096 px',
    ['--model', 'pack/card.json', '--source', 'wide.png', '--exemplar', 'e.png', '--out', 'x.png'],
    /4097 x 1 px/,
  ],
  [
    'an unknown model',
    ['--model', 'nobody', '--source', 's.png', '--exemplar', 'e.png', '--out', 'x.png'],
    /no model "nobody"/,
  ],
  [
    'a corrupt pack',
    ['--model', 'broken/card.json', '--source', 's.png', '--exemplar', 'e.png', '--out', 'x.png'],
    /synthesise\.onnx/,
  ],
  [
    'layers that are none',
    [...base, '--source-layers', 'other.json', '--out', 'x.png'],
    /other\.json is not a Figma REST node/,
  ],
  [
    'a folder that is not there',
    [...base, '--out', 'x.png', '--warp', 'nowhere/w.png'],
    /nowhere\/w\.png cannot be written/,
  ],
  [
    'a steering that is none',
    [...base, '--out', 'x.png', '--steer', 'other.json'],
    /The steering's ".*" must be/,
  ],
  ['a steering that leaves nothing', [...base, '--out', 'x.png', '--steer', 'nothing.json'], /forbidden/],
  [
    'layers out without layers in',
    [...base, '--out', 'x.png', '--layers-out', 'x.json'],
    /--layers-out needs .*--source-layers/,
  ],
  [
    'layers out over layers in',
    [...base, '--out', 'x.png', '--source-layers', 's.json', '--layers-out', 's.json'],
    /overwrite/,
  ],
  [
    'layers out over the picture',
    [...base, '--out', 'x.png', '--source-layers', 's.json', '--layers-out', 'x.png'],
    /different files/,
  ],
  ['a plan over an input', [...base, '--out', 'x.png', '--plan-out', 's.png'], /overwrite/],
  ['a plan over the picture', [...base, '--out', 'x.png', '--plan-out', 'x.png'], /different files/],
  [
    'a plan of a model that makes none',
    [...base, '--out', 'x.png', '--plan-out', 'x.json'],
    /--plan-out needs/,
  ],
  [
    'layers of a model that plans none',
    [...base, '--out', 'x.png', '--source-layers', 's.json', '--layers-out', 'x.json'],
    /plans no elements, which --layers-out needs/,
  ],
  [
    'layers that cannot be told apart',
    [...base, '--out', 'x.png', '--source-layers', 'twins.json', '--layers-out', 'x.json'],
    /twins\.json have two layers with the id 5:5/,
  ],
  ['a steering over an input', [...base, '--out', 'pin.json', '--steer', 'pin.json'], /overwrite/],
  ['a folder for a file', [...base, '--out', 'x.png', '--warp', 'pack'], /pack is a folder/],
  ['an output over an input', [...base, '--out', 's.png'], /overwrite/],
  ['two outputs in one file', [...base, '--out', 'x.png', '--warp', 'x.png'], /different files/],
])('ends with 2, one sentence and nothing written: %s', async (_, argv, said) => {
  await refused(argv, said);
});
