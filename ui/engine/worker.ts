import type { Endpoint } from 'comlink';
import type { Progress } from '../../models/runtime/types.ts';
import { createEngineService } from './engine-service.ts';
import { serveEngine } from './serve-engine.ts';
import { openWasmBackend } from './wasm-backend.ts';
import { PAGE_ENGINE } from './worker-protocol.ts';

/**
 * Entry of the engine's script. In a classic worker it serves by messages; evaluated in the page (where no worker may start) it
 * leaves the maker of the service under a global name.
 */
if (typeof document === 'undefined') {
  // The DOM's types take `self` for a window.
  serveEngine(openWasmBackend, self as unknown as Endpoint);
} else {
  const make = (report: (run: number, progress: Progress) => void) =>
    createEngineService(openWasmBackend, report);
  Object.assign(globalThis, { [PAGE_ENGINE]: make });
}
