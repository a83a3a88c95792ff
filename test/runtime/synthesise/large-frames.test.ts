import { expect, test } from 'vitest';
import { readPack } from '../../../models/cli/read-pack.ts';
import { createPipeline } from '../../../models/runtime/pipeline.ts';
import { TILE_PIXELS } from '../../../models/runtime/geometry/plan-geometry.ts';
import { catchHeaps } from '../../bench/heap.ts';
import { inputOf } from '../../bench/measure.ts';

const MIB = 2 ** 20;

test('a picture of any size needs no more of the WASM heap than the largest one that is drawn whole', async () => {
  const heap = catchHeaps();
  const { openBackend } = await import('../../../models/cli/open-backend.ts');
  const pipeline = createPipeline({ pack: await readPack('wireframe'), ...(await openBackend('wasm')) });
  const heapAfter = async (width: number, height: number): Promise<number> => {
    const { image } = await pipeline.restyle({ ...inputOf(width, height, 0, 1), tellCells: true });
    expect([image.width, image.height]).toEqual([width, height]);
    return heap();
  };
  const side = Math.sqrt(TILE_PIXELS);
  const whole = await heapAfter(side, side);
  expect(whole).toBeGreaterThan(16 * MIB); // the right memory was caught
  // A heap never shrinks: this is the most that any run had; it grows in steps of up to a fifth, and a plan's matrices with the elements that a page shows.
  await heapAfter(4096, 1024);
  expect(await heapAfter(2048, 2048)).toBeLessThanOrEqual(1.25 * whole);
  await pipeline.dispose();
});
