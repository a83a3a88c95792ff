import type { GpuAdapter } from '../engine/webgpu/gpu-types.ts';
import { withTimeout } from '../bridge/with-timeout.ts';

/** Milliseconds that a driver has to name itself. */
const LIMIT = 1500;

/** `absent`, `present, no adapter`, or the maker and family of the graphics device. Opens no device. */
export async function probeGpu(panel: Navigator): Promise<string> {
  const gpu: unknown = Reflect.get(panel, 'gpu');
  if (!hasAdapters(gpu)) return 'absent';
  try {
    const adapter = await withTimeout(gpu.requestAdapter(), LIMIT, 'Timeout', 'silent');
    if (adapter === null) return 'present, no adapter';
    const { vendor = '', architecture = '', description = '' } = adapter.info ?? {};
    const named = [vendor, architecture, description].filter((part) => part !== '').join(' ');
    return `present, ${named === '' ? 'an adapter without a name' : named}`;
  } catch (thrown) {
    return `present, no adapter (${thrown instanceof Error ? thrown.message : String(thrown)})`;
  }
}

interface Gpu {
  requestAdapter(): Promise<GpuAdapter | null>;
}

function hasAdapters(gpu: unknown): gpu is Gpu {
  return typeof gpu === 'object' && gpu !== null && 'requestAdapter' in gpu;
}
