import { ProblemError, toProblem } from '../../bridge/problem.ts';
import { withTimeout } from '../../bridge/with-timeout.ts';
import type { Engine } from '../engine.ts';
import { openPageHome } from './page-home.ts';
import { createServedEngine, type EngineHome } from './engine-client.ts';
import { openWorkerHome } from './worker-home.ts';
import type { EngineParts } from '../worker-protocol.ts';

/** Milliseconds for compiling ORT and opening the sessions, generous for a slow machine. */
const LOAD_LIMIT = 60_000;

interface HomeKind {
  backend: string;
  open(script: string): EngineHome;
}

/** From best to last resort: a page that may open no worker from a blob URL may open one from a data URL; the panel stands still only where none opens. */
const HOMES: readonly HomeKind[] = [
  { backend: 'WASM · worker', open: (script) => openWorkerHome(blobUrl(script)) },
  { backend: 'WASM · data worker', open: (script) => openWorkerHome(dataUrl(script)) },
  { backend: 'WASM · main thread', open: openPageHome },
];

/**
 * Opens the first home in which the engine loads, and records why the others did not.
 * @param script the engine as one classic script
 * @throws ModelCorrupt or OutOfMemory at once, for no other home would help; NoBackend when every home failed
 */
export async function startEngine(script: string, parts: EngineParts): Promise<Engine> {
  const fallbacks: string[] = [];
  for (const { backend, open } of HOMES) {
    let home: EngineHome | null = null;
    try {
      home = open(script);
      const loading = Promise.race([home.service.load(parts), home.died]);
      await withTimeout(loading, LOAD_LIMIT, 'Timeout', `No answer in ${LOAD_LIMIT} ms.`);
      return createServedEngine(home, { backend, fallbacks, webgpu: 'gpu' in navigator });
    } catch (thrown) {
      home?.close();
      const { name, detail } = toProblem(thrown, 'NoBackend');
      if (name === 'ModelCorrupt' || name === 'OutOfMemory') throw thrown;
      fallbacks.push(`${backend}: ${detail ?? name}`);
    }
  }
  throw new ProblemError('NoBackend', fallbacks.join(' '));
}

/** Must stay unrevoked: some browsers fetch a worker's script late. */
const blobUrl = (script: string): string =>
  URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));

const dataUrl = (script: string): string =>
  `data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`;
