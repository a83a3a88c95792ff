import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PROBLEMS } from '../../plugin/protocol.ts';
import type { SceneNode } from '../../host/graph/types.ts';
import { openPlugin, type OpenPlugin } from './open-plugin.ts';

/** Runs before the panel's own script: remembers the workers, and lets a test make long waits short. */
const HANDLES = `<script>
  window.workers = []; window.hurry = false;
  const RealWorker = Worker, wait = setTimeout;
  window.Worker = function (url) { const made = new RealWorker(url); window.workers.push(made); return made; };
  window.setTimeout = (run, limit, ...rest) => wait(run, window.hurry && limit >= 20000 ? 1500 : limit, ...rest);
</script>`;

const SOURCE = 'Wireframe';
const EXEMPLAR = 'Exemplar — Saffron';
const FIRST = `${SOURCE} — restyled 1`;

/** Presses Restyle and, once the run is under way, does something in the panel. */
const RESTYLE = `document.querySelector('.button.primary').click();`;
const once = (verb: string, act: string): string => `
  const look = new MutationObserver(() => {
    if (!document.querySelector('[aria-valuetext^="${verb}"]')) return;
    look.disconnect(); ${act}
  });
  look.observe(document.body, { subtree: true, attributes: true, childList: true });
  ${RESTYLE}`;
const key = (name: string, more = ''): string =>
  `window.dispatchEvent(new KeyboardEvent('keydown', { key: '${name}' ${more} }));`;
const workerEvent = (name: string): string =>
  `window.workers.at(-1).dispatchEvent(new ErrorEvent('${name}', { message: 'made to fail' }));`;
const JUNK = [null, 'x', {}, { 'exemplar/rpc/1': null }, { 'exemplar/rpc/1': { id: 'a', type: 'APPLY', path: 'hello', argumentList: 1 } },
  { 'exemplar/rpc/1': { id: 'b', type: 'SET', path: ['__proto__', 'x'], value: { type: 'RAW', value: 1 } } },
  { 'exemplar/rpc/1': { id: 'c', type: 'HANDLER', name: 'throw', value: null } }, { 'exemplar/rpc/1': { id: 'd', type: 'RELEASE', path: [] } },
  { 'exemplar/rpc/1': { id: 'e', type: 'APPLY', path: ['place'], argumentList: [{ type: 'RAW', value: { sourceId: 1 } }] } }]; // prettier-ignore

type Fault = [name: string, play: (host: OpenPlugin, panel: Frame) => Promise<unknown>];

const inPanel = (name: string, code: string): Fault => [
  name,
  (_, panel) => panel.evaluate(`(() => { ${code} })()`),
];
const meanwhile = (name: string, act: (host: OpenPlugin) => Promise<unknown>): Fault => [
  name,
  async (host, panel) => {
    await panel.evaluate(`(() => { ${RESTYLE} })()`);
    await act(host);
  },
];
/** For the next run only: a function of the window that throws or answers otherwise. */
const broken = (target: string, method: string, body: string): string => `
  const target = ${target}, real = target.${method};
  target.${method} = function (...args) { target.${method} = real; ${body} };
  ${RESTYLE}`;

/** Those that need a real browser or the real networks; test/faults plays the rest, and many more of these, without. */
const FAULTS: Fault[] = [
  inPanel('cancel at Match', once('Match', key('Escape'))),
  inPanel('worker crashes mid-run', once('Match', workerEvent('error'))),
  inPanel('a message of the worker cannot be read', once('Align', workerEvent('messageerror'))),
  inPanel('worker hangs', `window.hurry = true; window.workers.at(-1).terminate(); ${RESTYLE}`),
  inPanel('out of memory while decoding', broken('window', 'createImageBitmap', `throw new RangeError('Array buffer allocation failed');`)),
  // Ends with the second press: between Esc and it the panel looks settled.
  inPanel('Restyle, Esc, Restyle', `${RESTYLE} return new Promise((pressed) => setTimeout(() => {
    ${key('Escape')} setTimeout(() => { ${RESTYLE} pressed(); }, 30); }, 30));`),
  inPanel('malformed messages to the sandbox', `for (const junk of ${JSON.stringify(JUNK)}) parent.postMessage({ pluginMessage: junk }, '*'); ${RESTYLE}`),
  [
    'malformed messages to the panel',
    async (host, panel) => {
      await host.page.evaluate(`for (const junk of ${JSON.stringify(JUNK)})
        window.host.uiFrame().contentWindow.postMessage({ pluginMessage: junk }, '*');`);
      await panel.evaluate(`(() => { ${RESTYLE} })()`);
    },
  ],
  meanwhile('source deleted mid-run', async (host) => host.host('remove', await host.id(SOURCE))),
  meanwhile('panel closed mid-run', (host) => host.host('closePlugin')),
  inPanel('corrupt PNG of the result', `
    const real = OffscreenCanvas.prototype.convertToBlob;
    OffscreenCanvas.prototype.convertToBlob = async function (...args) {
      OffscreenCanvas.prototype.convertToBlob = real;
      return (await real.apply(this, args)).slice(0, 200);
    }; ${RESTYLE}`),
]; // prettier-ignore

describe(`${FAULTS.length} faults in the browser, on the real pack`, { timeout: 600_000 }, () => {
  let host: OpenPlugin;
  let pristine: Record<string, SceneNode>;
  let hash = '';
  const nodes = async (): Promise<Record<string, SceneNode>> =>
    (await host.host('serialise')).nodes as Record<string, SceneNode>;

  beforeAll(async () => {
    const html = readFileSync(new URL('../../dist/ui.html', import.meta.url), 'utf8');
    host = await openPlugin({
      pluginFiles: () => ({ 'dist/ui.html': html.replace('<head>', `<head>${HANDLES}`) }),
    });
    pristine = await nodes();
    await host.run(EXEMPLAR, SOURCE);
    hash = await restyleAndUndo();
  }, 600_000);
  afterAll(() => host.close());

  const settled = (panel: Frame): Promise<unknown> =>
    panel.waitForFunction(() => {
      const phase = document.querySelector<HTMLElement>('.panel')?.dataset['phase'];
      return phase !== 'running' && phase !== 'applying';
    }, undefined, { timeout: 300_000 }); // prettier-ignore

  async function selectPair(): Promise<void> {
    await host.host('select', []);
    await host.host('select', await Promise.all([EXEMPLAR, SOURCE].map(host.id)));
    await (await host.uiFrame()).waitForSelector('.panel[data-phase=ready]', { timeout: 120_000 });
  }

  /** A run without a fault. @returns the hash of the picture that was placed and taken away again */
  async function restyleAndUndo(): Promise<string> {
    const panel = await host.uiFrame();
    await panel.evaluate(() => Reflect.set(window, 'hurry', false));
    await panel.waitForSelector('.panel[data-phase=ready]', { timeout: 120_000 });
    await panel.getByRole('button', { name: 'Restyle' }).click();
    await panel.waitForSelector('.panel[data-phase=review]', { timeout: 300_000 });
    await panel.getByRole('button', { name: 'Apply' }).click();
    // expect.poll works in tests only, and this runs before them too.
    await vi.waitUntil(async () => (await host.host('find', FIRST)) !== null, { timeout: 120_000 });
    const [paint] = (await nodes())[await host.id(FIRST)]!.fills as { imageHash: string }[];
    await host.host('undo');
    expect(await nodes(), 'one undo takes the result away').toEqual(pristine);
    await selectPair();
    return paint!.imageHash;
  }

  it.each(FAULTS)('%s', async (_, play) => {
    const panel = await host.uiFrame();
    await play(host, panel);
    if (await host.host('running')) {
      await settled(panel);
      if (await panel.locator('.panel[data-phase=review]').count()) {
        await panel.getByRole('button', { name: 'Apply' }).click();
        await settled(panel);
      }
      const problem = await panel
        .locator('[data-problem]')
        .evaluateAll((banners) => banners.map((one) => one.getAttribute('data-problem')));
      expect(problem.filter((name) => !(PROBLEMS as readonly (string | null)[]).includes(name))).toEqual([]);
    }
    const after = await nodes();
    const made = Object.values(after).filter((node) => !(node.id in pristine));
    expect(made.length).toBeLessThanOrEqual(1);
    for (const result of made)
      expect(result).toMatchObject({
        type: 'RECTANGLE',
        fills: [{ type: 'IMAGE' }],
        relaunchData: expect.anything(),
      });

    if (!(await host.host('running')) || !(SOURCE in byName(after)) || !(EXEMPLAR in byName(after))) {
      await host.host('loadDocument', 'sample');
      await host.run(EXEMPLAR, SOURCE);
    } else {
      if (made.length > 0) await host.host('undo');
      if (await panel.locator('.panel[data-phase=review]').count())
        await panel.getByRole('button', { name: 'Discard' }).click();
      if (await panel.locator('[data-problem]').count())
        await panel.getByRole('button', { name: 'Dismiss' }).click();
      await selectPair();
    }
    expect(await nodes(), 'untouched but for a whole result').toEqual(pristine);
    expect(await restyleAndUndo(), 'the next run gives the same bytes').toBe(hash);
  });
});

const byName = (table: Record<string, SceneNode>): Record<string, SceneNode> =>
  Object.fromEntries(Object.values(table).map((node) => [node.name, node]));
