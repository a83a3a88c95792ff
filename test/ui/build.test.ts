import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readManifest } from '../../host/manifest.ts';
import { checkSource, IMPORT_EXPRESSION } from '../../host/sandbox/source-filter.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, 'dist', file), 'utf8');

describe('--engine-origin', () => {
  test.each([
    'http://engine.example.com',
    'engine.example.com',
    'https://engine.example.com/path',
    'https://*',
    'https://u:p@a.b',
    'https://a.b;c',
    "https://a.b'c",
    'https://a.b,c',
    'http://127.0.0.1:4173',
    'http://[::1]:4173',
    'https://10.0.0.7',
  ])('refuses %s in one sentence and builds nothing', (origin) => {
    const { status, stderr, stdout } = spawnSync('node', ['build.mjs', '--engine-origin', origin], {
      cwd: ROOT,
    });
    expect(status).toBe(1);
    expect(stderr.toString()).toMatch(/^--engine-origin .* is not an https origin; .*\n$/);
    expect(stdout.toString()).toBe('');
  });
});

describe('dist/ui.html', () => {
  const page = read('ui.html');
  test('is one file that asks for nothing else', () => {
    expect(page).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)=/);
    expect(page).not.toContain('@import');
  });
  test('has the panel before the first heavy part, so that it paints first', () => {
    const order = ['id="panel"', 'id="card"', 'id="engine.js"', 'id="ort.wasm"', 'id="parts-end"'];
    const places = order.map((mark) => page.indexOf(mark));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });
  test('names nothing that a null origin lacks', () => {
    for (const absent of [
      'randomUUID',
      'crypto.subtle',
      'navigator.clipboard',
      'localStorage',
      'indexedDB',
    ]) {
      expect(page).not.toContain(absent);
    }
  });
});

test('dist/plugin.js passes the filter that Figma reads it through, and the build looks for the same', () => {
  expect(() => checkSource(read('plugin.js'))).not.toThrow();
  expect(readFileSync(join(ROOT, 'build.mjs'), 'utf8')).toContain(`= ${IMPORT_EXPRESSION};`);
});

test('dist/manifest.json is one that Figma takes and stands beside the files that it names', () => {
  const manifest = readManifest(JSON.parse(read('manifest.json')));
  expect(read(manifest.main).length).toBeGreaterThan(0);
  expect(read(manifest.ui ?? '').length).toBeGreaterThan(0);
});
