import * as ort from 'onnxruntime-web/wasm';
import { loadPack } from '../../models/runtime/load-pack.ts';
import { createPipeline, type Pipeline } from '../../models/runtime/pipeline.ts';
import type { Progress } from '../../models/runtime/types.ts';
import { ProblemError, toProblem } from '../problem.ts';
import { gunzip } from './gunzip.ts';
import type { EngineService } from './worker-protocol.ts';

const sessionOptions = { executionProviders: ['wasm'] };

/**
 * The pipeline on onnxruntime-web's WASM build, one thread; the same code in a worker and on the page.
 * ORT is given its binary as bytes, so that it resolves no URL: a `data:` document has none.
 */
export function createEngineService(report: (run: number, progress: Progress) => void): EngineService {
  let pipeline: Pipeline | null = null;
  const running = new Map<number, AbortController>();
  return {
    async load(parts) {
      try {
        ort.env.wasm.wasmBinary = await gunzip(parts.wasm);
        ort.env.wasm.numThreads = 1;
        ort.env.wasm.proxy = false;
        const files = new Map<string, Uint8Array>();
        for (const [name, bytes] of Object.entries(parts.files)) files.set(name, await gunzip(bytes));
        const pack = loadPack(parts.card, Object.fromEntries(files));
        // The pipeline opens its graphs when it first runs; opening one now shows whether WASM works here at all.
        const probe = await ort.InferenceSession.create(pack.graphs['encode_exemplar.onnx'], sessionOptions);
        await probe.release();
        pipeline = createPipeline({ ort, pack, sessionOptions });
      } catch (thrown) {
        throw named(thrown, 'NoBackend');
      }
    },
    async restyle(run, input) {
      if (pipeline === null)
        throw new ProblemError('EngineFailed', 'The engine was asked to run before it was loaded.');
      const controller = new AbortController();
      running.set(run, controller);
      try {
        return await pipeline.restyle(input, {
          signal: controller.signal,
          onProgress: (progress) => report(run, progress),
        });
      } catch (thrown) {
        throw named(thrown, 'EngineFailed');
      } finally {
        running.delete(run);
      }
    },
    cancel: (run) => running.get(run)?.abort(),
    async dispose() {
      await pipeline?.dispose();
      pipeline = null;
    },
  };
}

/** Comlink carries only name and message: the name must be settled on this side. */
function named(thrown: unknown, otherwise: 'NoBackend' | 'EngineFailed'): ProblemError {
  const problem = toProblem(thrown, otherwise);
  return new ProblemError(problem.name, problem.detail ?? problem.name);
}
