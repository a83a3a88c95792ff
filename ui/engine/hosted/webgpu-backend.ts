import * as ort from 'onnxruntime-web/jspi';
import { readCard } from '../../../models/runtime/pack/card.ts';
import { ProblemError } from '../../bridge/problem.ts';
import type { OpenBackend } from '../server/backend.ts';
import { onDevice } from '../webgpu/on-device.ts';
import { openDevice } from '../webgpu/open-device.ts';
import { fetchPack } from './fetch-pack.ts';

/**
 * onnxruntime-web on WebGPU: one device of our own for all sessions and the match kernel. Its binary and the pack come from
 * beside the engine's page (base: its address), not from the panel. told: the card as it came, checked before anything is asked of anybody.
 * @throws ModelCorrupt for a card that is none; NoBackend where WebGPU, an adapter or JSPI (which this build of ORT calls the GPU by) is missing
 */
export async function openWebgpuBackend(told: unknown, base: string): Promise<OpenBackend> {
  const card = readCard(told);
  if (!('Suspending' in WebAssembly))
    throw new ProblemError('NoBackend', 'This browser cannot suspend WebAssembly.');
  const { device, name } = await openDevice();
  const [binary, files] = await Promise.all([fetchBinary(base), fetchPack(card, base)]);
  ort.env.wasm.wasmBinary = binary;
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.proxy = false;
  const sessionOptions = { executionProviders: [{ name: 'webgpu', device }] };
  const lost = device.lost.then(({ reason, message }): never => {
    throw new ProblemError('EngineFailed', `The graphics device is gone (${reason}): ${message}`);
  });
  // A loss between two runs is met by the next one.
  lost.catch(() => undefined);
  return {
    ort,
    sessionOptions,
    onDevice: onDevice(device, ort),
    card,
    files,
    name: `WebGPU · ${name}`,
    lost,
  };
}

async function fetchBinary(base: string): Promise<ArrayBuffer> {
  const answer = await fetch(new URL('ort.wasm', base));
  if (!answer.ok)
    throw new ProblemError('NoBackend', `The engine's page has no ort.wasm (${answer.status}).`);
  return answer.arrayBuffer();
}
