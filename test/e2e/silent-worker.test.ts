import { readFileSync } from 'node:fs';
import type { Frame, Worker } from 'playwright-core';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemText } from '../../ui/bridge/texts.ts';
import { HELPER } from '../../ui/engine/helpers/helper-protocol.ts';
import { openPlugin, type OpenPlugin } from './open-plugin.ts';

/** Milliseconds in which a worker that ended is missed. */
const LIMIT = 3000;

let host: OpenPlugin;
beforeAll(async () => {
  host = await openPlugin();
});
afterAll(() => host.close());

/** The worker that the engine runs in: its helpers have a name, and what echoes beside it has another script. */
async function engineWorker(): Promise<Worker> {
  for (const worker of host.page.workers()) {
    const [name, echoes] = await worker.evaluate(() => [self.name, self.onmessage !== null] as const);
    if (name === '' && !echoes) return worker;
  }
  throw new Error('No worker runs the engine.');
}

/** Ends it from inside, as no event tells; -> milliseconds until `noticed` holds. */
async function end(worker: Worker, noticed: () => Promise<unknown>): Promise<number> {
  // Its answer may end with it.
  await worker.evaluate(() => self.close()).catch(() => undefined);
  const ended = performance.now();
  await noticed();
  return performance.now() - ended;
}

const restyled = async (panel: Frame): Promise<void> => {
  await panel.getByRole('button', { name: 'Restyle', exact: true }).click();
  await panel.waitForSelector('main[data-phase=review]', { timeout: 110_000 });
};

test('an engine that ends silently while nothing runs is missed in 3 s, and the next Restyle has a fresh one', async () => {
  const panel = await host.run('Wireframe', 'Exemplar — Saffron');
  const took = await end(await engineWorker(), () =>
    panel.waitForSelector('footer[data-engine=failed]', { timeout: 60_000 }),
  );
  expect(took).toBeLessThan(LIMIT);
  await restyled(panel);
});

test('so is one that ends during a run, and the panel says so', async () => {
  const panel = await host.run('Wireframe', 'Exemplar — Saffron');
  const worker = await engineWorker();
  await panel.getByRole('button', { name: 'Restyle', exact: true }).click();
  await panel.waitForSelector('main[data-phase=running]');
  const took = await end(worker, () =>
    panel.getByText(problemText({ name: 'EngineFailed' })).waitFor({ timeout: 150_000 }),
  );
  expect(took).toBeLessThan(LIMIT);
  await restyled(panel);
});

test('a helper that ends silently costs the run no more than that', async () => {
  // One helper, whatever the machine has.
  const twoCores = `Object.defineProperty(WorkerNavigator.prototype, 'hardwareConcurrency', { get: () => 2 });`;
  const html = readFileSync(new URL('../../dist/ui.html', import.meta.url), 'utf8');
  const block = /(<script [^>]*id="engine\.js"[^>]*>)([^<]+)/;
  expect(html).toMatch(block);
  const page = html.replace(block, (_, tag: string, base64: string) => {
    const script = gunzipSync(Buffer.from(base64, 'base64')).toString();
    return tag + gzipSync(`if (self.WorkerNavigator) ${twoCores}\n${script}`).toString('base64');
  });
  const two = await openPlugin({ pluginFiles: () => ({ 'dist/ui.html': page }) });
  const panel = await two.run('Wireframe', 'Exemplar — Saffron');
  const helpers = async (): Promise<Worker[]> => {
    const named = await Promise.all(
      two.page.workers().map(async (worker) => [worker, await worker.evaluate(() => self.name)] as const),
    );
    return named.filter(([, name]) => name === HELPER).map(([worker]) => worker);
  };
  await restyled(panel);
  const [helper, ...more] = await helpers();
  expect(more).toEqual([]);
  // Another exemplar is read, encoded and matched anew, and all of that would be shared.
  const timed = async (exemplar: string): Promise<number> => {
    await two.host('select', [await two.id('Wireframe'), await two.id(exemplar)]);
    await panel.waitForSelector('main[data-phase=ready]');
    const start = performance.now();
    await restyled(panel);
    return performance.now() - start;
  };
  const whole = await timed('Exemplar — Harbour');
  await helper!.evaluate(() => self.close()).catch(() => undefined);
  expect(await timed('Exemplar — Nightledger')).toBeLessThan(2 * whole + LIMIT);
  await two.close();
});
