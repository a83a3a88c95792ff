import variant from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant, newVariant, type QuickJSWASMModule } from 'quickjs-emscripten';

/** Bellard's QuickJS as WASM. In the browser its bytes are fetched from the stand-in's server; Node reads its own copy. */
export async function loadQuickJs(wasmUrl?: string): Promise<QuickJSWASMModule> {
  if (wasmUrl === undefined) return newQuickJSWASMModuleFromVariant(variant);
  const wasmBinary = await (await fetch(wasmUrl)).arrayBuffer();
  return newQuickJSWASMModuleFromVariant(newVariant(variant, { wasmBinary }));
}
