import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Frame } from 'playwright-core';
import { openHost, type OpenHost } from '../../host/open-host.ts';
import { contentSecurityPolicy } from '../../host/ui/loader.ts';

const MANIFEST = {
  name: 'Probe',
  id: 'probe',
  api: '1.0.0',
  main: 'code.js',
  ui: 'ui.html',
  editorType: ['figma'],
  documentAccess: 'dynamic-page',
  networkAccess: { allowedDomains: ['none'] },
};
const CODE = `
  figma.showUI(__html__, { width: 200, height: 100, themeColors: true });
  figma.ui.postMessage('early');
  figma.ui.onmessage = (message, { origin }) => {
    if (message === 'close') figma.closePlugin();
    else figma.ui.postMessage({ echo: message, origin });
  };`;
/** Subscribes as a plugin does, and remembers; then comes what takes the parser a while. */
const UI = `<!doctype html><html lang="en"><p>Probe</p><script>
  window.heard = [];
  window.begun = {
    mode: document.compatMode,
    lang: document.documentElement.lang,
    theme: document.documentElement.className,
    background: getComputedStyle(document.documentElement).getPropertyValue('--figma-color-bg'),
  };
  addEventListener('message', ({ data, source, origin }) => heard.push({
    data, origin, fromTop: source === top && source === parent.parent.parent, fromParent: source === parent, state: document.readyState,
  }));
</script><script type="text/plain">${'x'.repeat(4_000_000)}</script>`;
/** As observed in Figma's web client for ["none"]. */
const NO_NETWORK =
  "default-src data: blob:; script-src 'unsafe-inline' 'unsafe-eval' data: blob:; style-src 'unsafe-inline' 'unsafe-eval' data: blob:; font-src https://static.figma.com/webfont/ data: blob:";

interface Heard {
  data: { pluginMessage: unknown; pluginId: string };
  origin: string;
  fromTop: boolean;
  fromParent: boolean;
  state: DocumentReadyState;
}

let host: OpenHost;
let ui: Frame;

beforeAll(async () => {
  host = await openHost({
    pluginFiles: () => ({ 'manifest.json': JSON.stringify(MANIFEST), 'code.js': CODE, 'ui.html': UI }),
  });
  await host.host('runPlugin');
  ui = await host.uiFrame();
}, 120_000);
afterAll(() => host.close());

describe("the plugin's UI is Figma's null-origin document", () => {
  it('is a data: page in three frames with no rights', async () => {
    const facts = await ui.evaluate(() => ({
      url: location.href.slice(0, 22),
      origin,
      secure: isSecureContext,
      gpu: 'gpu' in navigator,
      uuid: 'randomUUID' in crypto,
      subtle: 'subtle' in crypto,
      clipboard: 'clipboard' in navigator,
      random: crypto.getRandomValues(new Uint8Array(4)).length,
      isolated: crossOriginIsolated,
      shared: typeof SharedArrayBuffer,
      caches: 'caches' in window,
      serviceWorker: 'serviceWorker' in navigator,
      ancestors: location.ancestorOrigins.length,
    }));
    expect(facts).toEqual({
      url: 'data:text/html;base64,',
      origin: 'null',
      secure: false,
      gpu: false,
      uuid: false,
      subtle: false,
      clipboard: false,
      random: 4,
      isolated: false,
      shared: 'undefined',
      caches: false,
      serviceWorker: false,
      ancestors: 3,
    });
  });

  it('has no storage', async () => {
    const denied = await ui.evaluate(async () => {
      const fails = (work: () => unknown) => {
        try {
          work();
          return false;
        } catch {
          return true;
        }
      };
      const indexed = await new Promise<boolean>((done) => {
        try {
          const request = indexedDB.open('a');
          request.onsuccess = () => done(false);
          request.onerror = () => done(true);
        } catch {
          done(true);
        }
      });
      return [
        fails(() => localStorage),
        fails(() => sessionStorage),
        fails(() => (document.cookie = 'a=1')),
        indexed,
      ];
    });
    expect(denied).toEqual([true, true, true, true]);
  });

  it('starts blob: and data: workers, but no blob: module worker', async () => {
    const answers = await ui.evaluate(async () => {
      const source = 'postMessage([isSecureContext, "gpu" in navigator])';
      const blob = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
      const data = `data:text/javascript,${encodeURIComponent(source)}`;
      const start = (url: string, type: WorkerType) =>
        new Promise((done) => {
          const worker = new Worker(url, { type });
          worker.onmessage = (event) => done(event.data);
          worker.onerror = () => done('failed');
        });
      return [
        await start(blob, 'classic'),
        await start(blob, 'module'),
        await start(data, 'classic'),
        await start(data, 'module'),
      ];
    });
    expect(answers).toEqual([[false, false], 'failed', [false, false], [false, false]]);
  });

  it('compiles WASM, reads blob: and data:, draws and reads back', async () => {
    const works = await ui.evaluate(async () => {
      const wasm = await WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
      const text = await (await fetch('data:text/plain,hi')).text();
      const blob = await (await fetch(URL.createObjectURL(new Blob(['ho'])))).text();
      const context = new OffscreenCanvas(2, 2).getContext('2d')!;
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"><rect width="2" height="2" fill="#f00"/></svg>')}`;
      await image.decode();
      context.drawImage(image, 0, 0);
      const webgl = new OffscreenCanvas(2, 2).getContext('webgl2') !== null;
      return [
        wasm instanceof WebAssembly.Module,
        text,
        blob,
        context.getImageData(0, 0, 1, 1).data[0],
        webgl,
        typeof BroadcastChannel,
      ];
    });
    expect(works).toEqual([true, 'hi', 'ho', 255, true, 'function']);
  });

  it('reaches no network under ["none"], not even by a frame', async () => {
    const blocked = await ui.evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        violations.push(event.effectiveDirective),
      );
      await fetch('https://example.com/').catch(() => undefined);
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/';
      document.body.append(frame);
      while (violations.length < 2) await new Promise((done) => setTimeout(done, 20));
      return violations.sort();
    });
    expect(blocked).toEqual(['connect-src', 'frame-src']);
  });

  it('is in quirks mode whatever its doctype says, for Figma writes its script before it', async () => {
    const begun = await ui.evaluate(() => Reflect.get(window, 'begun') as object);
    expect(begun).toMatchObject({ mode: 'BackCompat', lang: 'en' });
    expect(await ui.evaluate(() => document.compatMode)).toBe('BackCompat');
  });

  it('has the theme from the start and its name on <html> only after the load', async () => {
    const begun = await ui.evaluate(() => Reflect.get(window, 'begun') as object);
    expect(begun).toMatchObject({ theme: '', background: '#ffffff' });
    await expect.poll(() => ui.evaluate(() => document.documentElement.className)).toBe('figma-light');
  });

  it("is under the policy that Figma's client makes of the manifest", async () => {
    const policy = await ui.parentFrame()!.evaluate(() => document.querySelector('meta')!.content);
    expect(policy).toBe(NO_NETWORK);
    expect(contentSecurityPolicy(['https://a.b', 'http://localhost:1'])).toBe(
      NO_NETWORK.replaceAll('data: blob:', 'data: blob: https://a.b http://localhost:1'),
    );
  });

  it('wears the theme and follows it', async () => {
    const look = () =>
      ui.evaluate(() => [
        document.documentElement.className,
        getComputedStyle(document.documentElement).getPropertyValue('--figma-color-bg'),
      ]);
    expect(await look()).toEqual(['figma-light', '#ffffff']);
    await host.host('setTheme', 'dark');
    await expect.poll(look).toEqual(['figma-dark', '#2c2c2c']);
    await host.host('setTheme', 'light');
  });
});

describe('messages between sandbox and UI', () => {
  const heard = () =>
    ui.evaluate(
      () =>
        (
          window as unknown as {
            heard: Heard[];
          }
        ).heard,
    );

  it('come in an envelope from the top window, three levels up, and not from the parent', async () => {
    await expect.poll(heard).toContainEqual(
      expect.objectContaining({
        data: { pluginMessage: 'early', pluginId: 'probe' },
        fromTop: true,
        fromParent: false,
        origin: new URL(host.url).origin,
      }),
    );
  });

  it('that were posted before the UI had loaded wait until all of it has been parsed', async () => {
    await expect.poll(async () => (await heard()).map(({ state }) => state)).toContain('complete');
    expect((await heard()).filter(({ state }) => state !== 'complete')).toEqual([]);
  });

  it('come back with origin "null"', async () => {
    await ui.evaluate(() => parent.postMessage({ pluginMessage: { n: 1 } }, '*'));
    await expect
      .poll(async () => (await heard()).map((entry) => entry.data.pluginMessage))
      .toContainEqual({ echo: { n: 1 }, origin: 'null' });
  });

  it('carry bytes both ways, and a date as an empty object', async () => {
    await ui.evaluate(() =>
      parent.postMessage(
        { pluginMessage: { bytes: Uint8Array.of(5, 6), buffer: new ArrayBuffer(3), date: new Date(7) } },
        '*',
      ),
    );
    const back = async () =>
      ui.evaluate(() => {
        const { heard } = window as unknown as {
          heard: {
            data: { pluginMessage: { echo?: { bytes?: Uint8Array; buffer?: ArrayBuffer; date?: object } } };
          }[];
        };
        const echo = heard
          .map((entry) => entry.data.pluginMessage.echo)
          .find((value) => value?.bytes !== undefined);
        return [
          echo?.bytes instanceof Uint8Array,
          [...(echo?.bytes ?? [])],
          echo?.buffer instanceof ArrayBuffer && echo.buffer.byteLength,
          Object.prototype.toString.call(echo?.date),
          JSON.stringify(echo?.date),
        ];
      });
    await expect.poll(back).toEqual([true, [5, 6], 3, '[object Object]', '{}']);
  });

  it('are heard by the sandbox from no other window than the UI: not from a frame in it, nor from those around it', async () => {
    await ui.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.srcdoc = `<script>for (let at = self; at !== top; at = at.parent)
        at.parent.postMessage({ pluginMessage: 'intruder' }, '*')</script>`;
      document.body.append(frame);
      await new Promise((done) => (frame.onload = done));
    });
    for (let around = ui.parentFrame(); around; around = around.parentFrame())
      await around.evaluate(() => {
        for (const to of [self, parent, frames[0]]) to?.postMessage({ pluginMessage: 'intruder' }, '*');
      });
    await ui.evaluate(() => parent.postMessage({ pluginMessage: 'after' }, '*'));
    await expect.poll(async () => JSON.stringify(await heard())).toContain('after');
    const echoes = (await heard()).filter(({ data }) => Object.hasOwn(Object(data.pluginMessage), 'echo'));
    expect(JSON.stringify(echoes)).not.toContain('intruder');
  });

  it('with a Float32Array are refused, and the console says so', async () => {
    await ui.evaluate(() => parent.postMessage({ pluginMessage: new Float32Array(1) }, '*'));
    await expect
      .poll(async () => JSON.stringify(await host.host('logs')))
      .toContain('Cannot copy a Float32Array');
  });

  it('end with the plugin', async () => {
    await ui.evaluate(() => parent.postMessage({ pluginMessage: 'close' }, '*'));
    await expect.poll(() => host.host('running')).toBe(false);
    expect(await host.page.locator('.plugin-window').count()).toBe(0);
  });
});
