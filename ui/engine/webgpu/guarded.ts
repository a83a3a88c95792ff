import { problem } from '../../../models/runtime/errors.ts';
import type { GpuDevice } from './gpu-types.ts';

/** WebGPU reports failures beside the calls that cause them: what goes wrong during `work` becomes its rejection. what: its name in messages. */
export async function guarded<T>(device: GpuDevice, what: string, work: () => Promise<T>): Promise<T> {
  device.pushErrorScope('out-of-memory');
  device.pushErrorScope('validation');
  const outcome = await work().then(
    (value) => ({ value }),
    (thrown: unknown) => ({ thrown }),
  );
  const invalid = await device.popErrorScope();
  const memory = await device.popErrorScope();
  if (memory)
    throw problem('OutOfMemory', `Graphics memory ran out in ${what} (${memory.message}); try again.`);
  if (invalid) throw problem('EngineFailed', `${what} could not run (${invalid.message}); try again.`);
  if ('thrown' in outcome) throw outcome.thrown;
  return outcome.value;
}
