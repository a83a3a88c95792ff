import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gunzipSync, gzipSync } from 'node:zlib';
import { problemText } from '../../ui/bridge/texts.ts';
import { openHost, type OpenHost } from '../../host/open-host.ts';

/** ui.html with one byte of a graph changed: still sound base64 and gzip, so that only the hash can tell. */
function withDamagedGraph(html: string): string {
  const block = /(<script [^>]*id="[^"]*encode_source\.onnx"[^>]*>)([^<]+)(<\/script>)/;
  if (!block.test(html)) throw new Error('ui.html holds no encode_source.onnx.');
  return html.replace(block, (_, open: string, base64: string, close: string) => {
    const bytes = gunzipSync(Buffer.from(base64, 'base64'));
    bytes[bytes.length >> 1]! ^= 1;
    return open + gzipSync(bytes).toString('base64') + close;
  });
}

let host: OpenHost;
beforeAll(async () => {
  const html = readFileSync(new URL('../../dist/ui.html', import.meta.url), 'utf8');
  const damaged = withDamagedGraph(html);
  host = await openHost({ pluginFiles: () => ({ 'dist/ui.html': damaged }) });
});
afterAll(() => host.close());

it('a corrupt pack: one sentence in the panel, and an unchanged document', async () => {
  const names = ['Wireframe', 'Exemplar — Saffron'];
  await host.host('select', await Promise.all(names.map(async (name) => (await host.host('find', name))!)));
  const before = JSON.stringify(await host.host('serialise'));
  await host.host('runPlugin');
  const panel = await host.uiFrame();
  const restyle = panel.getByRole('button', { name: 'Restyle' });
  await expect.poll(() => restyle.isEnabled(), { timeout: 20_000 }).toBe(true);
  await restyle.click();
  await expect
    .poll(() => panel.locator('main').innerText(), { timeout: 30_000 })
    .toContain(problemText({ name: 'ModelCorrupt' }));
  expect(JSON.stringify(await host.host('serialise'))).toBe(before);
});
