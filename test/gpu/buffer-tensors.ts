import type { TensorOnGpu } from '../../models/runtime/ort/on-gpu.ts';
import type { Size } from '../../models/runtime/geometry/plan-geometry.ts';
import { upload } from '../../ui/engine/webgpu/buffers.ts';
import { tensorOf, type GpuOrt } from '../../ui/engine/webgpu/gpu-tensors.ts';
import type { GpuDevice } from '../../ui/engine/webgpu/gpu-types.ts';

/** Tensors on the GPU without an onnxruntime. */
export const bufferTensors: GpuOrt = {
  Tensor: {
    fromGpuBuffer: (gpuBuffer, { dataType, dims, download, dispose }) => ({
      type: dataType,
      dims,
      data: undefined,
      location: 'gpu-buffer',
      gpuBuffer,
      getData: download,
      dispose,
    }),
  },
};

/** Some cells of [C, all] as a grid on the GPU, padded to multiples of four, with NaN where nothing may look. */
export function layOut(
  device: GpuDevice,
  values: Float32Array,
  all: number,
  first: number,
  { width, height }: Size,
): TensorOnGpu {
  const [wide, high] = [width, height].map((side) => 4 * Math.ceil(side / 4)) as [number, number];
  const channels = values.length / all;
  const data = new Float32Array(channels * wide * high).fill(NaN);
  for (let c = 0; c < channels; c++)
    for (let y = 0; y < height; y++) {
      const from = c * all + first + y * width;
      data.set(values.subarray(from, from + width), (c * high + y) * wide);
    }
  return tensorOf(device, bufferTensors, upload(device, data), [1, channels, high, wide]);
}
