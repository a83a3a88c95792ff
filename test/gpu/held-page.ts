/** Bundled into a page of a browser with WebGPU: restyles there and counts what crosses from the GPU into main memory. */
import * as ort from 'onnxruntime-web/jspi';
import type { OrtLike } from '../../models/runtime/ort.ts';
import { loadPack } from '../../models/runtime/load-pack.ts';
import { createPipeline } from '../../models/runtime/pipeline.ts';
import { decodeBase64 } from '../../ui/engine/embedded-parts.ts';
import type { GpuBuffer, GpuDevice } from '../../ui/engine/webgpu/gpu-types.ts';
import { createGpuMatcher } from '../../ui/engine/webgpu/match-kernel.ts';
import { openDevice } from '../../ui/engine/webgpu/open-device.ts';
import { MAP_READ, USAGE } from '../../ui/engine/webgpu/gpu-types.ts';
import { mockup, wireframe } from '../bench/pictures.ts';

/** Small, for WebGPU in software takes its time. */
const SIDE = 64;

export interface Crossing {
  /** Bytes read back from the GPU in each run. */
  read: number[];
  /** Bytes of GPU buffers that live after each run. */
  live: number[];
  /** Of the last run. */
  pixels: number[];
}

/** Counts by the device's own calls. */
function watch(device: GpuDevice): { read: () => number; live: () => number } {
  let [read, live] = [0, 0];
  const create = device.createBuffer.bind(device);
  device.createBuffer = (descriptor): GpuBuffer => {
    const buffer = create(descriptor);
    live += descriptor.size;
    const destroy = buffer.destroy.bind(buffer);
    let gone = false;
    buffer.destroy = () => {
      if (!gone) live -= descriptor.size;
      gone = true;
      destroy();
    };
    if ((descriptor.usage & USAGE.mapRead) !== 0) {
      const map = buffer.mapAsync.bind(buffer);
      buffer.mapAsync = async (mode, ...rest: []) => {
        if (mode === MAP_READ) read += descriptor.size;
        await map(mode, ...rest);
      };
    }
    return buffer;
  };
  return { read: () => read, live: () => live };
}

async function run(card: unknown, graphs: Record<string, string>): Promise<Crossing> {
  ort.env.wasm.wasmBinary = await (await fetch('/ort.wasm')).arrayBuffer();
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = 'error';
  const { device } = await openDevice();
  const count = watch(device);
  const files = Object.fromEntries(Object.entries(graphs).map(([name, text]) => [name, decodeBase64(text)]));
  const pipeline = createPipeline({
    ort: ort as OrtLike,
    pack: loadPack(card, files),
    sessionOptions: { executionProviders: [{ name: 'webgpu', device }] },
    holdOnDevice: true,
    openMatcher: (exemplar) => createGpuMatcher(device, exemplar),
  });
  const crossing: Crossing = { read: [], live: [], pixels: [] };
  for (let nth = 0; nth < 3; nth++) {
    const before = count.read();
    const { image } = await pipeline.restyle({
      source: wireframe(SIDE, SIDE, nth),
      exemplars: [{ image: mockup(SIDE, SIDE, 0) }],
      settings: { sharpness: 100, strength: 1 },
    });
    crossing.read.push(count.read() - before);
    crossing.live.push(count.live());
    crossing.pixels = [...image.data];
  }
  await pipeline.dispose();
  return crossing;
}

declare global {
  interface Window {
    held: { run: typeof run };
  }
}
window.held = { run };
