import { openPlugin, type OpenPlugin } from '../../test/e2e/open-plugin.ts';

/** Pictures of one restyle as PNG: the two frames that went in, and the frame that Apply left on the canvas. */
export interface Taken {
  wireframe: Buffer;
  exemplar: Buffer;
  result: Buffer;
}

/** Pixels per canvas unit; the cover shows frames at about their own size, on screens of double density. */
const SCALE = 2;

/** Restyles the sample's wireframe after an exemplar in the stand-in, placed as layers, with the plugin as it is built. */
export async function takeResult(pair: readonly [wireframe: string, exemplar: string]): Promise<Taken> {
  const host = await openPlugin({ viewport: { width: 1440, height: 800 } });
  try {
    const panel = await host.run(...pair);
    await panel.getByRole('button', { name: 'Restyle' }).click();
    await panel.waitForSelector('main[data-phase=review]', { timeout: 120_000 });
    await panel.locator('.place-as label', { hasText: 'Layers' }).click();
    await panel.getByRole('button', { name: 'Apply' }).click();
    const placed = `${pair[0]} — restyled 1`;
    while ((await host.host('find', placed)) === null) await host.page.waitForTimeout(100);
    return {
      wireframe: await picture(host, pair[0]),
      exemplar: await picture(host, pair[1]),
      result: await picture(host, placed),
    };
  } finally {
    await host.close();
  }
}

async function picture(host: OpenPlugin, name: string): Promise<Buffer> {
  return Buffer.from(await host.host('exportPng', await host.id(name), SCALE));
}
