/** Bundled into a page of a browser with WebGPU: opens graphs there and lets onnxruntime say where it puts every node. */
import * as ort from 'onnxruntime-web/jspi';
import { openGraph } from '../../models/runtime/ort/graph.ts';
import type { OrtLike } from '../../models/runtime/ort/ort.ts';
import { decodeBase64 } from '../../ui/engine/client/embedded-parts.ts';
import { openDevice } from '../../ui/engine/webgpu/open-device.ts';

let options: Record<string, unknown> | null = null;

async function open(model: string, wasm: string): Promise<void> {
  if (options === null) {
    ort.env.wasm.wasmBinary = await (await fetch(wasm)).arrayBuffer();
    ort.env.wasm.numThreads = 1;
    ort.env.logLevel = 'verbose';
    const { device } = await openDevice();
    options = { executionProviders: [{ name: 'webgpu', device }], logSeverityLevel: 0 };
  }
  const graph = await openGraph(ort as OrtLike, 'graph', decodeBase64(model), options);
  await graph.release();
}

declare global {
  interface Window {
    placement: { open: typeof open };
  }
}
window.placement = { open };
