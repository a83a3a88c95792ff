import { openBackend } from '../../../models/cli/open-backend.ts';
import { loadPack } from '../../../models/runtime/pack/load-pack.ts';
import { createPipeline, type Pipeline } from '../../../models/runtime/pipeline.ts';
import type { OrtLike } from '../../../models/runtime/ort/ort.ts';
import type { Plan } from '../../../models/runtime/plan/plan.ts';
import type { Progress, Verb } from '../../../models/runtime/types.ts';
import { ProblemError } from '../../../ui/bridge/problem.ts';
import type { EngineHome } from '../../../ui/engine/client/engine-client.ts';
import type { EngineService, RunMessage } from '../../../ui/engine/worker-protocol.ts';
import { fixturePack, type FixturePack } from '../../runtime/fixture-pack.ts';

/** What may happen to an engine; each is asked whenever its moment comes and does nothing unless armed. */
export interface EngineHooks {
  /** Before the pack is loaded; throws, or never resolves. */
  load(pack: FixturePack): Promise<void>;
  /** At each progress of a run. */
  verb(verb: Verb, fraction: number): void;
  /** Before a graph runs; what it throws is what ONNX Runtime throws, and what it returns goes before the run. */
  graph(): Promise<void>;
}

/** An engine's home that can be killed. */
export interface StandInHome extends EngineHome {
  die(reason: string): void;
  readonly runs: number;
}

const { ort, sessionOptions } = await openBackend('cpu');
const SESSION = { ...sessionOptions, intraOpNumThreads: 1 };

/** The pack that every stand-in serves, its card already checked by name. */
export const PACK = fixturePack({ workingSize: 96, outputSize: 96 });

/**
 * The real pipeline on a small pack behind the interface of a worker: everything is copied, and after death or closing no call is
 * ever answered, as with a terminated worker.
 */
export function openStandInHome(hooks: EngineHooks): StandInHome {
  let pipeline: Pipeline | null = null;
  let silent = false;
  let runs = 0;
  let reject: (reason: Error) => void = () => undefined;
  let listener: (message: RunMessage) => void = () => undefined;
  const running = new Map<number, AbortController>();
  const died = new Promise<never>((_, no) => (reject = no));
  const answered = <T>(work: Promise<T>): Promise<T> =>
    new Promise((yes, no) =>
      work.then(
        (value) => silent || yes(value),
        (error: Error) => silent || no(error),
      ),
    );

  const service: EngineService = {
    load: () =>
      answered(
        (async () => {
          const pack = structuredClone(PACK);
          await hooks.load(pack);
          pipeline = createPipeline({
            ort: hooked(ort, hooks),
            pack: loadPack(pack.card, pack.files),
            sessionOptions: SESSION,
          });
          return null;
        })(),
      ),
    restyle: (run, input) => {
      if (pipeline === null) throw new ProblemError('EngineFailed', 'The engine was not loaded.');
      const controller = new AbortController();
      running.set(run, controller);
      runs++;
      const onProgress = (progress: Progress): void => {
        hooks.verb(progress.verb, progress.fraction);
        if (!silent) listener({ run, progress });
      };
      const onPlan = (plan: Plan): void => {
        if (!silent) listener({ run, plan: structuredClone(plan) });
      };
      const work = pipeline.restyle(structuredClone(input), {
        signal: controller.signal,
        onProgress,
        onPlan,
      });
      return answered(
        work
          .then((result) => structuredClone(result))
          .finally(() => {
            running.delete(run);
            runs--;
          }),
      );
    },
    helpers: () => answered(Promise.resolve(0)),
    cancel: (run) => running.get(run)?.abort(),
    dispose: async () => undefined,
  };
  return {
    service,
    died,
    onMessage: (next) => (listener = next),
    close: () => (silent = true),
    die(reason) {
      silent = true;
      reject(new ProblemError('EngineFailed', reason));
    },
    get runs() {
      return runs;
    },
  };
}

/** ONNX Runtime with the hook before every run of a session. */
function hooked(real: OrtLike, hooks: EngineHooks): OrtLike {
  return {
    Tensor: real.Tensor,
    InferenceSession: {
      async create(bytes, options) {
        const session = await real.InferenceSession.create(bytes, options);
        return {
          inputNames: session.inputNames,
          outputNames: session.outputNames,
          async run(feeds) {
            await hooks.graph();
            return session.run(feeds);
          },
          release: () => session.release(),
        };
      },
    },
  };
}
