import { loadPack } from '../../../models/runtime/pack/load-pack.ts';
import { pause } from '../../../models/runtime/run/pause.ts';
import { createPipeline, type Pipeline } from '../../../models/runtime/pipeline.ts';
import { ProblemError, toProblem } from '../../bridge/problem.ts';
import type { OpenBackend, OpenBackendOf } from './backend.ts';
import { checkKnownAnswer } from './known-answer.ts';
import type { EngineService, RunMessage } from '../worker-protocol.ts';

/** The pipeline on the onnxruntime that `open` brings; the same code in a worker, on the page and on a hosted page. */
export function createEngineService(
  open: OpenBackendOf,
  report: (message: RunMessage) => void,
): EngineService {
  let pipeline: Pipeline | null = null;
  let helpers: NonNullable<OpenBackend['helpers']> = () => [];
  let lost: Promise<never> = new Promise(() => undefined);
  const running = new Map<number, AbortController>();
  return {
    async load(parts) {
      try {
        const { card, files, name, lost: gone, ...backend } = await open(parts);
        const probed = checkKnownAnswer(backend.ort, backend.sessionOptions ?? {});
        // Awaited below; a corrupt pack is reported first.
        probed.catch(() => undefined);
        // Lets the probe start ORT's compilation, which goes on beside this thread while it computes the hashes.
        await pause();
        const pack = loadPack(card, files);
        await probed;
        lost = gone ?? lost;
        pipeline = createPipeline({ pack, ...backend });
        helpers = backend.helpers ?? helpers;
        return name;
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
        const result = pipeline.restyle(input, {
          signal: controller.signal,
          onProgress: (progress) => report({ run, progress }),
          onPlan: (plan) => report({ run, plan }),
        });
        return await Promise.race([result, lost]);
      } catch (thrown) {
        throw named(thrown, 'EngineFailed');
      } finally {
        running.delete(run);
      }
    },
    helpers: async () => helpers().length,
    cancel: (run) => running.get(run)?.abort(),
    async dispose() {
      await pipeline?.dispose();
      pipeline = null;
    },
  };
}

/** Comlink carries only name and message: the name must be settled on this side, and the causes go into the message. */
function named(thrown: unknown, otherwise: 'NoBackend' | 'EngineFailed'): ProblemError {
  const { name, detail = name, causes = [] } = toProblem(thrown, otherwise);
  const unsaid = causes.filter((cause) => !detail.includes(cause.replace(/^\w+: /, '')));
  return new ProblemError(name, [detail, ...unsaid.map((cause) => `Cause: ${cause}`)].join(' '));
}
