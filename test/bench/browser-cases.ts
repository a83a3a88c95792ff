import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium, type Frame } from 'playwright-core';
import { openPlugin } from '../e2e/open-plugin.ts';
import { openGpuPage } from '../gpu/open-gpu-page.ts';
import { serveEngine } from '../gpu/serve-engine.ts';
import { findBrowser } from '../../host/open-host.ts';
import { REPOSITORY } from '../../host/server.ts';
import { loaderUrl } from '../../host/ui/loader.ts';
import type { Case, CaseResult } from './node-case.ts';
import type { Measured } from './measure.ts';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here(entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
    define: { 'import.meta.url': 'undefined' },
  });
  return outputFiles[0]!.text;
}

/** dist/ui.html with the bench in the place of the panel's script. */
async function benchPage(): Promise<string> {
  const page = await readFile(join(REPOSITORY, 'dist/ui.html'), 'utf8');
  const from = page.indexOf('<script>', page.indexOf('id="engine-origin"'));
  const to = page.indexOf('</script>', from);
  if (from < 0 || to < 0) throw new Error('dist/ui.html has no panel script; run `npm run build` first.');
  const script = (await bundle('frame-page.ts')).replace(/<\/(script)/gi, '<\\/$1');
  return `${page.slice(0, from)}<script>${script}${page.slice(to)}`;
}

/** The shipped engine in a null-origin data: frame, in a browser of its own. */
export async function inFrame<T>(use: (frame: Frame) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.evaluate(
      ([url, html]) =>
        new Promise<void>((done) => {
          const frame = document.createElement('iframe');
          addEventListener(
            'message',
            () => {
              frame.contentWindow!.postMessage({ figmaDocument: html }, '*');
              done();
            },
            { once: true },
          );
          frame.src = url;
          document.body.append(frame);
        }),
      [loaderUrl(), await benchPage()] as const,
    );
    const frame = page.frames().find((one): one is Frame => one !== page.mainFrame())!;
    await frame.waitForFunction(() => 'bench' in window);
    return await use(frame);
  } finally {
    await browser.close();
  }
}

/** One size on the shipped engine. cores: how many it is made to believe in; null for what there are. */
export function wasmCase(
  { width, height, runs }: Case,
  cores: number | null,
): Promise<CaseResult & { helpers: number }> {
  return inFrame((frame) =>
    frame.evaluate(([w, h, n, cores]) => window.bench.run(w, h, n, cores), [
      width,
      height,
      runs,
      cores,
    ] as const),
  );
}

/** One size on the hosted engine in Chromium's WebGPU; in software unless EXEMPLAR_GPU=1. -> and the adapter's name */
export async function webgpuCase({ width, height, runs }: Case): Promise<Measured & { backend: string }> {
  const engine = await serveEngine();
  const gpu = await openGpuPage(here('../gpu/engine-page.ts'));
  try {
    const card: unknown = JSON.parse(
      await readFile(join(REPOSITORY, 'models/packs/wireframe/card.json'), 'utf8'),
    );
    const backend = await gpu.page.evaluate(([origin, read]) => window.hosted.start(origin, read as never), [
      engine.origin,
      card,
    ] as const);
    const measured = await gpu.page.evaluate(([w, h, n]) => window.hosted.bench(w, h, n), [
      width,
      height,
      runs,
    ] as [number, number, number]);
    return { ...measured, backend };
  } finally {
    await gpu.close();
    engine.close();
  }
}

export interface StartUp {
  /** Milliseconds that the stand-in takes before it opens the panel's frame: Figma's own work, and none of the plugin's. */
  host: number;
  /** From there to the panel's first paint, and from that to a ready engine. */
  panel: number;
  engine: number;
}

/** Starts the built plugin in the stand-in, as a designer does. */
export async function startUpCase(): Promise<StartUp> {
  const host = await openPlugin();
  try {
    await host.host('select', [await host.id('Wireframe'), await host.id('Exemplar — Saffron')]);
    const start = Date.now();
    await host.host('runPlugin');
    const frame = await host.uiFrame();
    await frame.waitForSelector('footer[data-engine=ready]', { timeout: 120_000, state: 'attached' });
    const ready = Date.now();
    const { opened, panel } = await frame.evaluate(() => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      return { opened: performance.timeOrigin, panel: paint?.startTime ?? NaN };
    });
    return { host: opened - start, panel, engine: ready - opened - panel };
  } finally {
    await host.close();
  }
}
