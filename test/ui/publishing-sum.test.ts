import { randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { MOST, publishingSum } from '../../publishing-sum.mjs';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'publishing-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A tree that builds what this one builds, with so many incompressible bytes at the end of one graph. */
function treeWith(more: number): string {
  const tree = join(folder, `with-${more}`);
  const packs = join(tree, 'models/packs');
  mkdirSync(packs, { recursive: true });
  for (const file of [
    'build.mjs',
    'engine-origin.mjs',
    'publishing-sum.mjs',
    'third-party-notices.mjs',
    'manifest.json',
    'package.json',
    'tsconfig.base.json',
  ])
    cpSync(join(ROOT, file), join(tree, file));
  for (const place of ['node_modules', 'docs', 'plugin', 'ui', 'models/runtime'])
    symlinkSync(join(ROOT, place), join(tree, place));
  cpSync(join(ROOT, 'models/packs/wireframe'), join(packs, 'wireframe'), { recursive: true });
  const name = 'synthesise.onnx';
  const [graph, card] = [name, 'card.json'].map((file) => join(packs, 'wireframe', file)) as [string, string];
  writeFileSync(graph, Buffer.concat([readFileSync(graph), randomBytes(more)]));
  const told = JSON.parse(readFileSync(card, 'utf8'));
  told.files[name].bytes += more;
  writeFileSync(card, JSON.stringify(told));
  return tree;
}

const build = (cwd: string) => spawnSync('node', ['build.mjs'], { cwd, encoding: 'utf8' });

test('counts the page as a JSON string, each escape as two letters, and the code behind it', () => {
  expect(publishingSum('<a b="c">\n\\', 'f();')).toBe('const __html__ = "<a b=\\"c\\">\\n\\\\";f();'.length);
});

test('what is built takes at most 13 MiB, and the build says how much', () => {
  const tree = treeWith(0);
  const { status, stdout } = build(tree);
  expect(status).toBe(0);
  const [page, code] = ['ui.html', 'plugin.js'].map((file) => readFileSync(join(tree, 'dist', file), 'utf8'));
  const sum = publishingSum(page!, code!);
  expect(sum).toBeLessThanOrEqual(13 * 2 ** 20);
  expect(stdout).toMatch(new RegExp(`published .* ${(sum / 2 ** 20).toFixed(2)} MiB\n$`));
});

test('a model too large to be published ends the build with one sentence, and no page is written', () => {
  const tree = treeWith(MOST / 3);
  const { status, stdout, stderr } = build(tree);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(
    /^Published, the plugin would take \d+\.\d\d MiB of the 13\.50 MiB allowed here; .*\.\n$/,
  );
  expect(existsSync(join(tree, 'dist/ui.html'))).toBe(false);
});
