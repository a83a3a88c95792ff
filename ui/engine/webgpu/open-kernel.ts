import type { ExemplarOnGpu } from '../../../models/runtime/match/match-on-gpu.ts';
import { CANDIDATES } from '../../../models/runtime/match/match-graph.ts';
import { room } from './buffers.ts';
import { openCopyCells } from './copy-cells.ts';
import type { GpuBuffer, GpuDevice, GpuPipeline } from './gpu-types.ts';
import { guarded } from './guarded.ts';
import { matchShader } from './match-shader.ts';

/** What errors call it. */
export const KERNEL = 'the match kernel';

/** The match's program with the cells of its exemplars, one after the other: keys [channels, cells], values [valueChannels, cells]. */
export interface Kernel {
  device: GpuDevice;
  pipeline: GpuPipeline;
  keys: GpuBuffer;
  values: GpuBuffer;
  channels: number;
  valueChannels: number;
  cells: number;
  /** Candidates kept per source cell. */
  k: number;
}

/** Throws OutOfMemory or EngineFailed. */
export async function openKernel(
  device: GpuDevice,
  exemplars: readonly ExemplarOnGpu[],
  colours: readonly [number, number, number],
): Promise<Kernel> {
  const [channels, valueChannels] = [exemplars[0]!.keys.dims[1]!, exemplars[0]!.values.dims[1]!];
  const cells = exemplars.reduce((sum, { cells: { width, height } }) => sum + width * height, 0);
  const k = Math.min(CANDIDATES, cells);
  return guarded(device, KERNEL, async () => {
    const module = device.createShaderModule({ code: matchShader({ channels, valueChannels, k, colours }) });
    const pipeline = await device.createComputePipelineAsync({
      layout: 'auto',
      compute: { module, entryPoint: 'main' },
    });
    const copy = await openCopyCells(device);
    const together = (name: 'keys' | 'values', rows: number): GpuBuffer => {
      const buffer = room(device, rows * cells);
      let at = 0;
      for (const { [name]: grid, cells: size } of exemplars) {
        copy(grid, { left: 0, top: 0, ...size }, { buffer, at, total: cells });
        at += size.width * size.height;
      }
      return buffer;
    };
    const [keys, values] = [together('keys', channels), together('values', valueChannels)];
    return { device, pipeline, keys, values, channels, valueChannels, cells, k };
  });
}
