import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { splitGraph } from '../../models/runtime/tiles/split-graph.ts';
import { openGpuPage, type GpuPage } from './open-gpu-page.ts';

const pack = new URL('../../models/packs/wireframe/', import.meta.url);
const read = (file: string): Uint8Array => new Uint8Array(readFileSync(new URL(file, pack)));
const drawing = splitGraph(read('synthesise.onnx'), new Set(['image', 'ink']))!;

/** What onnxruntime itself keeps on the processor: whole numbers that make up the shapes of others. */
const SHAPE_MATH = [
  'Add',
  'Cast',
  'Concat',
  'ConstantOfShape',
  'Equal',
  'Gather',
  'Mul',
  'Slice',
  'Unsqueeze',
  'Where',
];

describe('onnxruntime on WebGPU', () => {
  let gpu: GpuPage;
  let lines: string[] = [];
  beforeAll(async () => {
    gpu = await openGpuPage(fileURLToPath(new URL('placement-page.ts', import.meta.url)));
    gpu.page.on('console', (message) => lines.push(message.text()));
    const wasm = fileURLToPath(
      import.meta.resolve('onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm', import.meta.url),
    );
    await gpu.page.route('**/ort.wasm', (route) =>
      route.fulfill({ path: wasm, contentType: 'application/wasm' }),
    );
  });
  afterAll(() => gpu.close());

  test.each([
    ['encode_source', read('encode_source.onnx'), 90],
    ['encode_exemplar', read('encode_exemplar.onnx'), 90],
    ['the drawing on the grid', drawing.cells!, 90],
    ['the drawing in pixels', drawing.pixels, 90],
  ])('%s: no node but shapes falls back to the processor', async (_, bytes, least) => {
    lines = [];
    await gpu.page.evaluate(([model, wasm]) => window.placement.open(model, wasm), [
      Buffer.from(bytes).toString('base64'),
      '/ort.wasm',
    ] as [string, string]);
    const placed: Record<string, string[]> = {};
    let provider = '';
    let onGpu = 0;
    for (const line of lines) {
      const head = /odes?(?:\(s\))? placed on \[(\w+)\]\. Number of nodes: (\d+)/.exec(line);
      if (head) {
        provider = head[1]!;
        if (provider === 'WebGpuExecutionProvider') onGpu = Number(head[2]);
      }
      const node = /VerifyEachNodeIsAssignedToAnEp\]\s+(\w+) \(/.exec(line);
      if (node && provider !== '') (placed[provider] ??= []).push(node[1]!);
    }
    expect(onGpu, 'the log of node placements was read').toBeGreaterThan(least);
    expect(Object.keys(placed).filter((name) => !/^(Cpu|CPU|WebGpu)ExecutionProvider$/.test(name))).toEqual(
      [],
    );
    const fallen = (placed['CPUExecutionProvider'] ?? []).filter((op) => !SHAPE_MATH.includes(op));
    expect(fallen).toEqual([]);
  });
});
