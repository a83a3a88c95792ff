import { FACTS_ROUNDS, type SandboxFacts } from '../protocol.ts';

/** Globals by which one engine is told from another; what a sandbox lacks is what breaks a library in it. */
const ASKED = [
  'fetch',
  'URL',
  'TextEncoder',
  'TextDecoder',
  'atob',
  'structuredClone',
  'queueMicrotask',
  'AbortController',
  'MessageChannel',
  'SharedArrayBuffer',
  'WeakRef',
  'FinalizationRegistry',
  'Intl',
  'WebAssembly',
  'Worker',
  'crypto',
  'performance',
  'window',
  'document',
];

/** What this sandbox is. Asks nothing of the document, and what a client lacks is said as `undefined`: a report must not fail for it. */
export function readFacts(): SandboxFacts {
  return {
    apiVersion: String(figma.apiVersion),
    editorType: String(figma.editorType),
    mode: String(figma.mode),
    globals: ASKED.filter((name) => name in globalThis),
    loopMilliseconds: timeLoop(),
  };
}

function timeLoop(): number {
  const start = Date.now();
  let sum = 0;
  for (let round = 0; round < FACTS_ROUNDS; round++) sum += round;
  // The sum is used, lest an engine leaves the loop out; clocks may be set back.
  return sum > 0 ? Math.max(0, Date.now() - start) : 0;
}
