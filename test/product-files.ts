import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const IMPORT = /^\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]/gm;

/** The TypeScript files below a folder, as paths from the repository's root; those of installed packages are not ours. */
export function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.split(sep).includes('node_modules'))
    .map((file) => join(folder, file));
}

export const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** What a file imports, types included: repository paths for relative imports, package names for the rest. */
export function imports(file: string): string[] {
  return [...textOf(file).matchAll(IMPORT)].map((found) => {
    const name = found[1] ?? found[2]!;
    if (name.startsWith('.')) return relative(ROOT, resolve(ROOT, dirname(file), name));
    return name
      .split('/')
      .slice(0, name.startsWith('@') ? 2 : 1)
      .join('/');
  });
}
