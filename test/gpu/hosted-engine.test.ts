import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as ort from 'onnxruntime-node';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPack } from '../../models/cli/read-pack.ts';
import type { OrtLike } from '../../models/runtime/ort/ort.ts';
import { createPipeline } from '../../models/runtime/pipeline.ts';
import { mockup, wireframe } from '../bench/pictures.ts';
import { openPlugin, type OpenPlugin } from '../e2e/open-plugin.ts';
import { REPOSITORY } from '../../host/server.ts';
import { GPU_FLAGS, KEEP_GPU, openGpuPage } from './open-gpu-page.ts';
import { serveEngine, type EngineServer } from './serve-engine.ts';

/** Small, for WebGPU in software takes seconds for it. */
const SIDE = 64;

const dist = (file: string): string => readFileSync(join(REPOSITORY, 'dist', file), 'utf8');

/** The shipped files as `--engine-origin` would build them for that origin. */
function filesFor(origin: string): Record<string, string> {
  const manifest = JSON.parse(readFileSync(join(REPOSITORY, 'manifest.json'), 'utf8')) as {
    networkAccess: { devAllowedDomains: string[] };
  };
  manifest.networkAccess.devAllowedDomains = [origin];
  const page = dist('ui.html');
  const slot = 'id="engine-origin">';
  expect(page).toContain(`${slot}</script>`);
  return {
    'manifest.json': JSON.stringify(manifest),
    'dist/ui.html': page.replace(slot, `${slot}${origin}`),
  };
}

/** dist/engine/ on another site than the panel, in Chromium's WebGPU. */
describe('the hosted engine', () => {
  let engine: EngineServer;
  beforeAll(async () => {
    engine = await serveEngine();
  });
  afterAll(() => engine.close());

  test('draws on WebGPU what the processor draws, to a few steps, and loads its pack once', async () => {
    const pack = await readPack('wireframe');
    const gpu = await openGpuPage(fileURLToPath(new URL('engine-page.ts', import.meta.url)));
    const start = (): Promise<string> =>
      gpu.page.evaluate(([origin, card]) => window.hosted.start(origin, card), [
        // Of the page's own site, for a browser may deny storage to a foreign frame.
        engine.origin.replace('engine.localhost', 'localhost'),
        pack.card,
      ] as const);
    expect(await start()).toMatch(/^WebGPU · \w/);
    const { pixels } = await gpu.page.evaluate((side) => window.hosted.restyle(side, 0), SIDE);
    const files = Object.keys(pack.card.files).length;
    const weights = (): number => engine.asked.filter((path) => path.endsWith('.onnx')).length;
    expect(weights()).toBe(files);
    await start();
    expect(weights()).toBe(files);
    await gpu.close();

    const pipeline = createPipeline({
      ort: ort as unknown as OrtLike,
      pack,
      sessionOptions: { logSeverityLevel: 3 },
    });
    const { image } = await pipeline.restyle({
      source: wireframe(SIDE, SIDE, 0),
      exemplars: [{ image: mockup(SIDE, SIDE, 0) }],
      settings: { sharpness: 100, strength: 1 },
    });
    await pipeline.dispose();
    const drawn = Buffer.from(pixels, 'base64');
    expect(drawn.length).toBe(image.data.length);
    const worst = image.data.reduce((most, value, i) => Math.max(most, Math.abs(value - drawn[i]!)), 0);
    expect(worst).toBeLessThanOrEqual(4);
  });

  describe('in the plugin', () => {
    async function footer(
      origin: string,
      flags: string[],
    ): Promise<{ serves: string | null; title: string | null }> {
      const files = filesFor(origin);
      const host: OpenPlugin = await openPlugin({ pluginFiles: () => files, args: flags, ...KEEP_GPU });
      try {
        const panel: Frame = await host.run('Wireframe', 'Exemplar — Saffron');
        const serves = await panel.locator('footer [role=status]').textContent();
        return { serves, title: await panel.locator('footer').getAttribute('title') };
      } finally {
        await host.close();
      }
    }

    test('serves where WebGPU is', async () => {
      const { serves } = await footer(engine.origin, GPU_FLAGS);
      expect(serves).toMatch(/^WebGPU · \w/);
    });

    test('leaves the work to the inline engine where the page has no adapter', async () => {
      const { serves, title } = await footer(engine.origin, []);
      expect(serves).toBe('WASM · worker');
      expect(title).toContain('Accelerator: ');
    });

    test('is not waited for when nobody answers', async () => {
      const { serves, title } = await footer('http://localhost:9', []);
      expect(serves).toBe('WASM · worker');
      expect(title).toMatch(/did not answer in 2000 ms/);
    });
  });

  test('its page can reach nothing but itself', () => {
    const policy = /content="(default-src[^"]+)"/.exec(dist('engine/index.html'))![1]!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-inline/);
  });
});
