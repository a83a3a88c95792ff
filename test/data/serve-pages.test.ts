import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PagesServer, packageFile, servePages } from '../../models/data/trees/serve-pages.ts';

let server: PagesServer;
let origin: string;
beforeAll(async () => {
  server = await servePages((path) =>
    path === '/.photos/a.svg' ? Promise.resolve(Buffer.from('<svg/>')) : null,
  );
  const port = /127\.0\.0\.1:(\d+)/.exec(server.browserArguments[0]!)![1]!;
  origin = `http://127.0.0.1:${port}`;
});
afterAll(() => server.close());
const pathOf = (address: string): string => new URL(address).pathname;

describe('the server of pages', () => {
  it('serves a page once, under a policy that runs no script', async () => {
    const path = pathOf(server.add('<p>Hello</p>'));
    const first = await fetch(origin + path);
    expect(await first.text()).toBe('<p>Hello</p>');
    expect(first.headers.get('content-security-policy')).toContain("script-src 'none'");
    expect((await fetch(origin + path)).status).toBe(404);
  });

  it('serves extra files, and files of packages by their kind', async () => {
    expect((await fetch(`${origin}/.photos/a.svg`)).headers.get('content-type')).toBe('image/svg+xml');
    const css = await fetch(`${origin}/bootstrap/dist/css/bootstrap.min.css`);
    expect([css.status, css.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
  });

  it.each([
    '/bootstrap/../../package.json',
    '/bootstrap/%2e%2e/%2e%2e/package.json',
    '/no-such-package/a.css',
    '/x',
    '/',
  ])('refuses %s', async (path) => {
    expect((await fetch(origin + path)).status).toBe(404);
  });

  it('counts sheets that no package has', async () => {
    await fetch(`${origin}/no-such-package/b.css`);
    await fetch(`${origin}/no-such-package/b.css`);
    await fetch(`${origin}/no-such-package/b.png`);
    expect(server.missingSheets.get('/no-such-package/b.css')).toBe(2);
    expect([...server.missingSheets.keys()].filter((path) => path.endsWith('.png'))).toEqual([]);
  });

  it('names what it refuses', () => {
    expect(() => packageFile('/bootstrap/../secret')).toThrow(/leads out of its package/);
    expect(() => packageFile('/only')).toThrow(/names no file of a package/);
  });
});
