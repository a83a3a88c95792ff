import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../host/ui/loader.ts';
import { openPlugin, type OpenPlugin } from './open-plugin.ts';

/** The manifest as Figma obeys it for everybody but its developer: `devAllowedDomains` counts for nothing. */
function publishedManifest(): string {
  const text = readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8');
  const manifest = JSON.parse(text) as { networkAccess: { devAllowedDomains?: string[] } };
  delete manifest.networkAccess.devAllowedDomains;
  return JSON.stringify(manifest);
}

/** Ways by which a page can send something. Each is run in the page with the listener's two addresses. */
const WAYS: Record<string, string> = {
  fetch: `fetch(at, { method: 'POST', body: 'pixels', mode: 'no-cors' }).catch(() => 0)`,
  'fetch keepalive': `fetch(at, { method: 'POST', body: 'pixels', mode: 'no-cors', keepalive: true }).catch(() => 0)`,
  XMLHttpRequest: `const x = new XMLHttpRequest(); x.open('POST', at); x.send('pixels')`,
  WebSocket: `new WebSocket(at.replace('http', 'ws'))`,
  EventSource: `new EventSource(at)`,
  beacon: `navigator.sendBeacon(at, 'pixels')`,
  image: `new Image().src = at`,
  'image set': `const i = new Image(); i.srcset = at + ' 2x'; document.body.append(i)`,
  'CSS url': `const d = document.createElement('div'); d.style.cssText = 'width:9px;height:9px;background:url(' + at + ')'; document.body.append(d)`,
  'CSS import': `const s = document.createElement('style'); s.textContent = '@import "' + at + '";'; document.head.append(s)`,
  font: `new FontFace('Leak', 'url(' + at + ')').load().catch(() => 0)`,
  stylesheet: `const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = at; document.head.append(l)`,
  script: `const s = document.createElement('script'); s.src = at; document.head.append(s)`,
  'module import': `import(at).catch(() => 0)`,
  audio: `const a = document.createElement('audio'); a.src = at; a.load(); document.body.append(a)`,
  'object element': `const o = document.createElement('object'); o.data = at; document.body.append(o)`,
  prefetch: `const l = document.createElement('link'); l.rel = 'prefetch'; l.href = at; document.head.append(l)`,
  preload: `const l = document.createElement('link'); l.rel = 'preload'; l.as = 'image'; l.href = at; document.head.append(l)`,
  frame: `const f = document.createElement('iframe'); f.src = at; document.body.append(f)`,
  'form post': `const f = document.createElement('form'); f.method = 'post'; f.action = at; f.target = 'leak'; const t = document.createElement('iframe'); t.name = 'leak'; document.body.append(t, f); f.submit()`,
  'worker fetch': `new Worker(URL.createObjectURL(new Blob(['fetch("' + at + '").catch(() => 0)'])))`,
  'worker importScripts': `new Worker(URL.createObjectURL(new Blob(['importScripts("' + at + '")'])))`,
  WebRTC: `const c = new RTCPeerConnection({ iceServers: [{ urls: stun }] }); c.createDataChannel('x'); c.createOffer().then((o) => c.setLocalDescription(o)).catch(() => 0)`,
};
/** The page is gone afterwards. */
const LAST_WAYS: Record<string, string> = {
  'form post of the page itself': `const f = document.createElement('form'); f.method = 'post'; f.action = at; document.body.append(f); f.submit()`,
  'going there': `location.href = at`,
};

/** Listens on a TCP and a UDP port and remembers what came. */
async function listen() {
  const heard: string[] = [];
  const tcp = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      heard.push(bytes.toString('latin1').split('\r\n')[0]!);
      socket.end('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n');
    });
  });
  const udp = createSocket('udp4');
  udp.on('message', () => heard.push('UDP /WebRTC'));
  await new Promise<void>((done) => tcp.listen(0, '127.0.0.1', done));
  await new Promise<void>((done) => udp.bind(0, '127.0.0.1', done));
  return {
    heard,
    at: (way: string) => `http://127.0.0.1:${(tcp.address() as AddressInfo).port}/${encodeURIComponent(way)}`,
    stun: `stun:127.0.0.1:${udp.address().port}`,
    close: () => {
      tcp.close();
      udp.close();
    },
  };
}
type Listener = Awaited<ReturnType<typeof listen>>;

async function tryAll(page: Pick<Frame, 'evaluate'>, listener: Listener, ways = WAYS): Promise<void> {
  for (const [way, code] of Object.entries(ways)) {
    // What the policy forbids may throw at once; only what arrives counts.
    const tried = `(() => { const at = ${JSON.stringify(listener.at(way))}, stun = ${JSON.stringify(listener.stun)}; try { ${code} } catch { /* refused */ } })()`;
    await page.evaluate(tried);
  }
}

/** What the stand-in shares with Figma's own window, without which silence would prove nothing. */
const surroundings = async (panel: Frame): Promise<{ mode: string; policy: string }> => ({
  mode: await panel.evaluate(() => document.compatMode),
  policy: await panel.parentFrame()!.evaluate(() => document.querySelector('meta')!.content),
});

const ways = (heard: readonly string[]): string[] => [
  ...new Set(heard.map((line) => decodeURIComponent(line.split(' ')[1]!.slice(1)))),
];
const missing = (tried: object, { heard }: Listener): string[] =>
  Object.keys(tried).filter((way) => !ways(heard).includes(way));

describe('the shipped manifest lets no byte out', () => {
  let host: OpenPlugin;
  let listener: Listener;
  /** Milliseconds that the slowest way took on this machine where nothing forbade it; silence counts after twice as long. */
  let slowest = 1500;
  const silence = (): Promise<void> => new Promise((done) => setTimeout(done, 2 * slowest));
  const arrives = async (tried: Record<string, string>): Promise<void> => {
    const began = performance.now();
    await expect.poll(() => missing(tried, listener), { timeout: 60_000 }).toEqual([]);
    slowest = Math.max(slowest, performance.now() - began);
  };
  beforeAll(async () => {
    listener = await listen();
    const manifest = publishedManifest();
    host = await openPlugin({ pluginFiles: () => ({ 'manifest.json': manifest }) });
  });
  afterAll(async () => {
    await host.close();
    listener.close();
  });

  it('control: without the policy every one of these ways arrives', async () => {
    const page = await host.page.context().browser()!.newPage();
    await page.goto(host.url);
    await tryAll(page.mainFrame(), listener);
    await arrives(WAYS);
    for (const [way, code] of Object.entries(LAST_WAYS)) {
      await page.goto(host.url);
      await tryAll(page.mainFrame(), listener, { [way]: code });
      await arrives({ [way]: code });
    }
    await page.close();
  });

  it('a whole restyle asks for nothing', async () => {
    listener.heard.length = 0;
    const panel = await host.run('Wireframe', 'Exemplar — Saffron');
    const asked: string[] = [];
    host.page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url())) asked.push(request.url());
    });
    await panel.getByRole('button', { name: 'Restyle' }).click();
    await panel.waitForSelector('main[data-phase=review]', { timeout: 110_000 });
    await panel.getByRole('button', { name: 'Apply' }).click();
    await panel.waitForSelector('.notice');
    expect(asked).toEqual([]);
  });

  it('none of these ways arrives from the panel', async () => {
    listener.heard.length = 0;
    expect({ ...WAYS, ...LAST_WAYS }).toSatisfy((all: object) => Object.keys(all).length === 25);
    const panel = await host.run('Wireframe', 'Exemplar — Saffron');
    expect(await surroundings(panel)).toEqual({ mode: 'BackCompat', policy: contentSecurityPolicy([]) });
    await tryAll(panel, listener);
    await silence();
    for (const [way, code] of Object.entries(LAST_WAYS)) {
      await tryAll(await host.run('Wireframe', 'Exemplar — Saffron'), listener, { [way]: code });
      await silence();
    }
    expect(ways(listener.heard)).toEqual([]);
  });
});
