import { describe, expect, test } from 'vitest';
import type { OrtLike } from '../../../models/runtime/ort/ort.ts';
import type { Runner } from '../../../models/runtime/ort/runner.ts';
import { createWorkerPool, type Job } from '../../../models/runtime/ort/worker-pool.ts';

/** Never asked for a session here. */
const stand = (): OrtLike => ({}) as OrtLike;
const later = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Notes who did which job: `work` says what a runner does with it. */
function jobs(
  count: number,
  work: (runner: Runner, job: number) => Promise<void>,
): { list: Job[]; done: [number, Runner][] } {
  const done: [number, Runner][] = [];
  const list = Array.from({ length: count }, (_, job) => async (runner: Runner) => {
    await work(runner, job);
    done.push([job, runner]);
  });
  return { list, done };
}

describe('a pool shares jobs', () => {
  test('in order and with their share done, where the main is alone', async () => {
    const pool = createWorkerPool(stand());
    const { list, done } = jobs(4, async () => {});
    const told: number[] = [];
    await pool.share(list, async (fraction) => void told.push(fraction));
    expect(done.map(([job]) => job)).toEqual([0, 1, 2, 3]);
    expect(told).toEqual([0, 0.25, 0.5, 0.75]);
  });

  test('each done once, and by every runner where all are as fast', async () => {
    const helpers = [stand(), stand()];
    const pool = createWorkerPool(stand(), undefined, () => helpers);
    const { list, done } = jobs(12, () => later(5));
    await pool.share(list);
    expect(done.map(([job]) => job).sort((a, b) => a - b)).toEqual([...Array(12).keys()]);
    const runners = new Set(done.map(([, runner]) => runner));
    expect(runners.size).toBe(3);
    expect(runners).toContain(pool.main);
  });

  test('with the helper first, which must have its job before the main fills this thread', async () => {
    const helper = stand();
    const pool = createWorkerPool(stand(), undefined, () => [helper]);
    const begun: Runner[] = [];
    const { list } = jobs(2, async (runner) => void begun.push(runner));
    await pool.share(list);
    expect(begun[0]).not.toBe(pool.main);
    expect(begun[1]).toBe(pool.main);
  });

  test('with nobody else where there is one job', async () => {
    const pool = createWorkerPool(stand(), undefined, () => [stand()]);
    const { list, done } = jobs(1, async () => {});
    await pool.share(list);
    expect(done[0]![1]).toBe(pool.main);
  });

  test('and does again what a helper failed at, and asks that one no more', async () => {
    const pool = createWorkerPool(stand(), undefined, () => [helper]);
    const helper = stand();
    let failures = 0;
    const work = async (runner: Runner): Promise<void> => {
      // After the main has done the rest.
      if (runner !== pool.main) {
        await later(30);
        failures++;
        throw new Error('no memory');
      }
    };
    const { list, done } = jobs(6, work);
    await pool.share(list);
    expect(done.map(([job]) => job).sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(failures).toBe(2); // one at work and one that waited
    await pool.share(list);
    expect(failures).toBe(2);
  });

  test('until the main is stopped: what is under way ends, the rest is not begun', async () => {
    const helper = stand();
    const pool = createWorkerPool(stand(), undefined, () => [helper]);
    let under = 0;
    const { list, done } = jobs(20, async () => {
      under++;
      await later(10);
      under--;
    });
    let asked = 0;
    const cancelled = pool.share(list, async () => {
      if (++asked === 2) throw new Error('Cancelled');
    });
    await expect(cancelled).rejects.toThrow('Cancelled');
    expect(under).toBe(0);
    expect(done.length).toBeLessThan(8);
  });

  test('and throws what a job throws on the main', async () => {
    const helper = stand();
    const pool = createWorkerPool(stand(), undefined, () => [helper]);
    const { list } = jobs(3, async () => Promise.reject(new Error('corrupt')));
    await expect(pool.share(list)).rejects.toThrow('corrupt');
  });
});
