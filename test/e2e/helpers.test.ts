import { expect, test } from 'vitest';
import { inFrame } from '../bench/browser-cases.ts';

/** Four tiles and 46 blocks of the match. */
const SIDE = 1024;

test('helpers on further cores give the same bytes as one thread', async () => {
  const onCores = (cores: number) =>
    inFrame((frame) =>
      frame.evaluate(([side, n]) => window.bench.sums(side, side, n), [SIDE, cores] as const),
    );
  const alone = await onCores(1);
  const together = await onCores(3);
  expect([alone.helpers, alone.asked]).toEqual([0, 0]);
  expect(together.helpers).toBe(2);
  // Told the binary, handed graphs, and then a good share of the blocks.
  expect(together.asked).toBeGreaterThan(20);
  expect(new Set(alone.pictures).size).toBe(2);
  expect(together.pictures).toEqual(alone.pictures);
});
