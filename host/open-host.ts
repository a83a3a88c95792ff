import { existsSync } from 'node:fs';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import type { HostHooks } from './page/hooks.ts';
import { startServer, type ServerOptions } from './server.ts';

export interface OpenHost {
  page: Page;
  url: string;
  /** Calls one of `window.host`'s hooks in the page. */
  host<K extends keyof HostHooks>(
    hook: K,
    ...args: HostHooks[K] extends (...args: infer A) => unknown ? A : []
  ): Promise<HostHooks[K] extends (...args: never[]) => infer R ? Awaited<R> : HostHooks[K]>;
  /** The plugin's UI document; waits until it is there and loaded. */
  uiFrame(): Promise<Frame>;
  close(): Promise<void>;
}

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export interface OpenOptions extends Partial<ServerOptions> {
  args?: string[];
  /** Of Playwright's own arguments, those to leave out. */
  ignoreDefaultArgs?: string[];
  viewport?: { width: number; height: number };
}

/** Path of a Chromium; `CHROMIUM` names another one. @throws Error where there is none. */
export function findBrowser(): string {
  const found = [process.env.CHROMIUM ?? '', ...BROWSERS].find((path) => path !== '' && existsSync(path));
  if (found === undefined) throw new Error('No Chromium was found; install it or set CHROMIUM to its path.');
  return found;
}

/**
 * Opens the stand-in in Chromium for a test. `CHROMIUM` names another browser binary.
 * @throws Error where there is no Chromium.
 */
export async function openHost(options: OpenOptions = {}): Promise<OpenHost> {
  const executablePath = findBrowser();
  const server = await startServer({ port: 0, ...options });
  let browser: Browser | null = null;
  try {
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', ...(options.args ?? [])],
      ignoreDefaultArgs: options.ignoreDefaultArgs ?? [],
    });
    const page = await browser.newPage({ viewport: options.viewport ?? { width: 1440, height: 900 } });
    await page.goto(server.url);
    await page.waitForFunction(() => 'host' in window || document.querySelector('.failure') !== null);
    const failure = page.locator('.failure');
    if (await failure.count()) throw new Error(`The stand-in did not start: ${await failure.textContent()}`);
    return helpers(page, server.url, async () => {
      await browser?.close();
      await server.close();
    });
  } catch (error) {
    await browser?.close();
    await server.close();
    throw error;
  }
}

function helpers(page: Page, url: string, close: () => Promise<void>): OpenHost {
  return {
    page,
    url,
    close,
    host: (hook, ...args) =>
      page.evaluate(
        ([name, values]) => {
          const member = window.host[name as keyof HostHooks] as unknown;
          return typeof member === 'function'
            ? (member as (...args: unknown[]) => unknown)(...values)
            : member;
        },
        [hook, args] as [string, unknown[]],
      ) as never,
    uiFrame: async () => {
      await page.waitForFunction(() => window.host.uiFrame() !== null);
      const handle = await page.evaluateHandle(() => window.host.uiFrame());
      const frame = await handle.asElement()?.contentFrame();
      if (!frame) throw new Error('The plugin shows no UI.');
      // The loader's own load comes first; the plugin's document is there when Figma's Inter is.
      await frame.waitForFunction(
        () => document.readyState === 'complete' && document.querySelector('style') !== null,
      );
      return frame;
    },
  };
}
