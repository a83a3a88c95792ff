import { ProblemError } from '../../bridge/problem.ts';
import type { GpuAdapter, GpuDevice } from './gpu-types.ts';

export interface OpenDevice {
  device: GpuDevice;
  /** Vendor and architecture as far as the browser tells. */
  name: string;
}

/** Raised to what the adapter has: the defaults are made for the smallest one. */
const LIMITS = ['maxBufferSize', 'maxStorageBufferBindingSize', 'maxComputeWorkgroupStorageSize'];

/**
 * A device of our own, shared by every session and the match kernel: each session takes it as the `device` of
 * its execution provider, since a buffer of another device cannot be bound.
 * @throws NoBackend where there is no WebGPU, no adapter or no device
 */
export async function openDevice(): Promise<OpenDevice> {
  const gpu: unknown = Reflect.get(navigator, 'gpu');
  if (!hasAdapters(gpu)) throw new ProblemError('NoBackend', 'This page has no WebGPU.');
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (adapter === null) throw new ProblemError('NoBackend', 'WebGPU offers no adapter.');
  const requiredLimits = Object.fromEntries(LIMITS.map((name) => [name, adapter.limits[name]!]));
  try {
    const device = await adapter.requestDevice({ requiredLimits });
    const { vendor = '', architecture = '' } = adapter.info ?? {};
    return { device, name: [vendor, architecture].filter((word) => word !== '').join(' ') || 'unnamed' };
  } catch (cause) {
    throw new ProblemError('NoBackend', `WebGPU gave no device: ${String(cause)}`);
  }
}

function hasAdapters(
  gpu: unknown,
): gpu is { requestAdapter(options: { powerPreference: string }): Promise<GpuAdapter | null> } {
  return typeof gpu === 'object' && gpu !== null && 'requestAdapter' in gpu;
}
