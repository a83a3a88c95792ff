import type { Frame } from 'playwright-core';
import { openHost, type OpenHost } from '../../host/open-host.ts';
import { fileURLToPath } from 'node:url';

export const SCREENS = fileURLToPath(new URL('../../out/screens/', import.meta.url));

export interface OpenPlugin extends OpenHost {
  /** Ids of the named nodes, selected; the plugin runs and its engine stands. */
  run(...names: string[]): Promise<Frame>;
  /** The whole document as text: equal strings mean an untouched document. */
  snapshot(): Promise<string>;
  id(name: string): Promise<string>;
}

/** The built plugin (dist/) in the stand-in, with the sample document. */
export async function openPlugin(options: Parameters<typeof openHost>[0] = {}): Promise<OpenPlugin> {
  const host = await openHost(options);
  const id = async (name: string): Promise<string> => {
    const found = await host.host('find', name);
    if (found === null) throw new Error(`The document has no "${name}".`);
    return found;
  };
  return {
    ...host,
    id,
    snapshot: async () => JSON.stringify(await host.host('serialise')),
    run: async (...names) => {
      if (await host.host('running')) await host.host('closePlugin');
      await host.host('select', await Promise.all(names.map(id)));
      await host.host('runPlugin');
      const frame = await host.uiFrame();
      await frame.waitForSelector('footer[data-engine=ready]', { timeout: 60_000 });
      return frame;
    },
  };
}
