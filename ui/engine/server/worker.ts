import type { Endpoint } from 'comlink';
import * as ort from 'onnxruntime-web/wasm';
import { createEngineService } from './engine-service.ts';
import { HELPER } from '../helpers/helper-protocol.ts';
import { serveHelper } from '../helpers/serve-helper.ts';
import { serveEngine } from './engine-server.ts';
import { openWasmBackend, openWasmTeam, setUpWasm } from './wasm-backend.ts';
import { PAGE_ENGINE, type RunMessage } from '../worker-protocol.ts';

/**
 * Entry of the engine's script. In a classic worker it serves by messages, as the engine or as a helper of it; evaluated in the page (where no
 * worker may start) it leaves the maker of the service under a global name.
 */
if (typeof document === 'undefined') {
  // The DOM's types take `self` for a window.
  const endpoint = self as unknown as Endpoint;
  if (self.name === HELPER) serveHelper(ort, setUpWasm, endpoint);
  else serveEngine(openWasmTeam, endpoint);
} else {
  const make = (report: (message: RunMessage) => void) => createEngineService(openWasmBackend, report);
  Object.assign(globalThis, { [PAGE_ENGINE]: make });
}
