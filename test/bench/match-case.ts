/** The match alone on one grid, on WASM, in a process of its own: in row blocks as shipped, or with the whole matrix. */
import { matchGraph } from '../../models/runtime/match/match-graph.ts';
import { createMatcher } from '../../models/runtime/match/match.ts';
import { createWorkerPool } from '../../models/runtime/ort/worker-pool.ts';
import { random } from '../runtime/rasters.ts';
import { catchHeaps } from './heap.ts';
import { answer, argumentOf } from './in-child.ts';
import { median } from './measure.ts';
import { processorTime } from './processor-time.ts';

export interface MatchCase {
  side: number;
  form: 'blocks' | 'plain';
  runs: number;
}

export interface MatchResult {
  /** Of processor time. */
  milliseconds: number;
  /** Bytes by which the heap grew while matching. */
  extra: number;
}

const { side, form, runs } = argumentOf<MatchCase>();
const [channels, valueChannels, cells] = [48, 32, side * side];
const next = random(1);
const draw = (n: number): Float32Array => Float32Array.from({ length: n }, () => next() - 0.5);
const heap = catchHeaps();
const ort = await import('onnxruntime-web/wasm');
ort.env.wasm.numThreads = 1;
const options = { executionProviders: ['wasm'] };
const exemplar = {
  keys: draw(channels * cells),
  values: draw(valueChannels * cells),
  channels,
  valueChannels,
  cells,
};
const queries = draw(channels * cells);
const bias = new Float32Array(cells);
const matcher = form === 'blocks' ? await createMatcher(createWorkerPool(ort, options), exemplar) : null;
const plain = form === 'plain' ? await ort.InferenceSession.create(matchGraph(exemplar), options) : null;
const before = heap();
const times: number[] = [];
for (let i = 0; i <= runs; i++) {
  const start = processorTime();
  await matcher?.match(queries, 100, bias, async () => {});
  await plain?.run({
    queries: new ort.Tensor('float32', queries, [channels, cells]),
    sharpness: new ort.Tensor('float32', Float32Array.of(100), [1]),
    bias: new ort.Tensor('float32', bias, [cells]),
  });
  if (i > 0) times.push(processorTime() - start);
}
const result: MatchResult = { milliseconds: median(times), extra: heap() - before };
answer(result);
