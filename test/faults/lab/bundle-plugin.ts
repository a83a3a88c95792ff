import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

/** plugin/main.ts as build.mjs ships it. */
export async function bundlePlugin(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../../plugin/main.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2017',
    charset: 'utf8',
  });
  return outputFiles[0]!.text;
}
