import type { OrtLike } from '../runtime/ort/ort.ts';

export interface Backend {
  ort: OrtLike;
  sessionOptions: Record<string, unknown>;
}

/** onnxruntime's pool of memory keeps the most that ever was in use and more: a third of a process, and no faster here. */
export const FRUGAL = { enableCpuMemArena: false, enableMemPattern: false };

/** Native onnxruntime on a fixed number of threads, or the WebAssembly build that the panel runs, on one. */
export async function openBackend(backend: 'cpu' | 'wasm'): Promise<Backend> {
  if (backend === 'wasm') {
    const ort = await import('onnxruntime-web/wasm');
    ort.env.wasm.numThreads = 1;
    ort.env.logLevel = 'error';
    return { ort, sessionOptions: { executionProviders: ['wasm'] } };
  }
  const ort = await import('onnxruntime-node');
  return {
    ort,
    sessionOptions: {
      executionProviders: ['cpu'],
      intraOpNumThreads: 2,
      interOpNumThreads: 1,
      logSeverityLevel: 3,
      ...FRUGAL,
    },
  };
}
