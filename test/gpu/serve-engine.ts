import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { REPOSITORY } from '../../host/server.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
};

export interface EngineServer {
  /** On engine.localhost: another site than the stand-in's localhost, as a hosted engine is another site than Figma, and no IP address. */
  origin: string;
  /** Paths asked for, in order. */
  asked: string[];
  close(): void;
}

/** Serves dist/engine/ as a team would host it. */
export async function serveEngine(): Promise<EngineServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://engine').pathname);
    asked.push(path);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    readFile(join(REPOSITORY, 'dist', file)).then(
      (body) =>
        response
          .writeHead(200, {
            'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
            'cache-control': 'no-store',
          })
          .end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://engine.localhost:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
