import type { OnDevice } from '../../../models/runtime/synthesise/on-device.ts';
import { room } from './buffers.ts';
import { openCopyCells, type CopyCells } from './copy-cells.ts';
import { tensorOf, type GpuOrt } from './gpu-tensors.ts';
import type { GpuDevice } from './gpu-types.ts';
import { guarded } from './guarded.ts';
import { createGpuMatcher } from './match-kernel.ts';

/** The pipeline's own work on the device that its sessions run on. ort: the onnxruntime of these sessions. */
export function onDevice(device: GpuDevice, ort: GpuOrt): OnDevice {
  let copying: Promise<CopyCells> | null = null;
  return {
    openMatcher: (exemplars, colours) => createGpuMatcher(device, ort, exemplars, colours),
    crop: (tensor, window) =>
      guarded(device, 'the cutting of a tile', async () => {
        copying ??= openCopyCells(device);
        const copy = await copying;
        const channels = tensor.dims[1]!;
        const total = window.width * window.height;
        const buffer = room(device, channels * total);
        copy(tensor, window, { buffer, at: 0, total });
        return tensorOf(device, ort, buffer, [1, channels, window.height, window.width]);
      }),
  };
}
