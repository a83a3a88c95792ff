import { build } from 'esbuild';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundledPackages, thirdPartyNotices } from '../third-party-notices.mjs';

const ROOT = join(import.meta.dirname, '..');
const dist = (file: string): string => readFileSync(join(ROOT, 'dist', file), 'utf8');

describe('what ships', () => {
  const notices = dist('THIRD-PARTY-NOTICES.txt');
  const sections = [...notices.matchAll(/^=+\n(.+)\n=+$/gm)].map(([, title]) => title!.split(' - ')[0]);

  test('every runtime dependency is named with its licence, its version and a text, and nothing else is', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(sections).toEqual([...Object.keys(dependencies).sort(), 'The model "wireframe"']);
    for (const [name, version] of Object.entries(dependencies))
      expect(notices).toContain(`${name} - ${version} - `);
    for (const text of [/Jason Miller/, /Microsoft Corporation/, /Apache License\s+Version 2\.0/])
      expect(notices).toMatch(text);
  });

  test('the panel and the hosted engine bring the same text', () => {
    const block = /id="notices">(.+?)<\/script>/s.exec(dist('ui.html'))![1]!;
    expect(JSON.parse(block)).toBe(notices);
    expect(dist('engine/THIRD-PARTY-NOTICES.txt')).toBe(notices);
  });

  test('the model tells its pictures', () => {
    const { training } = JSON.parse(readFileSync(join(ROOT, 'models/packs/wireframe/card.json'), 'utf8')) as {
      training: { data: string; licence: string };
    };
    expect(notices).toContain(`Licence: ${training.licence}\nTrained on: ${training.data}`);
  });
});

describe('a build', () => {
  let folder: string;
  const card = { id: 'a', training: { data: 'b', licence: 'c' } };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'notices-'));
    const write = (path: string, text: string): void => {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    const pack = (name: string): string =>
      JSON.stringify({ name, version: '1.2.3', license: 'MIT', main: 'index.js' });
    write('package.json', JSON.stringify({ version: '9.9.9', license: 'MIT' }));
    for (const name of ['used', '@team/font', 'shaken', 'bare'])
      write(`node_modules/${name}/package.json`, pack(name));
    for (const name of ['used', '@team/font', 'shaken'])
      write(`node_modules/${name}/LICENSE.md`, `Licence of ${name}`);
    write('node_modules/used/index.js', 'export const used = console.log("used");');
    write('node_modules/bare/index.js', 'export const bare = console.log("bare");');
    write('node_modules/shaken/index.js', 'export const shaken = 1;');
    write('node_modules/@team/font/font.woff2', 'font');
    write('main.js', 'import { used } from "used"; import { shaken } from "shaken"; export default used;');
    write('style.css', '@font-face { font-family: x; src: url("./node_modules/@team/font/font.woff2"); }');
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const metafile = async (entry: string) => {
    const made = await build({
      absWorkingDir: folder,
      entryPoints: [entry],
      bundle: true,
      write: false,
      outdir: 'out',
      metafile: true,
      loader: { '.woff2': 'dataurl' },
    });
    return made.metafile;
  };

  test('names what a bundle holds, fonts of a style included, and not what was shaken out', async () => {
    const packages = bundledPackages([await metafile('main.js'), await metafile('style.css')]);
    expect(packages).toEqual(['@team/font', 'used']);
    const notices = await thirdPartyNotices(folder, { packages, binaries: [], card });
    expect(notices).toContain('used - 1.2.3 - MIT');
    expect(notices).toContain('Licence of @team/font');
    expect(notices).not.toContain('shaken');
  });

  test('fails where a licence has no text', async () => {
    await expect(thirdPartyNotices(folder, { packages: ['bare'], binaries: [], card })).rejects.toThrow(
      'bare is bundled and brings no licence text; put it into docs/licences/bare.txt.',
    );
  });

  test('fails where a binary holds a work that nobody names', async () => {
    const binaries = [Buffer.from('/b/_deps/protobuf-src/a.cc /b/_deps/strange_lib-src/b.cc')];
    await expect(
      thirdPartyNotices(ROOT, { packages: ['comlink', 'onnxruntime-web'], binaries, card }),
    ).rejects.toThrow('holds strange_lib;');
  });
});
