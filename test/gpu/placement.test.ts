import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Card } from '../../models/runtime/pack/card.ts';
import { writeOnnx } from '../../models/runtime/ort/write-onnx.ts';
import { pixelInputs } from '../../models/runtime/synthesise/synthesise.ts';
import { splitGraph } from '../../models/runtime/synthesise/split-graph.ts';
import { openGpuPage, type GpuPage } from './open-gpu-page.ts';

/**
 * How many nodes onnxruntime keeps on the processor, and all that they may be: whole numbers that make up the sizes of Reshape and Resize, computed
 * from shapes, which the processor knows. No value of a tensor goes there for them. Only the drawing in pixels has some: one Concat per number of
 * channels that it enlarges, for its size is not known before it is drawn.
 */
const GRAPHS: [pack: string, graph: string, sizes: number][] = [
  ['wireframe', 'encode_source', 0],
  ['wireframe', 'encode_exemplar', 0],
  ['wireframe', 'cells', 0],
  ['wireframe', 'pixels', 4],
  ...['people-mask', 'people-pose', 'products-edges'].flatMap((pack): [string, string, number][] => [
    [pack, 'encode_source', 0],
    [pack, 'encode_exemplar', 0],
    [pack, 'synthesise', 0],
  ]),
];
const SIZES = new Set(['Add', 'Concat', 'ConstantOfShape', 'Gather', 'Slice', 'Unsqueeze']);

const packFile = (pack: string, file: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../models/packs/${pack}/${file}`, import.meta.url)));

/** The graph as the pipeline opens it: a drawing in two parts where it can be cut. */
function bytesOf(pack: string, graph: string): Uint8Array {
  if (graph !== 'cells' && graph !== 'pixels') return packFile(pack, `${graph}.onnx`);
  const card = JSON.parse(Buffer.from(packFile(pack, 'card.json')).toString()) as Card;
  return splitGraph(packFile(pack, 'synthesise.onnx'), pixelInputs(card))![graph]!;
}

/** With one operator that WebGPU in onnxruntime-web 1.30 lacks. */
function unsupported(): Uint8Array {
  const [input, output] = ['x', 'y'].map((name) => ({ name, type: 'float32' as const, dims: [1, 4] }));
  return writeOnnx({
    name: 'unsupported',
    inputs: [input!],
    outputs: [output!],
    constants: [],
    nodes: [
      { op: 'Exp', inputs: ['x'], outputs: ['e'] },
      { op: 'Round', inputs: ['e'], outputs: ['r'] },
      { op: 'Exp', inputs: ['r'], outputs: ['y'] },
    ],
  });
}

interface Placement {
  /** Nodes by provider. */
  counts: Record<string, number>;
  /** Operators on the processor. */
  fallen: string[];
  /** Copies between processor and GPU that onnxruntime had to put in. */
  copies: string[];
}

function readLog(lines: readonly string[]): Placement {
  const placement: Placement = { counts: {}, fallen: [], copies: [] };
  let provider = '';
  for (const line of lines) {
    const head = /odes?(?:\(s\))? placed on \[(\w+)\]\. Number of nodes: (\d+)/.exec(line);
    if (head) {
      provider = head[1]!;
      placement.counts[provider] = Number(head[2]);
    }
    const node = /VerifyEachNodeIsAssignedToAnEp\]\s+(\w+) \(/.exec(line);
    if (node && provider === 'CPUExecutionProvider') placement.fallen.push(node[1]!);
    const copy = /Add (Memcpy\w+)/.exec(line);
    if (copy) placement.copies.push(copy[1]!);
  }
  return placement;
}

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

  async function placementOf(bytes: Uint8Array): Promise<Placement> {
    lines = [];
    await gpu.page.evaluate(([model, wasm]) => window.placement.open(model, wasm), [
      Buffer.from(bytes).toString('base64'),
      '/ort.wasm',
    ] as [string, string]);
    return readLog(lines);
  }

  test.each(GRAPHS)('%s, %s: all of it runs on the GPU but %d sizes', async (pack, graph, sizes) => {
    const { counts, fallen, copies } = await placementOf(bytesOf(pack, graph));
    expect(Object.keys(counts).filter((name) => !/^(CPU|WebGpu)ExecutionProvider$/.test(name))).toEqual([]);
    expect(counts['WebGpuExecutionProvider'], 'the log of node placements was read').toBeGreaterThan(60);
    expect(fallen.length, 'every node on the processor is named').toBe(counts['CPUExecutionProvider'] ?? 0);
    expect(fallen.filter((op) => !SIZES.has(op))).toEqual([]);
    expect(fallen).toHaveLength(sizes);
    expect(copies.filter((copy) => copy !== 'MemcpyFromHost')).toEqual([]);
  });

  test('an operator that WebGPU lacks is seen in the log', async () => {
    const { fallen, copies } = await placementOf(unsupported());
    expect(fallen).toEqual(['Round']);
    expect(copies).toContain('MemcpyToHost');
  });
});
