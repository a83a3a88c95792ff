import type { GpuBuffer } from './gpu-types.ts';
import type { Kernel } from './open-kernel.ts';
import { ROWS_PER_GROUP } from './wgsl/match-sizes.ts';

/** Source cells per submission: short enough for a cancel, and for a driver that ends long ones. */
const ROWS_PER_STEP = 2048;

/** Where the rows of a match lie on the source's grid. */
export interface Layout {
  /** Cells that are matched, row by row, `columns` each. */
  rows: number;
  columns: number;
  /** Of the padded grid: cells from one row to the next, and of one channel. */
  stride: number;
  plane: number;
}

/** A buffer as the shader sees it, whole or its first `size` bytes. */
export interface Bound {
  buffer: GpuBuffer;
  size?: number;
}

/** Runs the kernel over all rows, step by step. sizes: the uniform that `buffers`, in the order of the shader's bindings, begins with. */
export async function dispatchMatch(
  { device, pipeline, cells }: Pick<Kernel, 'device' | 'pipeline' | 'cells'>,
  sizes: GpuBuffer,
  buffers: readonly Bound[],
  { rows, columns, stride, plane }: Layout,
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
