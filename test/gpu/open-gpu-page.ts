import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../host/open-host.ts';

/** WebGPU in software, on any machine: Chrome's SwiftShader adapter; with EXEMPLAR_GPU=1 on the machine's own adapter. */
export const GPU_FLAGS =
  process.env.EXEMPLAR_GPU === '1'
    ? ['--enable-unsafe-webgpu', '--enable-features=Vulkan,WebGPU']
    : ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader', '--enable-features=Vulkan,WebGPU'];

/** Playwright's own switch would take WebGPU away. */
export const KEEP_GPU = { ignoreDefaultArgs: ['--disable-gpu'] };

export interface GpuPage {
  page: Page;
  close(): Promise<void>;
}

/** An empty page of a real origin, where WebGPU exists, with one script of this repository in it. */
export async function openGpuPage(entry: string): Promise<GpuPage> {
  const script = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
  });
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>GPU</title>'),
  );
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', ...GPU_FLAGS],
    ...KEEP_GPU,
  });
  const page = await browser.newPage();
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  await page.addScriptTag({ content: script.outputFiles[0]!.text });
  return {
    page,
    async close() {
      await browser.close();
      server.close();
    },
  };
}
