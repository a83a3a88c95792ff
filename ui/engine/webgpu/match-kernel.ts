import type { ExemplarOnGpu, MatcherOnGpu } from '../../../models/runtime/match/match-on-gpu.ts';
import { upload } from './buffers.ts';
import { bindingOf, tensorOf, type GpuOrt } from './gpu-tensors.ts';
import type { GpuDevice } from './gpu-types.ts';
import { openKernel } from './open-kernel.ts';
import { solveMatch } from './solve-match.ts';

/**
 * The match as one fused kernel on the engine's own device (match-shader.ts): same results as the graph in row blocks. The exemplars' cells
 * come from where their encoder left them, the warp stays where synthesise reads it; candidates, cosines and the colours of the warp are read
 * back in one buffer. Throws OutOfMemory or EngineFailed.
 */
export async function createGpuMatcher(
  device: GpuDevice,
  ort: GpuOrt,
  exemplars: readonly ExemplarOnGpu[],
  colours: readonly [number, number, number],
): Promise<MatcherOnGpu> {
  const kernel = await openKernel(device, exemplars, colours);
  return {
    async match(queries, sharpness, bias, between) {
      const rows = queries.length / kernel.channels;
      const asked = upload(device, queries);
      const layout = { rows, columns: rows, stride: rows, plane: rows };
      const bound = { buffer: asked, size: queries.byteLength };
      try {
        const { values, found } = await solveMatch(
          kernel,
          { queries: bound, layout, sharpness, bias, between },
          false,
        );
        const { k, index, weight, confidence } = found;
        return { warped: values!, k, index, weight, confidence };
      } finally {
        asked.destroy();
      }
    },
    async matchOnGpu({ grid, cells: { width, height } }, sharpness, bias, between) {
      const [, , high, wide] = grid.dims as [number, number, number, number];
      const layout = { rows: width * height, columns: width, stride: wide, plane: high * wide };
      const asked = { queries: bindingOf(grid), layout, sharpness, bias, between };
      const { warped, confidence, found } = await solveMatch(kernel, asked, true);
      return {
        ...found,
        grid: {
          warped: tensorOf(device, ort, warped, [1, kernel.valueChannels, high, wide]),
          confidence: tensorOf(device, ort, confidence, [1, 1, high, wide]),
        },
      };
    },
    async release() {
      kernel.keys.destroy();
      kernel.values.destroy();
    },
  };
}
