import { expect, test } from 'vitest';
import type { RestyleResult } from '../../models/runtime/restyle-result.ts';
import type { RestyleInput } from '../../models/runtime/types.ts';
import { ProblemError, toProblem } from '../../ui/bridge/problem.ts';
import { problemText } from '../../ui/bridge/texts.ts';
import type { Engine } from '../../ui/engine/engine.ts';
import { startForModel } from '../../ui/model/start-for-model.ts';
import { isUnexpected } from '../../ui/report/unexpected.ts';

const input = {} as RestyleInput;
const options = { signal: new AbortController().signal, onProgress: () => undefined };
const loaded = { title: 'Strange people', isBuiltIn: false };
const builtIn = { title: 'Wireframes', isBuiltIn: true };

/** An engine of which the given thing fails, or nothing does. */
const engineThat = (fails: { start?: Error; run?: Error }) => async (): Promise<Engine> => {
  if (fails.start) throw fails.start;
  return {
    report: { backend: 'WASM', fallbacks: [], webgpu: false },
    async restyle() {
      if (fails.run) throw fails.run;
      return { warp: 'drawn' } as unknown as RestyleResult;
    },
    dispose: () => undefined,
  };
};
const failure = async (model: typeof loaded, fails: Parameters<typeof engineThat>[0]) => {
  try {
    const engine = await startForModel(model, engineThat(fails));
    await engine.restyle(input, options);
  } catch (thrown) {
    return toProblem(thrown, 'EngineFailed');
  }
  throw new Error('Nothing failed.');
};
const corrupt = (): Error => new ProblemError('ModelCorrupt', 'synthesise.onnx could not be loaded.');

test.each(['start', 'run'] as const)(
  'a loaded model that is broken at its %s is blamed by its own name',
  async (at) => {
    const problem = await failure(loaded, { [at]: corrupt() });
    expect(problem).toMatchObject({ name: 'LoadedModelCorrupt', node: 'Strange people' });
    expect(problem.detail).toBe('synthesise.onnx could not be loaded.');
    const text = problemText(problem);
    expect(text).toContain('“Strange people”');
    expect(text).not.toMatch(/reinstall|inside this plugin is damaged/);
    // Its maker is not the plugin's.
    expect(isUnexpected(problem.name)).toBe(false);
  },
);

test.each(['start', 'run'] as const)('the model in this plugin is blamed for itself (%s)', async (at) => {
  expect(await failure(builtIn, { [at]: corrupt() })).toMatchObject({ name: 'ModelCorrupt' });
});

test.each(['OutOfMemory', 'EngineFailed', 'Cancelled'] as const)(
  '%s is no fault of the pack',
  async (name) => {
    expect((await failure(loaded, { run: new ProblemError(name, 'x') })).name).toBe(name);
  },
);

test('an engine that works is the same engine', async () => {
  const engine = await startForModel(loaded, engineThat({}));
  expect(await engine.restyle(input, options)).toEqual({ warp: 'drawn' });
  expect(engine.report.backend).toBe('WASM');
});
