import { execFile, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fixturePack } from '../runtime/fixture-pack.ts';
import { node } from '../runtime/nodes.ts';
import { noise } from '../runtime/rasters.ts';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'mean-files-'));
const at = (name: string) => join(folder, name);
const command = (script: string, argv: readonly string[]) => [
  '--import',
  import.meta.resolve('tsx'),
  join(ROOT, 'models/cli', script),
  ...argv,
];

function run(
  script: string,
  ...argv: string[]
): Promise<{ code: number | string; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      command(script, argv),
      { cwd: folder, timeout: 120_000, killSignal: 'SIGKILL' },
      (error, stdout, stderr) =>
        resolve({ code: error ? (error.code ?? error.signal ?? 'none') : 0, stdout, stderr }),
    );
  });
}

const model = ['--model', 'pack/card.json'];
const base = [...model, '--source', 's.png', '--exemplar', 'e.png', '--out', 'x.png'];
const source = (path: string) => [...model, '--source', path, '--exemplar', 'e.png', '--out', 'x.png'];

/** One sentence, exit 2, and every file and folder as it was. */
async function refused(script: string, argv: readonly string[], said: RegExp): Promise<void> {
  const before = readdirSync(folder, { recursive: true }).sort();
  const { code, stdout, stderr } = await run(script, ...argv);
  expect(stderr).toMatch(said);
  expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({
    code: 2,
    stdout: '',
    lines: 1,
  });
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  expect(precious.filter(([name, bytes]) => !readFileSync(at(name)).equals(bytes))).toEqual([]);
}

const picture = (path: string) =>
  sharp(noise(64, 48).data, { raw: { width: 64, height: 48, channels: 4 } }).toFile(at(path));

/** A chunk that makes a PNG an animation, put before its pixels; its checksum is not looked at by who only counts frames. */
function animated(png: Buffer): Buffer {
  const chunk = Buffer.alloc(20);
  chunk.writeUInt32BE(8, 0);
  chunk.write('acTL', 4, 'latin1');
  chunk.writeUInt32BE(2, 8);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

const nested = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const box = { absoluteBoundingBox: { x: 0, y: 0, width: 64, height: 48 } };

beforeAll(async () => {
  const { card, files } = fixturePack();
  mkdirSync(at('pack'));
  mkdirSync(at('folder'));
  writeFileSync(at('pack/card.json'), JSON.stringify(card));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(at(`pack/${name}`), bytes);
  for (const name of ['s.png', 'e.png', 'still.gif', 'still.tiff']) await picture(name);
  writeFileSync(at('empty.png'), '');
  writeFileSync(at('moving.png'), animated(readFileSync(at('s.png'))));
  writeFileSync(at('d.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  execFileSync('mkfifo', [at('pipe')]);
  execFileSync('truncate', ['-s', '257M', at('long.png')]);
  writeFileSync(at('pose.json'), '{"width":12000,"height":12000,"joints":{"nose":[1,1]}}');
  const frame = { ...node('FRAME', 'Frame', [0, 0, 64, 48]), ...box };
  writeFileSync(at('deep.json'), `${JSON.stringify(frame).slice(0, -1)},"pluginData":${nested(5000)}}`);
  const child = JSON.stringify(node('RECTANGLE', 'R', [0, 0, 1, 1]));
  const many = Array.from({ length: 100_001 }, () => child).join();
  writeFileSync(
    at('many.json'),
    JSON.stringify({ ...frame, children: [] }).replace('"children":[]', `"children":[${many}]`),
  );
  writeFileSync(
    at('pairs.json'),
    JSON.stringify([
      { source: 's.png', exemplar: 'e.png', out: 'linked/card.json', warp: 'w.png', matches: 'm.json' },
    ]),
  );
  writeFileSync(
    at('trees.json'),
    JSON.stringify([{ source: 's.png', exemplar: 'e.png', out: 'linked/card.json' }]),
  );
  writeFileSync(at('list.json'), JSON.stringify([{ source: 's.png', exemplar: 'e.png', out: 'list.json' }]));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** What a run must not touch, as it was, whatever the run before did. */
let precious: [string, Buffer][] = [];
beforeAll(() => {
  const names = ['s.png', 'e.png', 'list.json', ...readdirSync(at('pack')).map((name) => `pack/${name}`)];
  precious = names.map((name) => [name, readFileSync(at(name))]);
});
beforeEach(() => {
  for (const [name, bytes] of precious) writeFileSync(at(name), bytes);
  for (const name of ['x.png', 'w.png', 'm.json']) rmSync(at(name), { force: true });
  for (const [name, to] of [
    ['link.png', 's.png'],
    ['linked', 'pack'],
  ] as const) {
    rmSync(at(name), { force: true });
    symlinkSync(to, at(name));
  }
  rmSync(at('twin.png'), { force: true });
  linkSync(at('s.png'), at('twin.png'));
});

const CASES: [string, string, string[], RegExp][] = [
  ['an empty picture', 'main.ts', source('empty.png'), /empty\.png is empty/],
  ['no device for a file', 'main.ts', source('/dev/null'), /no regular file/],
  ['an endless device', 'main.ts', source('/dev/zero'), /no regular file/],
  ['a folder for a picture', 'main.ts', source('folder'), /no regular file/],
  ['a pipe that nobody writes', 'main.ts', source('pipe'), /no regular file/],
  ['a pipe for layers', 'main.ts', [...base, '--source-layers', 'pipe'], /no regular file/],
  ['a pipe for pairs', 'restyle-trees.ts', ['pack/card.json', 'pipe'], /no regular file/],
  ['a file of more than 256 MB', 'main.ts', source('long.png'), /256 MB/],
  ['a drawing', 'main.ts', source('d.svg'), /is an SVG; give a PNG/],
  ['an animated PNG', 'main.ts', source('moving.png'), /animated/],
  [
    'an output that is an input by a link',
    'main.ts',
    [...model, '--source', 'link.png', '--exemplar', 'e.png', '--out', 's.png'],
    /overwrite/,
  ],
  ['an output that is an input by another name', 'main.ts', [...base, '--warp', 'twin.png'], /overwrite/],
  ['an output that is a link', 'main.ts', [...base, '--warp', 'link.png'], /overwrite|no regular file/],
  ['an output over the card', 'main.ts', [...base, '--matches', 'pack/card.json'], /overwrite/],
  [
    'an output over a graph, through a linked folder',
    'main.ts',
    [...base, '--warp', 'linked/synthesise.onnx'],
    /overwrite/,
  ],
  [
    'two outputs through a linked folder',
    'main.ts',
    [...base, '--warp', 'pack/n.png', '--matches', 'linked/n.png'],
    /different files/,
  ],
  ['a pair over the card', 'restyle-pairs.ts', ['pack/card.json', 'pairs.json'], /overwrite/],
  ['a pair of trees over the card', 'restyle-trees.ts', ['pack/card.json', 'trees.json'], /overwrite/],
  ['a pair over its list', 'restyle-trees.ts', ['pack/card.json', 'list.json'], /overwrite/],
  ['a pipe for an output', 'main.ts', [...base, '--warp', 'pipe'], /no regular file/],
  ['a name too long', 'main.ts', [...base, '--warp', `${'n'.repeat(300)}.png`], /name is too long/],
  ['a pose too large', 'main.ts', source('pose.json'), /12000 x 12000/],
  ['layers too many', 'main.ts', [...base, '--source-layers', 'many.json'], /100,?000/],
  ['no time at all', 'main.ts', [...base, '--timeout', '0'], /--timeout must be/],
  ['a run beyond its time', 'main.ts', [...base, '--timeout', '0.05'], /took longer than 0\.05 s/],
];

test.each(CASES)('refuses %s', (_, script, argv, said) => refused(script, argv, said));

test.each(['still.gif', 'still.tiff'])('welcomes %s', async (path) => {
  expect(await run('main.ts', ...source(path))).toMatchObject({ code: 0, stderr: '' });
  rmSync(at('x.png'));
});

test('passes over ignored fields of layers, 5,000 levels deep', async () => {
  const ended = await run('main.ts', ...base, '--source-layers', 'deep.json');
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  rmSync(at('x.png'));
});

test('writes a name of 255 letters, and keeps the mode of what was there', async () => {
  const long = `${'n'.repeat(251)}.png`;
  writeFileSync(at('x.png'), 'old');
  chmodSync(at('x.png'), 0o640);
  expect(await run('main.ts', ...base, '--warp', long)).toMatchObject({ code: 0 });
  expect(statSync(at('x.png')).mode & 0o777).toBe(0o640);
  rmSync(at(long));
  rmSync(at('x.png'));
});

test('prints nothing of a name that steers a terminal', async () => {
  const { code, stderr } = await run('main.ts', ...source('\u001b[2J\u202e\u0007no.png'));
  expect(code).toBe(2);
  expect(stderr).toMatch(/no\.png does not exist/);
  // eslint-disable-next-line no-control-regex
  expect(stderr.trimEnd()).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
});

test('says in a sentence that the line could not be printed', async () => {
  const child = spawn(process.execPath, command('main.ts', base), { cwd: folder });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(stderr).toMatch(/could not be printed \(EPIPE\)/);
  expect({ code, lines: stderr.trim().split('\n').length }).toEqual({ code: 2, lines: 1 });
});
