import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as ort from 'onnxruntime-node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPack } from '../../models/cli/read-pack.ts';
import type { OrtLike } from '../../models/runtime/ort.ts';
import { createPipeline } from '../../models/runtime/pipeline.ts';
import { mockup, wireframe } from '../bench/pictures.ts';
import { openGpuPage, type GpuPage } from './open-gpu-page.ts';

const SIDE = 64;
const pack = new URL('../../models/packs/wireframe/', import.meta.url);
const GRAPHS = ['encode_source.onnx', 'encode_exemplar.onnx', 'synthesise.onnx'];

let gpu: GpuPage;
beforeAll(async () => {
  gpu = await openGpuPage(fileURLToPath(new URL('held-page.ts', import.meta.url)));
  const wasm = fileURLToPath(
    import.meta.resolve('onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm', import.meta.url),
  );
  await gpu.page.route('**/ort.wasm', (route) =>
    route.fulfill({ path: wasm, contentType: 'application/wasm' }),
  );
});
afterAll(() => gpu.close());

test('what only graphs read stays on the GPU: right pixels, nothing but queries, match and picture read back, nothing left behind', async () => {
  const card: unknown = JSON.parse(readFileSync(new URL('card.json', pack), 'utf8'));
  const graphs = Object.fromEntries(
    GRAPHS.map((name) => [name, readFileSync(new URL(name, pack)).toString('base64')]),
  );
  const { read, live, pixels } = await gpu.page.evaluate(([cards, files]) => window.held.run(cards, files), [
    card,
    graphs,
  ] as const);
  const cells = (SIDE / 4) ** 2;
  // Descriptors; warped values; cosine and 8 weights; 8 places; the picture's three channels. 4 bytes each.
  const crossing = 4 * (48 * cells + 32 * cells + 9 * cells + 8 * cells + 3 * SIDE * SIDE);
  // The first run reads the exemplar's keys and values too.
  expect(read.slice(1)).toEqual([crossing, crossing]);
  expect(live[2]).toBe(live[1]);

  const pipeline = createPipeline({
    ort: ort as unknown as OrtLike,
    pack: await readPack('wireframe'),
    sessionOptions: { logSeverityLevel: 3 },
  });
  const { image } = await pipeline.restyle({
    source: wireframe(SIDE, SIDE, 2),
    exemplars: [{ image: mockup(SIDE, SIDE, 0) }],
    settings: { sharpness: 100, strength: 1 },
  });
  await pipeline.dispose();
  const worst = image.data.reduce((most, value, i) => Math.max(most, Math.abs(value - pixels[i]!)), 0);
  expect(worst).toBeLessThanOrEqual(4);
});
