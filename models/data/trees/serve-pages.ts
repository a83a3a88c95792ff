import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { hoverable } from '../families/hover.ts';
import { kitFolder } from '../kits/kit-files.ts';

/** The one origin that a page may name. */
export const PAGES_ORIGIN = 'http://pages.test';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.eot': 'application/vnd.ms-fontobject',
};

/** No script of the page runs, and nothing but this origin is asked. */
const POLICY = [
  `default-src ${PAGES_ORIGIN} data: blob:`,
  `style-src ${PAGES_ORIGIN} data: 'unsafe-inline'`,
  `script-src 'none'`,
  `frame-src 'none'`,
  `connect-src ${PAGES_ORIGIN}`,
].join('; ');

export interface PagesServer {
  /** What Chromium is to be started with so that `http://pages.test` is here and no other host is anywhere. */
  readonly browserArguments: readonly string[];
  /** The address under which `html` is served once. */
  add(html: string): string;
  /** Style sheets that pages asked for and no package has, and how often: such pages were without their paint. */
  readonly missingSheets: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/**
 * Serves pages, `PACKAGE/FILE` of installed packages, and the extra files.
 * @param files bytes of further paths, null for those that are not theirs
 */
export async function servePages(files: (path: string) => Promise<Uint8Array> | null): Promise<PagesServer> {
  const pages = new Map<string, string>();
  const missingSheets = new Map<string, number>();
  let count = 0;
  const server = createServer((request, response) => {
    const path = pathOf(request.url);
    if (path === null) {
      response.writeHead(404).end();
      return;
    }
    const page = pages.get(path);
    if (page !== undefined) {
      pages.delete(path);
      response
        .writeHead(200, { 'content-type': TYPES['.html'], 'content-security-policy': POLICY })
        .end(page);
      return;
    }
    bytesOf(path, files).then(
      (body) =>
        response
          .writeHead(200, {
            'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
            'cache-control': 'max-age=86400, immutable',
          })
          .end(body),
      () => {
        if (extname(path) === '.css') missingSheets.set(path, (missingSheets.get(path) ?? 0) + 1);
        response.writeHead(404).end();
      },
    );
  });
  const port = await listen(server);
  return {
    browserArguments: [
      `--host-resolver-rules=MAP pages.test:80 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      '--no-proxy-server',
      '--disable-background-networking',
    ],
    add: (html) => {
      const path = `/.page/${count++}.html`;
      pages.set(path, html);
      return `${PAGES_ORIGIN}${path}`;
    },
    missingSheets,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Null where the address is none: pages name whatever their authors wrote. */
function pathOf(address = '/'): string | null {
  try {
    return decodeURIComponent(new URL(address, PAGES_ORIGIN).pathname);
  } catch {
    return null;
  }
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

/** @throws Error where there is no such file */
async function bytesOf(
  path: string,
  files: (path: string) => Promise<Uint8Array> | null,
): Promise<Uint8Array> {
  const bytes = (await files(path)) ?? (await readFile(packageFile(path)));
  return extname(path) === '.css' ? Buffer.from(hoverable(Buffer.from(bytes).toString())) : bytes;
}

/** The file that an address names within its package. @throws Error where there is no such package or the address leads out of it */
export function packageFile(path: string): string {
  const match = /^\/((?:@[^/]+\/)?[^/.][^/]*)\/(.+)$/.exec(path);
  if (!match) throw new Error(`${path} names no file of a package: write PACKAGE/FILE.`);
  const folder = kitFolder(match[1] ?? '');
  const file = join(folder, match[2] ?? '');
  if (!file.startsWith(folder + sep))
    throw new Error(`${path} leads out of its package: name a file within it.`);
  return file;
}
