import { spawn, type ChildProcess } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { findBrowser } from '../../host/open-host.ts';

let server: ChildProcess | undefined;
let browser: Browser | undefined;
afterAll(async () => {
  await browser?.close();
  server?.kill();
});

/** What `npm start` does after the build, in a process of its own. */
function start(): Promise<string> {
  return new Promise((done, fail) => {
    server = spawn(process.execPath, ['--import', 'tsx', 'host/start.ts'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const url = /http:\/\/localhost:\d+\//.exec(said);
      if (url) done(url[0]);
    });
    server.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    server.on('exit', (code) => fail(new Error(`start.ts left with ${code}: ${said}`)));
  });
}

it('npm start opens the sample document with the plugin ready to run in it', async () => {
  const url = await start();
  browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'host' in window);
  const found = await page.evaluate(() =>
    ['Wireframe', 'Exemplar — Saffron', 'Exemplar — Nightledger', 'Exemplar — Meadow'].map((name) =>
      window.host.find(name),
    ),
  );
  expect(found.every((id) => id !== null)).toBe(true);
  await page.evaluate((ids) => window.host.select(ids as string[]), found.slice(0, 2));
  await page.getByRole('button', { name: 'Run plugin' }).click();
  const handle = await page.waitForFunction(() => window.host.uiFrame());
  const panel = await handle.asElement()?.contentFrame();
  await panel!.waitForSelector('footer[data-engine=ready]', { timeout: 60_000 });
  // The panel has heard from the sandbox.
  await expect
    .poll(() => panel!.locator('.slot-name').allTextContents())
    .toEqual(['Wireframe', 'Exemplar — Saffron']);
});
