import { describe, expect, test } from 'vitest';
import type { RestyleInput } from '../../models/runtime/types.ts';
import type { RestyleResult } from '../../models/runtime/restyle-result.ts';
import type { Engine, EngineReport } from '../../ui/engine/engine.ts';
import { withFallback } from '../../ui/engine/client/with-fallback.ts';
import { ProblemError } from '../../ui/bridge/problem.ts';

const input = {} as RestyleInput;
const options = { signal: new AbortController().signal, onProgress: () => undefined };

/** An engine whose runs end as told, last word for all later ones; counts what happens to it. */
function fake(backend: string, ...outcomes: (Error | 'fine')[]) {
  const counts = { runs: 0, disposed: 0 };
  const engine: Engine = {
    report: { backend, fallbacks: [], webgpu: false },
    async restyle() {
      const outcome = outcomes[Math.min(counts.runs++, outcomes.length - 1)];
      if (outcome instanceof Error) throw outcome;
      return { warp: backend } as unknown as RestyleResult;
    },
    dispose: () => void counts.disposed++,
  };
  return { engine, counts };
}

async function pair(...outcomes: (Error | 'fine')[]) {
  const [fast, slow] = [fake('fast', ...outcomes), fake('slow', 'fine')];
  const reports: EngineReport[] = [];
  let started = 0;
  const engine = await withFallback(
    async () => fast.engine,
    async () => (started++, slow.engine),
    (report) => reports.push(report),
  );
  return { engine, fast, slow, reports, started: () => started };
}

describe('an accelerator and the engine behind it', () => {
  test('while the accelerator works, the other is not even started', async () => {
    const { engine, started, reports } = await pair('fine');
    expect(await engine.restyle(input, options)).toEqual({ warp: 'fast' });
    expect([engine.report.backend, started(), reports]).toEqual(['fast', 0, []]);
  });

  test.each(['EngineFailed', 'OutOfMemory'] as const)(
    '%s: the run is repeated on the other, once and for good, and told once',
    async (name) => {
      const broken = new ProblemError(name, 'the device was lost');
      const { engine, fast, slow, reports, started } = await pair('fine', broken);
      await engine.restyle(input, options);
      expect(await engine.restyle(input, options)).toEqual({ warp: 'slow' });
      expect(await engine.restyle(input, options)).toEqual({ warp: 'slow' });
      expect(fast.counts).toEqual({ runs: 2, disposed: 1 });
      expect([slow.counts.runs, started()]).toEqual([2, 1]);
      expect(reports).toEqual([
        { backend: 'slow', fallbacks: ['Accelerator: the device was lost'], webgpu: false, replaced: true },
      ]);
      expect(engine.report).toBe(reports[0]);
    },
  );

  test.each(['Cancelled', 'TooLarge', 'BadMessage'] as const)('%s is no reason to change', async (name) => {
    const { engine, started } = await pair(new ProblemError(name, 'no'));
    await expect(engine.restyle(input, options)).rejects.toMatchObject({ name });
    expect(started()).toBe(0);
  });

  test('an accelerator that does not start leaves a line and no notice', async () => {
    const slow = fake('slow', 'fine');
    const engine = await withFallback(
      () => Promise.reject(new ProblemError('Timeout', 'nobody answered')),
      async () => slow.engine,
      () => expect.unreachable(),
    );
    expect(engine.report).toEqual({
      backend: 'slow',
      fallbacks: ['Accelerator: nobody answered'],
      webgpu: false,
    });
  });

  test('a run that the other cannot do either fails with its reason', async () => {
    const slow = fake('slow', new ProblemError('OutOfMemory', 'full'));
    const engine = await withFallback(
      async () => fake('fast', new ProblemError('EngineFailed', 'lost')).engine,
      async () => slow.engine,
      () => undefined,
    );
    await expect(engine.restyle(input, options)).rejects.toMatchObject({ name: 'OutOfMemory' });
  });
});
