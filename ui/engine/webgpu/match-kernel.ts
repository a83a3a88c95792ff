import { problem } from '../../../models/runtime/errors.ts';
import { CANDIDATES, type ExemplarCells } from '../../../models/runtime/match/match-graph.ts';
import type { Correspondence, Matcher } from '../../../models/runtime/match/match.ts';
import { MAP_READ, USAGE, type GpuBuffer, type GpuDevice, type GpuPipeline } from './gpu-types.ts';
import { matchShader, ROWS_PER_GROUP } from './match-shader.ts';

/** Source cells per submission: short enough for a cancel, and for a driver that ends long ones. */
const ROWS_PER_STEP = 2048;

/**
 * The match as one fused kernel on the engine's own device (match-shader.ts): same interface and results as the graph in row blocks.
 * Exemplar cells go to the device once. Throws OutOfMemory or EngineFailed.
 */
export async function createGpuMatcher(device: GpuDevice, exemplar: ExemplarCells): Promise<Matcher> {
  const { channels, valueChannels, cells } = exemplar;
  const k = Math.min(CANDIDATES, cells);
  const [pipeline, keys, values] = await guarded(device, async () => {
    const module = device.createShaderModule({ code: matchShader({ channels, valueChannels, k }) });
    const made = await device.createComputePipelineAsync({
      layout: 'auto',
      compute: { module, entryPoint: 'main' },
    });
    return [made, upload(device, exemplar.keys), upload(device, exemplar.values)] as const;
  });
  return {
    async match(queries, sharpness, bias, between) {
      const rows = queries.length / channels;
      const owned: GpuBuffer[] = [];
      const own = (buffer: GpuBuffer): GpuBuffer => (owned.push(buffer), buffer);
      try {
        return await guarded(device, async () => {
          const room = (floats: number): GpuBuffer =>
            own(device.createBuffer({ size: 4 * floats, usage: USAGE.storage | USAGE.copyFrom }));
          const sizes = own(device.createBuffer({ size: 16, usage: USAGE.uniform | USAGE.copyTo }));
          const [asked, biased] = [own(upload(device, queries)), own(upload(device, bias))];
          const [warped, best, index] = [room(valueChannels * rows), room(rows * (k + 1)), room(rows * k)];
          const buffers = [sizes, asked, keys, values, biased, warped, best, index];
          await dispatch(device, pipeline, buffers, { rows, cells, sharpness }, between);
          const read = (buffer: GpuBuffer, floats: number): Promise<ArrayBuffer> =>
            download(device, buffer, 4 * floats);
          return unpack(
            k,
            new Float32Array(await read(warped, valueChannels * rows)),
            new Float32Array(await read(best, rows * (k + 1))),
            new Int32Array(await read(index, rows * k)),
          );
        });
      } finally {
        for (const buffer of owned) buffer.destroy();
      }
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
  buffers: readonly GpuBuffer[],
  { rows, cells, sharpness }: { rows: number; cells: number; sharpness: number },
  between: (fraction: number) => Promise<void>,
): Promise<void> {
  const group = device.createBindGroup({
    layout: pipeline.getBindGroupLayout(0),
    entries: buffers.map((buffer, binding) => ({ binding, resource: { buffer } })),
  });
  for (let first = 0; first < rows; first += ROWS_PER_STEP) {
    await between(first / rows);
    const uniform = new DataView(new ArrayBuffer(16));
    [rows, cells, first].forEach((value, i) => uniform.setUint32(4 * i, value, true));
    uniform.setFloat32(12, sharpness, true);
    device.queue.writeBuffer(buffers[0]!, 0, uniform);
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

/** best: per row the cosine, then the k weights. */
function unpack(k: number, warped: Float32Array, best: Float32Array, index: Int32Array): Correspondence {
  const rows = index.length / k;
  const confidence = new Float32Array(rows);
  const weight = new Float32Array(rows * k);
  for (let r = 0; r < rows; r++) {
    confidence[r] = Math.max(-1, Math.min(1, best[r * (k + 1)]!));
    weight.set(best.subarray(r * (k + 1) + 1, (r + 1) * (k + 1)), r * k);
  }
  return { warped, confidence, k, index, weight };
}

function upload(device: GpuDevice, data: Float32Array): GpuBuffer {
  const buffer = device.createBuffer({ size: data.byteLength, usage: USAGE.storage | USAGE.copyTo });
  device.queue.writeBuffer(buffer, 0, data);
  return buffer;
}

async function download(device: GpuDevice, from: GpuBuffer, bytes: number): Promise<ArrayBuffer> {
  const buffer = device.createBuffer({ size: bytes, usage: USAGE.mapRead | USAGE.copyTo });
  try {
    const encoder = device.createCommandEncoder();
    encoder.copyBufferToBuffer(from, 0, buffer, 0, bytes);
    device.queue.submit([encoder.finish()]);
    await buffer.mapAsync(MAP_READ);
    return buffer.getMappedRange().slice(0);
  } finally {
    buffer.destroy();
  }
}

/** WebGPU reports failures beside the calls that cause them: what goes wrong during `work` becomes its rejection. */
async function guarded<T>(device: GpuDevice, work: () => Promise<T>): Promise<T> {
  const what = 'the match kernel';
  device.pushErrorScope('out-of-memory');
  device.pushErrorScope('validation');
  const outcome = await work().then(
    (value) => ({ value }),
    (thrown: unknown) => ({ thrown }),
  );
  const invalid = await device.popErrorScope();
  const memory = await device.popErrorScope();
  if (memory)
    throw problem('OutOfMemory', `Graphics memory ran out in ${what} (${memory.message}); try again.`);
  if (invalid) throw problem('EngineFailed', `${what} could not run (${invalid.message}); try again.`);
  if ('thrown' in outcome) throw outcome.thrown;
  return outcome.value;
}
