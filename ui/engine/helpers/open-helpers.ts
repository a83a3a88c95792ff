import { wrap } from 'comlink';
import type { OrtLike } from '../../../models/runtime/ort/ort.ts';
import { watchPulse } from '../client/watch-pulse.ts';
import { deathOf } from '../client/worker-home.ts';
import { HELPER, type HelperService } from './helper-protocol.ts';
import { remoteOrt } from './remote-ort.ts';

/** More would gain little beside what one thread does alone, and each needs up to 200 MB for large frames. */
const MOST = 3;

/**
 * The engine's helpers: onnxruntimes in workers of their own, one per further core, which run this very script. The first call starts them; they come
 * up beside the first runs, and each call gives those that stand by then. One that cannot start or dies is left out: the engine does its work then.
 *
 * @param script address of this script
 * @param wasm onnxruntime's binary, unpacked
 */
export function openHelpers(script: string, wasm: Uint8Array): () => readonly OrtLike[] {
  const standing = new Set<OrtLike>();
  let started = false;
  return () => {
    if (!started) {
      started = true;
      const count = Math.min(MOST, navigator.hardwareConcurrency - 1);
      for (let i = 0; i < count; i++) void openHelper(script, wasm, standing);
    }
    return [...standing];
  };
}

async function openHelper(script: string, wasm: Uint8Array, standing: Set<OrtLike>): Promise<void> {
  let worker: Worker;
  try {
    worker = new Worker(script, { name: HELPER });
  } catch {
    return; // Workers may start no workers here.
  }
  const pulse = watchPulse(worker);
  const died = Promise.race([deathOf(worker), pulse.lost]);
  const service = wrap<HelperService>(worker);
  // Out of memory, above all: then what it holds is wanted back.
  const end = (): void => {
    standing.delete(ort);
    worker.terminate();
  };
  const ort = remoteOrt(service, { died, watch: pulse.watch }, end);
  died.catch(end);
  try {
    await Promise.race([service.load(wasm), died]);
    standing.add(ort);
  } catch {
    end();
  }
}
