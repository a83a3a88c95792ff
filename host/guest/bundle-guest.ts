import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

/** The sandbox half as one script that sets `__standIn.makeGuest`; QuickJS runs it before the plugin. */
export async function bundleGuest(): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('./entry.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    platform: 'neutral',
    legalComments: 'none',
  });
  return result.outputFiles[0]!.text;
}
