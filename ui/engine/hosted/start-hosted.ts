import type { Card } from '../../../models/runtime/pack/card.ts';
import { withTimeout } from '../../bridge/with-timeout.ts';
import type { Engine } from '../engine.ts';
import { createServedEngine } from '../client/engine-client.ts';
import { openHostedHome } from './hosted-home.ts';

/** Milliseconds for loading ORT and the pack over the network and compiling both. */
const LOAD_LIMIT = 60_000;

/**
 * The hosted engine, loaded and ready.
 * @throws Timeout, NoBackend, ModelCorrupt, OutOfMemory: whatever it is, the inline engine can serve
 */
export async function startHosted(origin: string, card: Card): Promise<Engine> {
  const home = await openHostedHome(origin);
  try {
    const parts = { wasm: new Uint8Array(), card, files: {} };
    const loading = Promise.race([home.service.load(parts), home.died]);
    const name = await withTimeout(loading, LOAD_LIMIT, 'Timeout', `Not loaded in ${LOAD_LIMIT} ms.`);
    return createServedEngine(home, { backend: name ?? 'WebGPU', fallbacks: [], webgpu: true });
  } catch (thrown) {
    home.close();
    throw thrown;
  }
}
