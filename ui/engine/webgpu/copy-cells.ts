import type { TensorOnGpu } from '../../../models/runtime/ort/on-gpu.ts';
import type { Window } from '../../../models/runtime/synthesise/crop.ts';
import { bindingOf } from './gpu-tensors.ts';
import { USAGE, type GpuBuffer, type GpuDevice } from './gpu-types.ts';

const CELLS_PER_GROUP = 64;

/**
 * A window of a grid to where it belongs among `total` cells: cuts padding off, lays several exemplars one after the other, cuts tiles out.
 *
 *     grid [C, H, W] -> cells [C, total], from place `at` on
 */
const SHADER = /* wgsl */ `
struct Sizes { columns: u32, count: u32, stride: u32, plane: u32, corner: u32, at: u32, total: u32 }
@group(0) @binding(0) var<uniform> sizes: Sizes;
@group(0) @binding(1) var<storage, read> grid: array<f32>;
@group(0) @binding(2) var<storage, read_write> cells: array<f32>;

@compute @workgroup_size(${CELLS_PER_GROUP})
fn main(@builtin(global_invocation_id) place: vec3u) {
  let cell = place.x;
  let channel = place.y;
  if (cell >= sizes.count) { return; }
  let there = sizes.corner + (cell / sizes.columns) * sizes.stride + cell % sizes.columns;
  cells[channel * sizes.total + sizes.at + cell] = grid[channel * sizes.plane + there];
}`;

/** Copies a window inside a tensor [1, C, H, W]; the tensor may go afterwards. */
export type CopyCells = (
  from: TensorOnGpu,
  window: Window,
  to: { buffer: GpuBuffer; at: number; total: number },
) => void;

export async function openCopyCells(device: GpuDevice): Promise<CopyCells> {
  const pipeline = await device.createComputePipelineAsync({
    layout: 'auto',
    compute: { module: device.createShaderModule({ code: SHADER }), entryPoint: 'main' },
  });
  return (from, { left, top, width, height }, { buffer, at, total }) => {
    const [, channels, high, wide] = from.dims as [number, number, number, number];
    const sizes = device.createBuffer({ size: 32, usage: USAGE.uniform | USAGE.copyTo });
    const corner = top * wide + left;
    device.queue.writeBuffer(
      sizes,
      0,
      Uint32Array.of(width, width * height, wide, high * wide, corner, at, total),
    );
    const bound = [{ buffer: sizes }, bindingOf(from), { buffer }];
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    pass.setBindGroup(
      0,
      device.createBindGroup({
        layout: pipeline.getBindGroupLayout(0),
        entries: bound.map((resource, binding) => ({ binding, resource })),
      }),
    );
    pass.dispatchWorkgroups(Math.ceil((width * height) / CELLS_PER_GROUP), channels);
    pass.end();
    device.queue.submit([encoder.finish()]);
    // What is submitted still reads it.
    sizes.destroy();
  };
}
