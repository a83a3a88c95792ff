import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Scripts that run in Chromium's page, by the name of their file without its ending. */
const SCRIPTS = {
  inPage: './dom/in-page.ts',
  wireframes: './wireframes/in-page/index.ts',
  scripts: './scripts/in-page/index.ts',
  readProbes: './dom/read-probes.ts',
  measureCells: './dom/measure-cells.ts',
} as const;

const bundles = new Map<string, Promise<string>>();

/**
 * One classic script of a file under `dom/` and what it imports: its exports are then properties of the page's global `NAME`. To be given to
 * `addInitScript` or `evaluate`.
 */
export function pageScript(name: keyof typeof SCRIPTS): Promise<string> {
  const known = bundles.get(name) ?? bundle(name);
  bundles.set(name, known);
  return known;
}

async function bundle(name: keyof typeof SCRIPTS): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(SCRIPTS[name], import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: name,
    // Playwright wraps what it is given in a function of its own.
    footer: { js: `globalThis.${name} = ${name};` },
    target: 'es2022',
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}
