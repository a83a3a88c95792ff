import { get } from 'node:http';
import { expect, it } from 'vitest';
import { servePages } from '../../models/data/trees/serve-pages.ts';

it('answers addresses that are none with 404, and goes on', async () => {
  const server = await servePages(() => null);
  const port = /127\.0\.0\.1:(\d+)/.exec(server.browserArguments.join())?.[1];
  const status = (path: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const request = get({ host: '127.0.0.1', port, path, timeout: 2000 }, (response) =>
        resolve(response.resume().statusCode),
      );
      request.on('timeout', () => request.destroy(new Error(`${path} is not answered.`)));
      request.on('error', reject);
    });
  expect(await status('/%E0%A4%A')).toBe(404);
  expect(await status('/kit/%zz.png')).toBe(404);
  expect(await status('//x:y@:99999/')).toBe(404);
  expect(await status(new URL(server.add('<p>Page</p>')).pathname)).toBe(200);
  await server.close();
});
