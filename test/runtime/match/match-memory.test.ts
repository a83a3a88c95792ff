import { expect, test } from 'vitest';
import { createMatcher } from '../../../models/runtime/match/match.ts';
import { createWorkerPool } from '../../../models/runtime/ort/worker-pool.ts';
import { random } from '../rasters.ts';

const MIB = 2 ** 20;

test('a match of 16384 cells with 16384 cells grows the WASM heap by megabytes, not by the gigabyte of its matrix', async () => {
  // onnxruntime-web keeps its memory to itself, so it is caught where it is made.
  const memories: WebAssembly.Memory[] = [];
  const Memory = WebAssembly.Memory;
  WebAssembly.Memory = class extends Memory {
    constructor(descriptor: WebAssembly.MemoryDescriptor) {
      super(descriptor);
      memories.push(this);
    }
  };
  const ort = await import('onnxruntime-web/wasm');
  ort.env.wasm.numThreads = 1;
  const cells = 128 * 128;
  const [channels, valueChannels] = [16, 8];
  const next = random(1);
  const draw = (n: number) => Float32Array.from({ length: n }, () => next() - 0.5);
  const heap = () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
  try {
    const exemplar = {
      keys: draw(channels * cells),
      values: draw(valueChannels * cells),
      channels,
      valueChannels,
      cells,
    };
    const matcher = await createMatcher(createWorkerPool(ort, { executionProviders: ['wasm'] }), exemplar);
    expect(heap()).toBeGreaterThan(MIB); // the right memory was caught
    const queries = draw(channels * 2048); // an eighth of the rows: every block is the same
    await matcher.match(queries, 100, new Float32Array(cells), async () => {});
    // The module starts with 16 MiB, part of them free; rows of 256 whatever the grid would already end at 31.
    expect(heap()).toBeLessThan(24 * MIB);
    await matcher.release();
  } finally {
    WebAssembly.Memory = Memory;
  }
});
