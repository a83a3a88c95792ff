import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleGuest } from './guest/bundle-guest.ts';

export interface HostServer {
  url: string;
  close(): Promise<void>;
}

export interface ServerOptions {
  /** The first port tried; 0 takes any. */
  port: number;
  /** Folder of the plugin's manifest.json: the repository root, or a test's own plugin. */
  pluginRoot?: string;
  /** Instead of files: path (as in the manifest) to text. Read at every request. */
  pluginFiles?: () => Record<string, string>;
  /** Path of the document that the page opens when its address names it: `?open=NAME`. */
  document?: string;
}

export const REPOSITORY = fileURLToPath(new URL('../', import.meta.url));

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

type Body = Buffer | string;

async function bundlePage(): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('./page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    legalComments: 'none',
    logLevel: 'error',
  });
  return result.outputFiles[0]!.text;
}

const own = (path: string): Promise<Buffer> => readFile(new URL(path, import.meta.url));
const module = (specifier: string): Promise<Buffer> =>
  readFile(fileURLToPath(import.meta.resolve(specifier)));

/** A file below a folder; a path that climbs out of it is refused. */
function below(folder: string, path: string): Promise<Buffer> {
  const target = resolve(folder, normalize(path));
  if (!target.startsWith(join(resolve(folder), '/')))
    throw new RangeError(`${path} is outside the served folder.`);
  return readFile(target);
}

function openedDocument(path: string | undefined): Promise<Buffer> {
  if (path === undefined) throw new RangeError('The stand-in was started without a file.');
  return readFile(path);
}

/** Serves the page, its parts and the plugin's files; the page's scripts are bundled once, at the start. */
export async function startServer(options: ServerOptions): Promise<HostServer> {
  const [page, guest] = await Promise.all([bundlePage(), bundleGuest()]);
  const root = options.pluginRoot ?? REPOSITORY;
  const plugin = async (path: string): Promise<Body> => {
    const text = options.pluginFiles?.()[path];
    return text ?? below(root, path);
  };
  const routes: [RegExp, (path: string) => Body | Promise<Body>][] = [
    [/^\/$/, () => own('./page/page.html')],
    [/^\/host\/page\.css$/, () => own('./page/page.css')],
    [/^\/host\/page\.js$/, () => page],
    [/^\/host\/guest\.js$/, () => guest],
    [/^\/host\/quickjs\.wasm$/, () => module('@jitl/quickjs-wasmfile-release-sync/wasm')],
    [/^\/host\/fonts\/([\w-]+\.woff2)$/, (file) => module(`@fontsource/inter/files/${file}`)],
    [/^\/opened$/, () => openedDocument(options.document)],
    [/^\/plugin\/((?:manifest\.json|dist\/.+|code\.js|ui\.html))$/, plugin],
    [/^\/engine\/(.+)$/, (file) => below(join(root, 'dist/engine'), file)],
  ];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const route = routes.find(([pattern]) => pattern.test(path));
    const answer = async () => route?.[1](route[0].exec(path)?.[1] ?? '');
    answer().then(
      (body) => {
        response.writeHead(body === undefined ? 404 : 200, {
          'content-type': TYPES[extname(path) || '.html'] ?? 'application/octet-stream',
          'access-control-allow-origin': '*',
          'cache-control': 'no-store',
        });
        response.end(body ?? `Nothing is served at ${path}.`);
      },
      (error: Error) => response.writeHead(404, { 'content-type': 'text/plain' }).end(error.message),
    );
  });
  const port = await listen(server, options.port);
  return {
    url: `http://localhost:${port}/`,
    close: () =>
      new Promise((done, fail) => {
        server.closeAllConnections();
        server.close((error) => (error ? fail(error) : done()));
      }),
  };
}

/** The port asked for, or the next free one above it. */
async function listen(server: Server, port: number): Promise<number> {
  for (let next = port; next < port + 20; next++) {
    const taken = await new Promise<boolean>((done, fail) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? done(true) : fail(error),
      );
      server.listen(next, 'localhost', () => done(false));
    });
    if (!taken) return (server.address() as AddressInfo).port;
  }
  throw new Error(`Ports ${port} to ${port + 19} are all taken; stop another program and try again.`);
}
