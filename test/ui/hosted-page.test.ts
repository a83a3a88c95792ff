import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openWebgpuBackend } from '../../ui/engine/hosted/webgpu-backend.ts';
import { GREETING } from '../../ui/engine/hosted/hosted-protocol.ts';
import { readGreeting, type OpenedPage } from '../../ui/engine/hosted/read-greeting.ts';
import { fixturePack } from '../runtime/fixture-pack.ts';

vi.mock('onnxruntime-web/jspi', () => ({ env: { wasm: {} } }));

describe('who is answered', () => {
  const opener = {} as Window;
  const port = {} as MessagePort;
  const page = (ancestorOrigins?: string[]): OpenedPage => ({
    parent: opener,
    location: ancestorOrigins ? { ancestorOrigins } : {},
  });
  const greeting = {
    data: GREETING as unknown,
    source: opener as MessageEventSource | null,
    origin: 'null',
    ports: [port],
  };

  test('the opener, whatever its origin, where the browser does not tell it', () => {
    expect(readGreeting(greeting, page())).toBe(port);
    expect(readGreeting({ ...greeting, origin: 'https://a.example' }, page())).toBe(port);
  });

  test('the opener of the origin that the browser tells', () => {
    expect(readGreeting(greeting, page(['null', 'https://www.figma.com']))).toBe(port);
    expect(readGreeting({ ...greeting, origin: 'https://elsewhere.example' }, page(['null']))).toBeNull();
  });

  test.each<[string, Partial<typeof greeting>]>([
    ['another window', { source: {} as Window }],
    ['nobody', { source: null }],
    ['another word', { data: 'exemplar/engine/2' }],
    ['a greeting that is no text', { data: [GREETING] }],
    ['a greeting without a port', { ports: [] }],
  ])('not %s', (_, part) => {
    expect(readGreeting({ ...greeting, ...part }, page(['null']))).toBeNull();
  });

  test('nobody where the page is no frame', () => {
    const alone = { location: {} } as OpenedPage;
    alone.parent = alone;
    expect(readGreeting({ ...greeting, source: alone as unknown as Window }, alone)).toBeNull();
  });
});

describe('before anything is asked of anybody', () => {
  const asked: string[] = [];
  beforeEach(() => {
    asked.length = 0;
    vi.stubGlobal('fetch', async (address: string | URL) => {
      asked.push(String(address));
      return new Response(new Uint8Array(4));
    });
    vi.stubGlobal('caches', { open: async () => (asked.push('cache'), undefined) });
    const device = { lost: new Promise(() => undefined), limits: {}, queue: {}, features: new Set() };
    const adapter = { limits: {}, features: new Set(), info: {}, requestDevice: async () => device };
    vi.stubGlobal('navigator', { gpu: { requestAdapter: async () => (asked.push('adapter'), adapter) } });
    vi.stubGlobal('WebAssembly', { ...WebAssembly, Suspending: class {} });
  });
  afterEach(() => vi.unstubAllGlobals());

  const { card } = fixturePack();
  test.each<[string, unknown]>([
    ['an id that leads out of the folder', { ...card, id: '../../secret' }],
    ['an id of another site', { ...card, id: '/elsewhere.example/a' }],
    ['an id with a query', { ...card, id: 'a?b' }],
    [
      'a hash that is an address',
      { ...card, files: { ...(card['files'] as object), 'synthesise.onnx': { bytes: 1, sha256: '&x=1' } } },
    ],
    ['no card', null],
  ])('%s is refused', async (_, told) => {
    await expect(openWebgpuBackend(told as never, 'https://engine.example/engine/')).rejects.toMatchObject({
      name: 'ModelCorrupt',
    });
    expect(asked).toEqual([]);
  });

  test('a sound card is asked for by its own names, beside the page', async () => {
    await openWebgpuBackend(card as never, 'https://engine.example/engine/').catch(() => undefined);
    const files = asked.filter((address) => address.endsWith('.onnx') || address.includes('.onnx?'));
    expect(files.length).toBe(3);
    for (const address of files)
      expect(address).toMatch(/^https:\/\/engine\.example\/engine\/packs\/fixture\/\w+\.onnx\?[0-9a-f]{64}$/);
  });
});
