import * as native from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { readPack } from '../../../models/cli/read-pack.ts';
import type { OrtLike } from '../../../models/runtime/ort/ort.ts';
import { createPipeline } from '../../../models/runtime/pipeline.ts';
import type { RestyleInput } from '../../../models/runtime/types.ts';
import { label, node, solid } from '../nodes.ts';
import { raster } from '../rasters.ts';
import { withCells } from '../with-cells.ts';

const pack = await readPack('wireframe');

const inside = (x: number, y: number, [left, top, width, height]: number[]) =>
  x >= left! && y >= top! && x < left! + width! && y < top! + height!;

const BAR: [number, number, number, number] = [0, 0, 250, 40];
const BUTTON: [number, number, number, number] = [30, 80, 120, 40];
const TEXT: [number, number, number, number] = [50, 90, 80, 20];

const input: RestyleInput = {
  source: raster(250, 170, (x, y) => {
    if (inside(x, y, TEXT) && x % 5 < 2) return [255, 255, 255];
    if (inside(x, y, BUTTON)) return [60, 60, 60];
    return inside(x, y, BAR) ? [200, 200, 200] : [255, 255, 255];
  }),
  sourceLayers: node('FRAME', 'Screen', [0, 0, 250, 170], {
    fills: solid(1),
    children: [
      node('RECTANGLE', 'Rectangle', BAR, { fills: solid(0.78) }),
      node('RECTANGLE', 'Button', BUTTON, { fills: solid(0.24) }),
      label(TEXT, { fills: solid(1) }),
    ],
  }),
  exemplars: [
    {
      image: raster(200, 300, (x, y) =>
        inside(x, y, BUTTON) ? [220, 40, 80] : y < 40 ? [40, 30, 120] : [250, 245, 235],
      ),
    },
  ],
  settings: { sharpness: pack.card.sharpness, strength: 1 },
  tellCells: true,
};

async function restyle(ort: OrtLike, sessionOptions: Record<string, unknown>, request = input) {
  const pipeline = createPipeline({ ort, pack, sessionOptions });
  const result = await pipeline.restyle(request);
  await pipeline.dispose();
  return withCells(result);
}

const NATIVE = { intraOpNumThreads: 1, logSeverityLevel: 3 };

test('the wireframe pack draws a source of a size that fits no stride, with layers and without', async () => {
  const { sourceLayers, ...flat } = input;
  expect(sourceLayers).toBeDefined();
  const [layered, plain] = [await restyle(native, NATIVE), await restyle(native, NATIVE, flat)];
  for (const { image, matches } of [layered, plain]) {
    expect([image.width, image.height]).toEqual([250, 170]);
    expect([matches.source, matches.exemplars]).toEqual([
      { width: 63, height: 43 },
      [{ width: 50, height: 75 }],
    ]);
  }
  // Layers reach the network; the finish may well make one picture of two drawings of a page as plain as this.
  expect(layered.matches.weight).not.toEqual(plain.matches.weight);
});

test('WebAssembly and native draw the same picture to a few steps', async () => {
  const web = await import('onnxruntime-web/wasm');
  web.env.wasm.numThreads = 1;
  const [a, b] = [await restyle(native, NATIVE), await restyle(web, { executionProviders: ['wasm'] })];
  let worst = 0;
  a.image.data.forEach((value, i) => (worst = Math.max(worst, Math.abs(value - b.image.data[i]!))));
  expect(worst).toBeLessThanOrEqual(2);
});
