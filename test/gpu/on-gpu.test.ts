import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as ort from 'onnxruntime-node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPack } from '../../models/cli/read-pack.ts';
import type { OrtLike } from '../../models/runtime/ort/ort.ts';
import { createPipeline } from '../../models/runtime/pipeline.ts';
import type { Crossing } from './on-gpu-page.ts';
import { inputOf, type Scenario } from './on-gpu-scenarios.ts';
import { openGpuPage, type GpuPage } from './open-gpu-page.ts';

/** Small, for WebGPU in software takes its time. */
const SIDE = 64;
const pack = new URL('../../models/packs/wireframe/', import.meta.url);
const GRAPHS = ['encode_source.onnx', 'encode_exemplar.onnx', 'synthesise.onnx'];

const square = (source: number, ...numbers: number[]): Scenario => ({
  width: SIDE,
  height: SIDE,
  source,
  exemplars: numbers.map((number) => ({ width: SIDE, height: SIDE, number })),
});
const tiny = Array.from({ length: 7 }, (_, number) => ({ width: 16, height: 16, number: number + 20 }));

/** In the order in which one pipeline draws them. */
const SCENARIOS: [name: string, scenario: Scenario][] = [
  ['a new pair', square(0, 0)],
  ['another source', square(1, 0)],
  ['yet another source', square(2, 0)],
  ['two exemplars', square(2, 0, 1)],
  [
    'grids with padding',
    { ...square(3), width: 70, height: 50, exemplars: [{ width: 45, height: 61, number: 2 }] },
  ],
  ['more exemplars than are kept', { ...square(3), exemplars: tiny }],
  ['the first pair again', square(0, 0)],
  ['a pin', { ...square(0, 0), pinned: true }],
  ['another sharpness after the pin', { ...square(0, 0), sharpness: 50 }],
];

/** Bytes: per cell the cosine, 8 weights, 3 colours and 8 places; the picture's three channels. */
const wanted = ({ width, height }: Scenario): number =>
  4 *
  (20 * Math.ceil(width / 4) * Math.ceil(height / 4) +
    3 * 16 * 16 * Math.ceil(width / 16) * Math.ceil(height / 16));

describe('from the encoders to the picture on the GPU', () => {
  let gpu: GpuPage;
  let crossings: Crossing[];
  let lost: string;
  let afterwards: string;
  const at = (name: string): Crossing => crossings[SCENARIOS.findIndex(([other]) => other === name)]!;

  beforeAll(async () => {
    gpu = await openGpuPage(fileURLToPath(new URL('on-gpu-page.ts', import.meta.url)));
    const wasm = fileURLToPath(
      import.meta.resolve('onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm', import.meta.url),
    );
    await gpu.page.route('**/ort.wasm', (route) =>
      route.fulfill({ path: wasm, contentType: 'application/wasm' }),
    );
    // The dense path alone: without a plan everything is drawn by the network.
    const card = JSON.parse(readFileSync(new URL('card.json', pack), 'utf8')) as { elements?: unknown };
    delete card.elements;
    const graphs = Object.fromEntries(
      GRAPHS.map((name) => [name, readFileSync(new URL(name, pack)).toString('base64')]),
    );
    ({ crossings, lost, afterwards } = await gpu.page.evaluate(
      ([cards, files, scenarios]) => window.onGpu.run(cards, files, scenarios),
      [card, graphs, SCENARIOS.map(([, scenario]) => scenario)] as const,
    ));
  });
  afterAll(() => gpu.close());

  test.each(SCENARIOS.filter(([, { pinned }]) => !pinned))(
    '%s: two buffers are read back, the candidates and the picture',
    (name, scenario) => {
      const { read, reads } = at(name);
      expect({ read, reads }).toEqual({ read: wanted(scenario), reads: 2 });
    },
  );

  test('a pin reads what steering needs besides: queries, the warp, and the pinned rows', () => {
    const { reads } = at('a pin');
    expect(reads).toBeGreaterThan(2);
    expect(reads).toBeLessThanOrEqual(6);
  });

  test('nothing is left behind by a further source', () => {
    expect(at('yet another source').live).toBe(at('another source').live);
  });

  test('the processor draws the same, to a few steps', async () => {
    const { card, graphs } = await readPack('wireframe');
    const bare = { ...card };
    delete bare.elements;
    const pipeline = createPipeline({
      ort: ort as unknown as OrtLike,
      pack: { card: bare, graphs },
      sessionOptions: { logSeverityLevel: 3 },
    });
    for (const [name, scenario] of SCENARIOS) {
      const { image } = await pipeline.restyle(inputOf(scenario));
      const { pixels } = at(name);
      const worst = image.data.reduce((most, value, i) => Math.max(most, Math.abs(value - pixels[i]!)), 0);
      expect(worst, name).toBeLessThanOrEqual(4);
    }
    await pipeline.dispose();
  });

  test('a lost device is a failure of the engine, which the dependable one takes over from', () => {
    expect(lost).toBe('EngineFailed');
    expect(afterwards).toBe('given back');
  });
});
