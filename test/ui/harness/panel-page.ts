import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { FakeMode } from './fake-engine.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** dist/ui.html as it ships, or with the fake engine in the place of the real one. */
export async function panelPage(engine: 'real' | FakeMode): Promise<string> {
  const page = await readFile(join(ROOT, 'dist/ui.html'), 'utf8').catch(() => {
    throw new Error('dist/ui.html is missing; run `npm run build` first.');
  });
  if (engine === 'real') return page;
  const script = await bundle('fake-engine.ts', { mode: JSON.stringify(engine) });
  const block = /(<script[^>]* id="engine\.js"[^>]*>)[^<]*/;
  if (!block.test(page)) throw new Error('dist/ui.html has no engine.js block.');
  return page.replace(block, `$1${gzipSync(script).toString('base64')}`);
}

/** One browser script of this folder. */
export async function bundle(entry: string, define: Record<string, string> = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, entry)],
    bundle: true,
    write: false,
    format: 'iife',
    define,
  });
  return outputFiles[0].text;
}
