import { expectOutput } from '../ort/graph.ts';
import type { FloatTensor } from '../ort/ort.ts';
import type { Runner } from '../ort/runner.ts';
import type { WorkerPool } from '../ort/worker-pool.ts';
import { CANDIDATES, matchGraph, type ExemplarCells } from './match-graph.ts';
import { rowsPerBlock } from './plan-blocks.ts';

/** What R source cells were matched with. */
export interface Candidates {
  /** [R] cosine of the best candidate, -1..1. */
  confidence: Float32Array;
  k: number;
  /** [R * k] exemplar cells, best first. */
  index: Int32Array;
  /** [R * k] softmax weights. */
  weight: Float32Array;
}

/** The match of R source cells. */
export interface Correspondence extends Candidates {
  /** [V, R] */
  warped: Float32Array;
}

export interface Matcher {
  /**
   * Dense correspondence (eq. 2-4) of queries [D, R], block by block. bias [N] is added to the scores; zeros do not constrain.
   * `between` runs before every block with the share done; what it throws ends the match.
   */
  match(
    queries: Float32Array,
    sharpness: number,
    bias: Float32Array,
    between: (fraction: number) => Promise<void>,
  ): Promise<Correspondence>;
  release(): Promise<void>;
}

const FILE = 'the match graph';

/** Hands the exemplars' keys and values to the engine, ready to be matched against. Throws TooLarge, EngineFailed, OutOfMemory. */
export async function createMatcher(pool: WorkerPool, exemplar: ExemplarCells): Promise<Matcher> {
  const rows = rowsPerBlock(exemplar.cells);
  const bytes = matchGraph(exemplar);
  await pool.main.graph(FILE, bytes);
  return {
    match: (queries, sharpness, bias, between) =>
      matchBlocks(pool, bytes, exemplar, rows, queries, sharpness, bias, between),
    release: () => pool.close(bytes),
  };
}

async function matchBlocks(
  pool: WorkerPool,
  bytes: Uint8Array,
  { channels, valueChannels, cells }: ExemplarCells,
  rows: number,
  queries: Float32Array,
  sharpness: number,
  bias: Float32Array,
  between: (fraction: number) => Promise<void>,
): Promise<Correspondence> {
  const total = queries.length / channels;
  const k = Math.min(CANDIDATES, cells);
  const result: Correspondence = {
    warped: new Float32Array(valueChannels * total),
    confidence: new Float32Array(total),
    k,
    index: new Int32Array(total * k),
    weight: new Float32Array(total * k),
  };
  const constants: Record<string, FloatTensor> = {
    sharpness: { dims: [1], data: Float32Array.of(sharpness) },
    bias: { dims: [cells], data: bias },
  };
  const matchBlock = async (runner: Runner, start: number): Promise<void> => {
    const size = Math.min(rows, total - start);
    const block = new Float32Array(channels * size);
    for (let d = 0; d < channels; d++) {
      block.set(queries.subarray(d * total + start, d * total + start + size), d * size);
    }
    const graph = await runner.graph(FILE, bytes);
    const outputs = await graph.run({ ...constants, queries: { dims: [channels, size], data: block } });
    const warped = expectOutput(FILE, outputs, 'warped', [valueChannels, size]).data;
    for (let v = 0; v < valueChannels; v++) {
      result.warped.set(warped.subarray(v * size, (v + 1) * size), v * total + start);
    }
    const confidence = expectOutput(FILE, outputs, 'confidence', [size]).data;
    for (let r = 0; r < size; r++) result.confidence[start + r] = Math.max(-1, Math.min(1, confidence[r]!));
    result.index.set(expectOutput(FILE, outputs, 'index', [size, k]).data, start * k);
    result.weight.set(expectOutput(FILE, outputs, 'weight', [size, k]).data, start * k);
  };
  const starts = Array.from({ length: Math.ceil(total / rows) }, (_, i) => i * rows);
  await pool.share(
    starts.map((start) => (runner) => matchBlock(runner, start)),
    between,
  );
  return result;
}
