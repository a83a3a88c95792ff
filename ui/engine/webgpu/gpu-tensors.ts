import { problem } from '../../../models/runtime/errors.ts';
import type { TensorOnGpu } from '../../../models/runtime/ort/on-gpu.ts';
import type { TensorLike } from '../../../models/runtime/ort/ort.ts';
import { download } from './buffers.ts';
import type { GpuBuffer, GpuDevice } from './gpu-types.ts';

interface BufferOptions {
  dataType: 'float32';
  dims: readonly number[];
  download(): Promise<Float32Array>;
  dispose(): void;
}

/** What of onnxruntime-web makes a tensor of a buffer, without a copy. */
export interface GpuOrt {
  readonly Tensor: { fromGpuBuffer(buffer: GpuBuffer, options: BufferOptions): TensorLike };
}

/** Makes a buffer of our own a tensor that graphs read; releasing it destroys the buffer. */
export function tensorOf(
  device: GpuDevice,
  ort: GpuOrt,
  buffer: GpuBuffer,
  dims: readonly number[],
): TensorOnGpu {
  const bytes = dims.reduce((a, b) => a * b, 4);
  const onGpu = ort.Tensor.fromGpuBuffer(buffer, {
    dataType: 'float32',
    dims,
    download: async () => new Float32Array(await download(device, buffer, bytes)),
    dispose: () => buffer.destroy(),
  });
  return { dims, onGpu };
}

/** A held tensor's buffer as kernels bind it. onnxruntime's buffers may be larger than their tensors, hence the size. */
export function bindingOf({ onGpu, dims }: TensorOnGpu): { buffer: GpuBuffer; size: number } {
  const buffer: unknown = Reflect.get(onGpu, 'gpuBuffer');
  if (!isBuffer(buffer))
    throw problem('EngineFailed', 'A tensor that should be on the GPU is not there; try again.');
  return { buffer, size: dims.reduce((a, b) => a * b, 4) };
}

function isBuffer(value: unknown): value is GpuBuffer {
  return typeof value === 'object' && value !== null && 'mapAsync' in value;
}
