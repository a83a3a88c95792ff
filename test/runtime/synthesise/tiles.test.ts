import { readFileSync } from 'node:fs';
import * as ort from 'onnxruntime-node';
import { expect, test } from 'vitest';
import type { FloatTensor, OrtLike } from '../../../models/runtime/ort/ort.ts';
import { writeOnnx, type OnnxNode } from '../../../models/runtime/ort/write-onnx.ts';
import { planGeometry } from '../../../models/runtime/geometry/plan-geometry.ts';
import type { OnDevice } from '../../../models/runtime/synthesise/on-device.ts';
import { cropTensor } from '../../../models/runtime/synthesise/crop.ts';
import { createWorkerPool } from '../../../models/runtime/ort/worker-pool.ts';
import { openDrawer } from '../../../models/runtime/synthesise/open-drawer.ts';
import { planAxis, planTiles } from '../../../models/runtime/synthesise/plan-tiles.ts';
import { splitGraph } from '../../../models/runtime/synthesise/split-graph.ts';
import { random } from '../rasters.ts';

const bytes = new Uint8Array(
  readFileSync(new URL('../../../models/packs/wireframe/synthesise.onnx', import.meta.url)),
);
const PIXELS = new Set(['image', 'ink']);
const OPTIONS = { intraOpNumThreads: 1, logSeverityLevel: 3 as const };
const model = { stride: 16, gridStride: 4, workingSize: 448, outputSize: 4096 };
const next = random(3);
const draw = (...dims: number[]): FloatTensor => ({
  dims,
  data: Float32Array.from({ length: dims.reduce((a, b) => a * b) }, () => next() * 2 - 1),
});
const gridInputs = (cells: readonly number[]): Record<string, FloatTensor> => ({
  warped: draw(1, 32, ...cells),
  confidence: draw(1, 1, ...cells),
  structure: draw(1, 56, ...cells),
  palette: draw(1, 20, 32),
  roles: draw(1, 20, ...cells),
});
/** onnxruntime-node, where tensors that should stay on a GPU stay in main memory. */
const withoutPlaces: OrtLike = {
  Tensor: ort.Tensor as unknown as OrtLike['Tensor'],
  InferenceSession: {
    create: (graph) => (ort as unknown as OrtLike).InferenceSession.create(graph, OPTIONS),
  },
};
const never = async (): Promise<void> => {};

test('the wireframe pack is cut behind the grid: nearly all weights before it, four pixels of reach after it', () => {
  const split = splitGraph(bytes, PIXELS)!;
  expect(split.reach).toBe(4);
  expect(split.pixels.length).toBeLessThan(bytes.length / 20);
  expect(split.cells!.length + split.pixels.length).toBeLessThan(bytes.length * 1.02);
});

test.each([
  [1440, 1024], // 13 pixels per cell
  [831, 1023], // 9.5: borders of tiles only between every second cell
  [1447, 530],
])('%d x %d drawn in tiles is the picture drawn at once, to 2/255', async (width, height) => {
  const geometry = planGeometry({ width, height }, model);
  const { grid, output, paddedOutput } = geometry;
  expect(planTiles(grid, paddedOutput, 4).length).toBeGreaterThan(1);
  const onGrid = gridInputs([grid.height, grid.width]);
  const pixels = {
    image: draw(1, 3, output.height, output.width),
    ink: draw(1, 1, output.height, output.width),
  };
  const pool = createWorkerPool(ort as unknown as OrtLike, OPTIONS);
  const drawer = await openDrawer(pool, bytes, PIXELS);
  const tiled = await drawer.draw(await drawer.runGrid(onGrid), pixels, geometry, never);
  await pool.release();
  const whole = await ort.InferenceSession.create(bytes, OPTIONS);
  const feeds = { ...onGrid };
  for (const [name, tensor] of Object.entries(pixels))
    feeds[name] = cropTensor(tensor, { left: 0, top: 0, ...paddedOutput });
  const expected = await whole.run(
    Object.fromEntries(
      Object.entries(feeds).map(([name, { data, dims }]) => [name, new ort.Tensor('float32', data, dims)]),
    ),
  );
  const data = expected['image_out']!.data as Float32Array;
  let worst = 0;
  for (let y = 0; y < output.height; y++) {
    for (let x = 0; x < output.width; x++) {
      for (let c = 0; c < 3; c++) {
        const value = (data[(c * paddedOutput.height + y) * paddedOutput.width + x]! + 1) * 127.5;
        worst = Math.max(worst, Math.abs(value - tiled.data[(y * output.width + x) * 4 + c]!));
      }
    }
  }
  await whole.release();
  expect(worst).toBeLessThanOrEqual(2);
});

test('tiles of thoughts that stay on a GPU are the same picture, and nothing of them is left there', async () => {
  const geometry = planGeometry({ width: 1447, height: 530 }, model);
  const { grid, output } = geometry;
  const onGrid = gridInputs([grid.height, grid.width]);
  const pixels = {
    image: draw(1, 3, output.height, output.width),
    ink: draw(1, 1, output.height, output.width),
  };
  const picture = async (onDevice?: Pick<OnDevice, 'crop'>): Promise<Uint8ClampedArray> => {
    const pool = createWorkerPool(withoutPlaces, OPTIONS);
    const drawer = await openDrawer(pool, bytes, PIXELS, onDevice);
    const drawn = await drawer.draw(await drawer.runGrid(onGrid), pixels, geometry, never);
    await pool.release();
    return drawn.data;
  };
  let [cut, left] = [0, 0];
  const held = await picture({
    async crop({ dims, onGpu }, window) {
      const part = cropTensor({ dims, data: onGpu.data as Float32Array }, window);
      const tensor = new ort.Tensor('float32', part.data, part.dims);
      cut++;
      left++;
      Object.assign(tensor, { dispose: () => left-- });
      return { dims: part.dims, onGpu: tensor };
    },
  });
  expect(cut).toBeGreaterThan(2);
  expect(left).toBe(0);
  const plain = await picture();
  expect(held.length).toBe(plain.length);
  expect(held.every((value, i) => value === plain[i])).toBe(true);
});

test.each([
  [112, 4144, 640, 4],
  [80, 1040, 640, 4],
  [88, 836, 640, 4],
  [120, 660, 200, 9],
  [7, 700, 90, 4],
])(
  '%d cells as %d pixels: stretches cover the axis once, and each sees far enough',
  (cells, pixels, most, reach) => {
    const scale = pixels / cells;
    const stretches = planAxis(cells, pixels, most, reach);
    expect(stretches.length).toBeGreaterThan(1);
    expect(stretches[0]!.start).toBe(0);
    expect(stretches.at(-1)!.end).toBe(pixels);
    stretches.forEach(({ from, to, start, end }, i) => {
      expect([start, end, from * scale].every(Number.isInteger)).toBe(true);
      if (i > 0) expect(start).toBe(stretches[i - 1]!.end);
      if (from > 0) expect(start - from * scale).toBeGreaterThanOrEqual(reach + scale / 2);
      if (to < cells) expect(to * scale - end).toBeGreaterThanOrEqual(reach + scale / 2);
    });
  },
);

test('where no border falls between pixels, or the reach has no limit, there is one stretch', () => {
  expect(planAxis(97, 1000, 300, 4)).toHaveLength(1);
  expect(planAxis(100, 1000, 300, Infinity)).toHaveLength(1);
});

const drawing = (nodes: OnnxNode[]): Uint8Array =>
  writeOnnx({
    name: 'drawing',
    inputs: [{ name: 'image', type: 'float32', dims: [1, 3, 'H', 'W'] }],
    outputs: [{ name: 'image_out', type: 'float32', dims: [1, 3, 'H', 'W'] }],
    constants: [],
    nodes,
  });

test.each([
  ['pools', { op: 'GlobalAveragePool', inputs: ['image'], outputs: ['image_out'] }],
  ['normalises over the picture', { op: 'InstanceNormalization', inputs: ['image'], outputs: ['image_out'] }],
  [
    'sums along a row',
    { op: 'ReduceMean', inputs: ['image'], outputs: ['image_out'], attributes: { axes: [3] } },
  ],
  [
    'takes the softmax of a column',
    { op: 'Softmax', inputs: ['image'], outputs: ['image_out'], attributes: { axis: -2 } },
  ],
  ['is not known here', { op: 'Einsum', inputs: ['image'], outputs: ['image_out'] }],
] as [string, OnnxNode][])('a graph that %s is not cut', (_, node) => {
  expect(splitGraph(drawing([node]), PIXELS)).toBeNull();
});

test('what is no ONNX file is a corrupt model', async () => {
  const open = openDrawer(
    createWorkerPool(ort as unknown as OrtLike, OPTIONS),
    Uint8Array.of(255, 255, 1),
    PIXELS,
  );
  await expect(open).rejects.toMatchObject({ name: 'ModelCorrupt' });
});
