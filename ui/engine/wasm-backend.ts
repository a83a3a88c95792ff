import * as ort from 'onnxruntime-web/wasm';
import type { OpenBackend } from './backend.ts';
import { gunzip } from './gunzip.ts';
import type { EngineParts } from './worker-protocol.ts';

/**
 * onnxruntime-web's WASM build on one thread. It is given its binary as bytes, so that it resolves no URL: a `data:` document has none.
 */
export async function openWasmBackend(parts: EngineParts): Promise<OpenBackend> {
  ort.env.wasm.wasmBinary = await gunzip(parts.wasm);
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.proxy = false;
  const files: Record<string, Uint8Array> = {};
  for (const [name, bytes] of Object.entries(parts.files)) files[name] = await gunzip(bytes);
  return { ort, sessionOptions: { executionProviders: ['wasm'] }, card: parts.card, files, name: null };
}
