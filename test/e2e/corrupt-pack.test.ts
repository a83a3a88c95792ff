import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gunzipSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { GRAPH_FILES } from '../../models/runtime/pack/card.ts';
import { problemText } from '../../ui/bridge/texts.ts';
import { openHost, type OpenHost } from '../../host/open-host.ts';
import { openPlugin } from './open-plugin.ts';

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

/** A pack whose card and hashes are in order, and whose drawing graph is no graph. */
function packOfNoise(title: string): Buffer {
  const read = (name: string): Buffer =>
    readFileSync(new URL(`../../models/packs/people-mask/${name}`, import.meta.url));
  const noise = new Uint8Array(5000).fill(9);
  const sha256 = createHash('sha256').update(noise).digest('hex');
  const card = JSON.parse(read('card.json').toString()) as { files: object };
  const files = { ...card.files, 'synthesise.onnx': { bytes: noise.length, sha256 } };
  return Buffer.from(
    zipSync({
      ...Object.fromEntries(GRAPH_FILES.map((name) => [name, read(name)])),
      'synthesise.onnx': noise,
      'card.json': new TextEncoder().encode(JSON.stringify({ ...card, title, files })),
    }),
  );
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

it('a broken pack that was loaded is blamed by its own name, and the model inside serves again', async () => {
  const sound = await openPlugin();
  const panel = await sound.run('Exemplar — Street', 'Mask');
  const file = { name: 'strange.zip', mimeType: 'application/zip', buffer: packOfNoise('Strange people') };
  await panel.locator('.model input').setInputFiles(file);
  await panel.waitForSelector('.model[data-domain=mask]', { timeout: 60_000 });
  const before = await sound.snapshot();
  await panel.getByRole('button', { name: 'Restyle', exact: true }).click();
  const said = problemText({ name: 'LoadedModelCorrupt', node: 'Strange people' });
  await expect.poll(() => panel.locator('main').innerText(), { timeout: 60_000 }).toContain(said);
  expect(await panel.locator('body').innerText()).not.toContain(problemText({ name: 'ModelCorrupt' }));
  expect(await sound.snapshot()).toBe(before);

  await panel.getByRole('button', { name: 'Strange people' }).click();
  await panel.getByRole('button', { name: 'Use the model in this plugin' }).click();
  await panel.getByRole('button', { name: 'Restyle', exact: true }).click();
  await panel.waitForSelector('main[data-phase=review]', { timeout: 110_000 });
  await sound.close();
});
