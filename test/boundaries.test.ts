import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

interface Rule {
  folder: string;
  /** Folders of this repository, or package names, that files under `folder` may import. */
  may: string[];
  why: string;
}

const RULES: Rule[] = [
  {
    folder: 'plugin/protocol.ts',
    may: [],
    why: 'both sides read the protocol first; it must stand alone',
  },
  {
    folder: 'plugin',
    may: ['plugin', 'comlink'],
    why: 'the sandbox has no DOM and no room for neural code',
  },
  {
    folder: 'models/runtime',
    may: ['models/runtime'],
    why: 'the pipeline runs on any onnxruntime: it is passed in, never imported',
  },
  {
    folder: 'ui/engine',
    may: ['ui', 'models/runtime', 'plugin/protocol.ts', 'comlink', 'onnxruntime-web'],
    why: 'only the engine may know onnxruntime-web',
  },
  {
    folder: 'ui/model',
    may: ['ui', 'models/runtime', 'plugin/protocol.ts', 'preact', 'comlink', 'fflate'],
    why: 'only who loads packs knows what a zip is',
  },
  {
    folder: 'ui',
    may: ['ui', 'models/runtime', 'plugin/protocol.ts', 'preact', 'comlink'],
    why: 'the panel draws; it knows neither Figma nor a neural backend',
  },
];

const IMPORT = /^\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]/gm;

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}

/** What a file imports: repository paths for relative imports, package names for the rest. */
function imports(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(IMPORT)].map((found) => {
    const name = found[1] ?? found[2];
    if (name.startsWith('.')) return relative(ROOT, resolve(ROOT, dirname(file), name));
    return name
      .split('/')
      .slice(0, name.startsWith('@') ? 2 : 1)
      .join('/');
  });
}

const within = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

function offences(): string[] {
  const files = ['plugin', 'ui', 'models/runtime'].flatMap(sources);
  return files.flatMap((file) => {
    const rule = RULES.find(({ folder }) => within(file, folder));
    if (rule === undefined) return [];
    return imports(file)
      .filter((name) => !rule.may.some((allowed) => within(name, allowed)))
      .map((name) => `${file} imports ${name}, but ${rule.why}`);
  });
}

test('each folder imports only what it may', () => {
  expect(offences()).toEqual([]);
});

test('the reader of imports finds them', () => {
  expect(imports('test/boundaries.test.ts')).toContain('vitest');
});
