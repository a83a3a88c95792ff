import { problem } from '../../../models/runtime/errors.ts';
import { MAP_READ, USAGE, type GpuBuffer, type GpuDevice } from './gpu-types.ts';

/** Room for so many numbers of 4 bytes, for kernels to write and to be read back or copied. */
export function room(device: GpuDevice, numbers: number): GpuBuffer {
  return device.createBuffer({ size: 4 * numbers, usage: USAGE.storage | USAGE.copyFrom });
}

export function upload(device: GpuDevice, data: Float32Array): GpuBuffer {
  const buffer = device.createBuffer({ size: data.byteLength, usage: USAGE.storage | USAGE.copyTo });
  device.queue.writeBuffer(buffer, 0, data);
  return buffer;
}

/** The first `bytes` of a buffer in main memory; throws EngineFailed when the device is lost. */
export async function download(device: GpuDevice, from: GpuBuffer, bytes: number): Promise<ArrayBuffer> {
  const buffer = device.createBuffer({ size: bytes, usage: USAGE.mapRead | USAGE.copyTo });
  try {
    const encoder = device.createCommandEncoder();
    encoder.copyBufferToBuffer(from, 0, buffer, 0, bytes);
    device.queue.submit([encoder.finish()]);
    await buffer.mapAsync(MAP_READ).catch((cause: unknown) => {
      throw problem(
        'EngineFailed',
        `The graphics device cannot be read (${String(cause)}); try again.`,
        cause,
      );
    });
    return buffer.getMappedRange().slice(0);
  } finally {
    buffer.destroy();
  }
}
