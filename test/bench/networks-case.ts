/** The graphs of one pack and its match at 256 x 256 on noise, without preparing and finishing, in a process of its own. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FRUGAL } from '../../models/cli/open-backend.ts';
import { createMatcher } from '../../models/runtime/match/match.ts';
import { createWorkerPool } from '../../models/runtime/ort/worker-pool.ts';
import type { FloatTensor, OrtLike, SessionLike } from '../../models/runtime/ort/ort.ts';
import { random } from '../runtime/rasters.ts';
import { catchHeaps } from './heap.ts';
import { processorTime } from './processor-time.ts';
import { answer, argumentOf } from './in-child.ts';
import { median } from './measure.ts';

export interface NetworksCase {
  folder: string;
  backend: 'node' | 'wasm';
  runs: number;
}

export interface NetworksResult {
  /** Milliseconds of processor time, medians. */
  align: number;
  match: number;
  synthesise: number;
  total: number;
  /** Bytes: growth of the process on onnxruntime-node, of the WASM heap on WASM. */
  peak: number;
}

/** Sides of what a graph leaves open. */
const SIDES: Record<string, number> = { H: 256, W: 256, h: 64, w: 64 };
/** Runs before the measured ones: the engine compiles WASM a second time, better, while it runs, which counts as processor time. */
const WARM_UPS = 3;
/** No input of either network has more: the condition of ours, 32 channels at 256 x 256. */
const MOST_NUMBERS = 32 * 256 * 256;

interface Described extends SessionLike {
  inputMetadata: readonly { name: string; shape?: readonly (number | string)[] }[];
}

async function openOrt(
  backend: NetworksCase['backend'],
): Promise<{ ort: OrtLike; options: Record<string, unknown> }> {
  if (backend === 'node') {
    const ort = await import('onnxruntime-node');
    return {
      ort: ort as unknown as OrtLike,
      options: { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3, ...FRUGAL },
    };
  }
  const ort = await import('onnxruntime-web/wasm');
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = 'error';
  return { ort, options: { executionProviders: ['wasm'] } };
}

function flat({ dims, data }: FloatTensor): { channels: number; cells: number; data: Float32Array } {
  return { channels: dims[1]!, cells: dims.slice(2).reduce((a, b) => a * b), data };
}

const { folder, backend, runs } = argumentOf<NetworksCase>();
const heap = catchHeaps();
const { ort, options } = await openOrt(backend);
const noise = makeNoise();
const before = process.memoryUsage().rss;
const sessions = new Map<string, Described>();
for (const name of ['encode_source', 'encode_exemplar', 'synthesise']) {
  const path = join(folder, `${name}.onnx`);
  if (!existsSync(path)) throw new Error(`${path} is missing.`);
  sessions.set(
    name,
    (await ort.InferenceSession.create(new Uint8Array(readFileSync(path)), options)) as Described,
  );
}

/** Numbers for any input of a graph, made before anything is measured: a million draws take as long as a network of our size. */
function makeNoise(): Float32Array {
  const next = random(1);
  return Float32Array.from({ length: MOST_NUMBERS }, () => next() * 2 - 1);
}

async function run(
  name: string,
  given: Record<string, FloatTensor> = {},
): Promise<Record<string, FloatTensor>> {
  const session = sessions.get(name)!;
  const feeds = Object.fromEntries(
    session.inputMetadata.map(({ name: input, shape = [] }) => {
      const dims = shape.map((side) => (typeof side === 'number' ? side : (SIDES[side] ?? 1)));
      const made = given[input];
      const count = dims.reduce((a, b) => a * b);
      return [input, new ort.Tensor('float32', made?.data ?? noise.subarray(0, count), made?.dims ?? dims)];
    }),
  );
  const outputs = await session.run(feeds);
  return Object.fromEntries(
    Object.entries(outputs).map(([output, { dims, data }]) => [
      output,
      { dims: [...dims], data: data as Float32Array },
    ]),
  );
}

const times = { align: [], match: [], synthesise: [], total: [] } as Record<
  'align' | 'match' | 'synthesise' | 'total',
  number[]
>;
for (let i = 0; i < WARM_UPS + runs; i++) {
  const start = processorTime();
  const source = await run('encode_source');
  const exemplar = await run('encode_exemplar');
  const aligned = processorTime();
  const [queries, keys, values] = [
    flat(source['queries']!),
    flat(exemplar['keys']!),
    flat(exemplar['values']!),
  ];
  const matcher = await createMatcher(createWorkerPool(ort, options), {
    keys: keys.data,
    values: values.data,
    channels: keys.channels,
    valueChannels: values.channels,
    cells: keys.cells,
  });
  const found = await matcher.match(queries.data, 100, new Float32Array(keys.cells), async () => {});
  await matcher.release();
  const matched = processorTime();
  const grid = source['queries']!.dims.slice(2);
  await run('synthesise', {
    ...exemplar,
    ...source,
    warped: { dims: [1, values.channels, ...grid], data: found.warped },
    confidence: { dims: [1, 1, ...grid], data: found.confidence },
  });
  const end = processorTime();
  if (i < WARM_UPS) continue;
  times.align.push(aligned - start);
  times.match.push(matched - aligned);
  times.synthesise.push(end - matched);
  times.total.push(end - start);
}
const peak = backend === 'wasm' ? heap() : process.resourceUsage().maxRSS * 1024 - before;
const result: NetworksResult = {
  align: median(times.align),
  match: median(times.match),
  synthesise: median(times.synthesise),
  total: median(times.total),
  peak,
};
answer(result);
