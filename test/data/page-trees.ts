import type { Browser } from 'playwright-core';
import { startBrowser } from '../../models/data/start-browser.ts';
import { NO_CHANGES } from '../../models/data/trees/page-changes.ts';
import { openPageReader, type ReadPaint } from '../../models/data/trees/page-reader.ts';
import type { RestNode } from '../../models/data/trees/rest-node.ts';
import { servePages } from '../../models/data/trees/serve-pages.ts';

/** A browser that reads pages as the command does. */
export interface TreeBrowser {
  readonly browser: Browser;
  /** The tree of a body of 400 x 300 px without a margin. */
  read(body: string, head?: string): Promise<ReadPaint>;
  close(): Promise<void>;
}

export async function openTreeBrowser(): Promise<TreeBrowser> {
  const server = await servePages(() => null);
  const browser = await startBrowser(process.env.CHROMIUM || '/usr/bin/chromium', server.browserArguments);
  const reader = await openPageReader(browser, server, NO_CHANGES);
  const style = '*{box-sizing:border-box}body{margin:0;font:16px/24px Arial}';
  return {
    browser,
    read: async (body, head = '') => {
      const html = `<!doctype html><html><head><style>${style}</style>${head}</head><body>${body}</body></html>`;
      const { target } = await reader.read(
        { kind: 'test', width: 400, height: 300, maxHeight: 2000, html },
        [],
        false,
      );
      return target;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

export const allNodes = (node: RestNode): RestNode[] => [node, ...(node.children ?? []).flatMap(allNodes)];
