/** Bundled into a page of a browser with WebGPU: restyles there and counts what crosses between the GPU and main memory. */
import * as ort from 'onnxruntime-web/jspi';
import { loadPack } from '../../models/runtime/pack/load-pack.ts';
import type { OrtLike } from '../../models/runtime/ort/ort.ts';
import { createPipeline } from '../../models/runtime/pipeline.ts';
import type { Verb } from '../../models/runtime/types.ts';
import { decodeBase64 } from '../../ui/engine/client/embedded-parts.ts';
import { onDevice } from '../../ui/engine/webgpu/on-device.ts';
import { openDevice } from '../../ui/engine/webgpu/open-device.ts';
import { inputOf, type Scenario } from './on-gpu-scenarios.ts';
import { watchDevice } from './watch-device.ts';

/** Of one restyle; bytes but for `reads`. */
export interface Crossing {
  read: number;
  reads: number;
  written: number;
  /** GPU buffers that live after it, and the most during it. */
  live: number;
  peak: number;
  milliseconds: Record<Verb, number>;
  pixels: number[];
}

/** Restyles one after the other in one pipeline; then loses the device: what the next restyle says, and what giving back says. */
async function run(
  card: unknown,
  graphs: Record<string, string>,
  scenarios: Scenario[],
): Promise<{ crossings: Crossing[]; lost: string; afterwards: string }> {
  ort.env.wasm.wasmBinary = await (await fetch('/ort.wasm')).arrayBuffer();
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = 'error';
  const { device } = await openDevice();
  const count = watchDevice(device);
  const files = Object.fromEntries(Object.entries(graphs).map(([name, text]) => [name, decodeBase64(text)]));
  const pipeline = createPipeline({
    ort: ort as OrtLike,
    pack: loadPack(card, files),
    sessionOptions: { executionProviders: [{ name: 'webgpu', device }] },
    onDevice: onDevice(device, ort),
  });
  const crossings: Crossing[] = [];
  for (const scenario of scenarios) {
    const [read, reads, written] = [count.read(), count.reads(), count.written()];
    count.peak();
    const { image, milliseconds } = await pipeline.restyle(inputOf(scenario));
    crossings.push({
      read: count.read() - read,
      reads: count.reads() - reads,
      written: count.written() - written,
      live: count.live(),
      peak: count.peak(),
      milliseconds,
      pixels: [...image.data],
    });
  }
  device.destroy();
  // Same exemplar: its keys and values are on the lost device.
  const again = { ...scenarios[scenarios.length - 1]!, source: 99 };
  const lost = await pipeline.restyle(inputOf(again)).then(
    () => 'finished',
    (thrown: Error) => thrown.name,
  );
  const afterwards = await pipeline.dispose().then(
    () => 'given back',
    (thrown: Error) => thrown.name,
  );
  return { crossings, lost, afterwards };
}

declare global {
  interface Window {
    onGpu: { run: typeof run };
  }
}
window.onGpu = { run };
