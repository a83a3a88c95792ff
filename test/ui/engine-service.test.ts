import { expect, test } from 'vitest';
import type { OpenBackendOf } from '../../ui/engine/server/backend.ts';
import { createEngineService } from '../../ui/engine/server/engine-service.ts';
import { problem } from '../../models/runtime/errors.ts';
import { card } from './harness/one-pixel-run.ts';

const parts = { wasm: new Uint8Array(), card, files: {} };
const failing = (thrown: Error): OpenBackendOf => {
  return () => Promise.reject(thrown);
};

test('what caused a failure crosses to the panel within the message, unless the message says it already', async () => {
  const cause = new RangeError('WebAssembly.Memory(): could not allocate');
  const short = createEngineService(
    failing(problem('OutOfMemory', 'Memory ran out.', cause)),
    () => undefined,
  );
  await expect(short.load(parts)).rejects.toMatchObject({
    name: 'OutOfMemory',
    message: 'Memory ran out. Cause: RangeError: WebAssembly.Memory(): could not allocate',
  });
  const long = problem('EngineFailed', 'It could not be run (ERROR_CODE: 6).', new Error('ERROR_CODE: 6'));
  const told = createEngineService(failing(long), () => undefined);
  await expect(told.load(parts)).rejects.toMatchObject({ message: 'It could not be run (ERROR_CODE: 6).' });
});

test('an engine that is not loaded has no helpers', async () => {
  expect(await createEngineService(failing(new Error('x')), () => undefined).helpers()).toBe(0);
});
