import { expect, test } from 'vitest';
import { readPack } from '../../models/cli/read-pack.ts';
import { createPipeline } from '../../models/runtime/pipeline.ts';
import { catchHeaps } from '../bench/heap.ts';
import { inputOf } from '../bench/measure.ts';

const MIB = 2 ** 20;

test('four times the pixels need no more of the WASM heap: the grid is as large, and so is a tile', async () => {
  const heap = catchHeaps();
  const { openBackend } = await import('../../models/cli/open-backend.ts');
  const pipeline = createPipeline({ pack: await readPack('wireframe'), ...(await openBackend('wasm')) });
  const heapAfter = async (width: number, height: number): Promise<number> => {
    const { image } = await pipeline.restyle(inputOf(width, height, 0, 1));
    expect([image.width, image.height]).toEqual([width, height]);
    return heap();
  };
  const small = await heapAfter(1024, 1024);
  expect(small).toBeGreaterThan(16 * MIB); // the right memory was caught
  // A heap never shrinks: this is the most that either run had.
  await heapAfter(4096, 1024);
  // It grows in steps of up to a fifth, so a little more may cost one more step.
  expect(await heapAfter(2048, 2048)).toBeLessThan(1.3 * small);
  await pipeline.dispose();
});
