import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ask, Errors } from './kernel-page.ts';
import { openGpuPage, type GpuPage } from './open-gpu-page.ts';

/** The fused kernel in Chromium's WebGPU against double precision. */
describe('the match kernel', () => {
  let gpu: GpuPage;
  beforeAll(async () => {
    gpu = await openGpuPage(fileURLToPath(new URL('kernel-page.ts', import.meta.url)));
  });
  afterAll(() => gpu.close());

  const check = (ask: Ask): Promise<Errors> => gpu.page.evaluate((asked) => window.kernel.check(asked), ask);

  async function holds(ask: Ask): Promise<Errors> {
    const errors = await check(ask);
    // float32 holds a cosine to about 1e-7, so a weight to that times the sharpness.
    const tolerance = 1e-4 * Math.max(1, (ask.sharpness ?? 100) / 100);
    expect(errors.warped).toBeLessThan(tolerance);
    expect(errors.weight).toBeLessThan(tolerance);
    expect(errors.score).toBeLessThan(1e-3);
    expect(errors.confidence).toBeLessThan(1e-5);
    expect(errors.distinct).toBe(true);
    return errors;
  }

  test.each([
    ['one cell against one', 8, 1, 1],
    ['one cell against many', 8, 700, 1],
    ['many against one', 8, 1, 300],
    ['fewer cells than candidates', 16, 5, 40],
    ['whole groups and tiles', 48, 320, 128],
    ['a group and one row', 48, 321, 65],
    ['sizes that divide nothing', 33, 977, 613],
    ['more rows than one submission', 12, 130, 2049],
    ['descriptors of the official size', 256, 500, 70],
  ])('agrees with double precision: %s', async (_, channels, cells, rows) => {
    await holds({ channels, cells, rows, seed: cells + rows });
  });

  test.each([0.01, 1, 10_000])('agrees at sharpness %d', async (sharpness) => {
    await holds({ channels: 24, cells: 400, rows: 90, seed: 11, sharpness });
  });

  test('equal cells share the weight, and the first of them leads', async () => {
    const { first } = await holds({ channels: 16, cells: 80, rows: 10, seed: 5, twist: 'ties' });
    expect(first).toEqual([0, 4, 8, 12, 16, 20, 24, 28]);
  });

  test('constant features: uniform weights, cells in order', async () => {
    const { first } = await holds({ channels: 16, cells: 50, rows: 6, seed: 6, twist: 'constant' });
    expect(first).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test('a bias forbids cells', async () => {
    const { first } = await holds({ channels: 16, cells: 60, rows: 20, seed: 9, twist: 'forbidden' });
    expect(Math.min(...first)).toBeGreaterThanOrEqual(30);
  });

  test.each([
    ['grids without padding', { width: 16, height: 12 }, [{ width: 20, height: 8 }]],
    ['a padded source', { width: 13, height: 7 }, [{ width: 20, height: 8 }]],
    ['a padded exemplar', { width: 16, height: 12 }, [{ width: 19, height: 5 }]],
    ['one cell', { width: 1, height: 1 }, [{ width: 1, height: 1 }]],
    [
      'three exemplars, two of them padded',
      { width: 71, height: 30 },
      [
        { width: 9, height: 6 },
        { width: 8, height: 8 },
        { width: 3, height: 17 },
      ],
    ],
  ])('from grids on the GPU to a grid on the GPU: %s', async (_, source, exemplars) => {
    const rows = source.width * source.height;
    const cells = exemplars.reduce((sum, { width, height }) => sum + width * height, 0);
    const errors = await holds({ channels: 24, cells, rows, seed: rows, source, exemplars });
    expect(errors).toMatchObject({ padded: true, colours: true });
  });

  test.each([false, true])(
    'a lost device ends the match with an error and not with zeros (onGpu: %s)',
    async (held) => {
      expect(await gpu.page.evaluate((asked) => window.kernel.lose(asked), held)).not.toBe('finished');
    },
  );

  test('encodings that are no numbers are refused, though nobody reads them back', async () => {
    const source = { width: 6, height: 5 };
    const broken = check({ channels: 8, cells: 40, rows: 30, seed: 2, twist: 'broken', source });
    await expect(broken).rejects.toThrow(/NaN or infinity/);
  });

  test('tiles are cut on the GPU as they are in main memory', async () => {
    const windows = [
      { left: 0, top: 0, width: 20, height: 12 },
      { left: 3, top: 2, width: 9, height: 7 },
      { left: 19, top: 11, width: 1, height: 1 },
    ];
    const same = await gpu.page.evaluate((asked) => window.kernel.crop(asked), windows);
    expect(same).toEqual([true, true, true]);
  });

  test('no room for the warp is an error of its own, and leaves no buffer behind', async () => {
    expect(await gpu.page.evaluate(() => window.kernel.starve())).toEqual({ name: 'OutOfMemory', left: 0 });
  });
});
