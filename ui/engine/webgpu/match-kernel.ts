import type { ExemplarOnGpu, MatcherOnGpu } from '../../../models/runtime/match/match-on-gpu.ts';
import { CANDIDATES } from '../../../models/runtime/match/match-graph.ts';
import { download, room, upload } from './buffers.ts';
import { openCopyCells } from './copy-cells.ts';
import { bindingOf, tensorOf, type GpuOrt } from './gpu-tensors.ts';
import { USAGE, type GpuBuffer, type GpuDevice, type GpuPipeline } from './gpu-types.ts';
import { guarded } from './guarded.ts';
import { foundPerRow, matchShader, ROWS_PER_GROUP } from './match-shader.ts';
import { unpack, type ReadBack } from './unpack-found.ts';

/** Source cells per submission: short enough for a cancel, and for a driver that ends long ones. */
const ROWS_PER_STEP = 2048;
const WHAT = 'the match kernel';

/** Where the rows of a match lie on the source's grid. */
interface Layout {
  /** Cells that are matched, row by row, `columns` each. */
  rows: number;
  columns: number;
  /** Of the padded grid: cells from one row to the next, and of one channel. */
  stride: number;
  plane: number;
}

interface Asked {
  queries: { buffer: GpuBuffer; size: number };
  layout: Layout;
  sharpness: number;
  bias: Float32Array;
  between(fraction: number): Promise<void>;
}

/** `warped` and `confidence` are left on the device, for the caller to destroy, or `values` is what was in `warped`. */
interface Solved {
  warped: GpuBuffer;
  confidence: GpuBuffer;
  values: Float32Array | null;
  found: ReadBack;
}

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
  const [channels, valueChannels] = [exemplars[0]!.keys.dims[1]!, exemplars[0]!.values.dims[1]!];
  const cells = exemplars.reduce((sum, { cells: { width, height } }) => sum + width * height, 0);
  const k = Math.min(CANDIDATES, cells);
  const [pipeline, keys, values] = await guarded(device, WHAT, async () => {
    const module = device.createShaderModule({ code: matchShader({ channels, valueChannels, k, colours }) });
    const made = await device.createComputePipelineAsync({
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
    return [made, together('keys', channels), together('values', valueChannels)] as const;
  });

  async function solve(
    { queries, layout, sharpness, bias, between }: Asked,
    leave: boolean,
  ): Promise<Solved> {
    const made = new Set<GpuBuffer>();
    const own = (buffer: GpuBuffer): GpuBuffer => (made.add(buffer), buffer);
    try {
      const solved = await guarded(device, WHAT, async () => {
        const sizes = own(device.createBuffer({ size: 32, usage: USAGE.uniform | USAGE.copyTo }));
        const biased = own(upload(device, bias));
        const warped = own(room(device, valueChannels * layout.plane));
        const confidence = own(room(device, layout.plane));
        const numbers = layout.rows * foundPerRow(k);
        const found = own(room(device, numbers));
        const bound = [sizes, queries, keys, values, biased, warped, confidence, found];
        const buffers = bound.map((one) => ('buffer' in one ? one : { buffer: one }));
        await dispatch(device, pipeline, sizes, buffers, layout, cells, sharpness, between);
        const read = (buffer: GpuBuffer, count: number): Promise<ArrayBuffer> =>
          download(device, buffer, 4 * count);
        return {
          warped,
          confidence,
          values: leave ? null : new Float32Array(await read(warped, valueChannels * layout.plane)),
          found: unpack(k, layout.rows, await read(found, numbers)),
        };
      });
      if (leave) for (const kept of [solved.warped, solved.confidence]) made.delete(kept);
      return solved;
    } finally {
      for (const buffer of made) buffer.destroy();
    }
  }

  return {
    async match(queries, sharpness, bias, between) {
      const rows = queries.length / channels;
      const asked = upload(device, queries);
      const layout = { rows, columns: rows, stride: rows, plane: rows };
      const bound = { buffer: asked, size: queries.byteLength };
      try {
        const { values, found } = await solve({ queries: bound, layout, sharpness, bias, between }, false);
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
      const { warped, confidence, found } = await solve(asked, true);
      return {
        ...found,
        grid: {
          warped: tensorOf(device, ort, warped, [1, valueChannels, high, wide]),
          confidence: tensorOf(device, ort, confidence, [1, 1, high, wide]),
        },
      };
    },
    async release() {
      keys.destroy();
      values.destroy();
    },
  };
}

async function dispatch(
  device: GpuDevice,
  pipeline: GpuPipeline,
  sizes: GpuBuffer,
  buffers: readonly { buffer: GpuBuffer; size?: number }[],
  { rows, columns, stride, plane }: Layout,
  cells: number,
  sharpness: number,
  between: (fraction: number) => Promise<void>,
): Promise<void> {
  const group = device.createBindGroup({
    layout: pipeline.getBindGroupLayout(0),
    entries: buffers.map((resource, binding) => ({ binding, resource })),
  });
  for (let first = 0; first < rows; first += ROWS_PER_STEP) {
    await between(first / rows);
    const uniform = new DataView(new ArrayBuffer(32));
    [rows, cells, first, columns, stride, plane].forEach((value, i) => uniform.setUint32(4 * i, value, true));
    uniform.setFloat32(24, sharpness, true);
    device.queue.writeBuffer(sizes, 0, uniform);
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, group);
    pass.dispatchWorkgroups(Math.ceil(Math.min(ROWS_PER_STEP, rows - first) / ROWS_PER_GROUP));
    pass.end();
    device.queue.submit([encoder.finish()]);
    await device.queue.onSubmittedWorkDone();
  }
}
