import * as ort from 'onnxruntime-web/wasm';
import type { OpenBackend } from './backend.ts';
import { gunzip } from '../client/gunzip.ts';
import { openHelpers } from '../helpers/open-helpers.ts';
import type { EngineParts } from '../worker-protocol.ts';

const SESSION_OPTIONS = { executionProviders: ['wasm'] };

/** Gives onnxruntime-web's WASM build its binary as bytes, so that it resolves no URL: a `data:` document has none. On one thread. */
export function setUpWasm(binary: Uint8Array): void {
  ort.env.wasm.wasmBinary = binary;
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.proxy = false;
}

/** onnxruntime-web's WASM build in the thread that this script runs in. */
export async function openWasmBackend(parts: EngineParts): Promise<OpenBackend> {
  setUpWasm(await gunzip(parts.wasm));
  const files: Record<string, Uint8Array> = {};
  for (const [name, bytes] of Object.entries(parts.files)) files[name] = await gunzip(bytes);
  return { ort, sessionOptions: SESSION_OPTIONS, card: parts.card, files, name: null };
}

/** The same in a worker, which may start helpers for the other cores. */
export async function openWasmTeam(parts: EngineParts): Promise<OpenBackend> {
  const backend = await openWasmBackend(parts);
  return { ...backend, helpers: openHelpers(self.location.href, ort.env.wasm.wasmBinary as Uint8Array) };
}
