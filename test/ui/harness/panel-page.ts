import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { FakeMode } from './fake-engine.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** A part of the file: its opening tag, its name, its content. */
const PART = /(<script type="application\/octet-stream;base64" id="([^"]+)"[^>]*>)[^<]*/g;

/** dist/ui.html as it ships, or with the fake engine in the place of the real one: then nobody reads the other 15 MB, and a few bytes stand for them. */
export async function panelPage(engine: 'real' | FakeMode): Promise<string> {
  const page = await readFile(join(ROOT, 'dist/ui.html'), 'utf8').catch(() => {
    throw new Error('dist/ui.html is missing; run `npm run build` first.');
  });
  if (engine === 'real') return page;
  const script = await bundle('fake-engine.ts', { mode: JSON.stringify(engine) });
  const names: string[] = [];
  const faked = page.replace(PART, (_, tag: string, name: string) => {
    names.push(name);
    const content = name === 'engine.js' ? script : name;
    return `${tag}${gzipSync(content).toString('base64')}`;
  });
  if (!names.includes('engine.js') || names.length < 3)
    throw new Error(`dist/ui.html has only ${names.join()}.`);
  return faked;
}

const bundles = new Map<string, Promise<string>>();

/** One browser script of this folder; made once. */
export function bundle(entry: string, define: Record<string, string> = {}): Promise<string> {
  const key = JSON.stringify([entry, define]);
  const made = bundles.get(key) ?? makeBundle(entry, define);
  bundles.set(key, made);
  return made;
}

async function makeBundle(entry: string, define: Record<string, string>): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, entry)],
    bundle: true,
    write: false,
    format: 'iife',
    define,
  });
  return outputFiles[0].text;
}
