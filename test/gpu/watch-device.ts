import { MAP_READ, USAGE, type GpuBuffer, type GpuDevice } from '../../ui/engine/webgpu/gpu-types.ts';

/** What crossed and what lives on a device, by its own calls from now on. All in bytes but `reads`. */
export interface DeviceCounts {
  /** Read back into main memory, and how many times. */
  read(): number;
  reads(): number;
  /** Written from main memory. */
  written(): number;
  /** Buffers that live, and the most of them that lived since the last call of `peak`. */
  live(): number;
  peak(): number;
}

export function watchDevice(device: GpuDevice): DeviceCounts {
  let [read, reads, written, live, most] = [0, 0, 0, 0, 0];
  const create = device.createBuffer.bind(device);
  device.createBuffer = (descriptor): GpuBuffer => {
    const buffer = create(descriptor);
    live += descriptor.size;
    most = Math.max(most, live);
    const destroy = buffer.destroy.bind(buffer);
    let gone = false;
    buffer.destroy = () => {
      if (!gone) live -= descriptor.size;
      gone = true;
      destroy();
    };
    // How onnxruntime writes: into a buffer that is mapped from the start.
    if (Reflect.get(descriptor, 'mappedAtCreation') === true) written += descriptor.size;
    if ((descriptor.usage & USAGE.mapRead) !== 0) {
      const map = buffer.mapAsync.bind(buffer);
      buffer.mapAsync = async (mode, ...rest: []) => {
        if (mode === MAP_READ) {
          read += descriptor.size;
          reads++;
        }
        await map(mode, ...rest);
      };
    }
    return buffer;
  };
  const write = device.queue.writeBuffer.bind(device.queue);
  device.queue.writeBuffer = (buffer, at, data, from, count) => {
    written += count ?? data.byteLength;
    write(buffer, at, data, from, count);
  };
  return {
    read: () => read,
    reads: () => reads,
    written: () => written,
    live: () => live,
    peak() {
      const peak = most;
      most = live;
      return peak;
    },
  };
}
