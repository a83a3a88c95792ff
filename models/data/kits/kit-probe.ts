import type { Browser } from 'playwright-core';
import { allKits, HELD_OUT_KITS } from './kit-list';
import type { Probe } from '../dom/read-probes.ts';
import { pageScript } from '../page-scripts.ts';

/** The look of one kit: every variant of every role it has. */
export interface ProbedKit {
  readonly kit: string;
  readonly name: string;
  readonly probes: readonly Probe[];
}

/**
 * Loads each kit's stylesheet with the kit's own markup in Chromium and reads the computed styles. Nothing is fetched
 * from the network. Training pages never see the held-out kits, the other splits see no others.
 */
export async function probeKits(browser: Browser, split: string): Promise<ProbedKit[]> {
  const page = await browser.newPage();
  const script = await pageScript('readProbes');
  await page.route('**/*', (route) => route.abort());
  const probed: ProbedKit[] = [];
  for (const { kit, name, markup, html, body, css } of allKits()) {
    if (HELD_OUT_KITS.includes(kit) !== (split !== 'train')) continue;
    await page.setContent(
      `<!doctype html><html ${html}><head><style>${css()}</style></head><body ${body}>${markup}</body></html>`,
      { waitUntil: 'domcontentloaded' },
    );
    probed.push({ kit, name, probes: (await page.evaluate(`${script}readProbes.readProbes()`)) as Probe[] });
  }
  await page.close();
  return probed;
}
