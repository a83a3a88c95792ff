import { toProblem } from '../../bridge/problem.ts';
import type { Engine, EngineReport } from '../engine.ts';

/** Failures of an engine, as opposed to those of its input. */
const BROKEN = new Set(['NoBackend', 'EngineFailed', 'OutOfMemory', 'ModelCorrupt', 'Timeout']);

/**
 * The accelerator where it stands, else the dependable engine; and when the accelerator breaks during a run, that run and all later ones on the
 * dependable engine, once. The canvas never sees the difference: a run that broke has given nothing.
 * @param accelerator null where none is offered
 * @param changed hears the new report when the engine was replaced
 */
export async function withFallback(
  accelerator: (() => Promise<Engine>) | null,
  dependable: () => Promise<Engine>,
  changed: (report: EngineReport) => void,
): Promise<Engine> {
  if (accelerator === null) return dependable();
  let first: Engine;
  try {
    first = await accelerator();
  } catch (thrown) {
    return noting(await dependable(), thrown, false);
  }
  let serving: Promise<Engine> = Promise.resolve(first);
  let report = first.report;
  let replaced = false;
  return {
    get report() {
      return report;
    },
    async restyle(input, options) {
      const engine = await serving;
      try {
        return await engine.restyle(input, options);
      } catch (thrown) {
        if (engine !== first || !BROKEN.has(toProblem(thrown, 'EngineFailed').name)) throw thrown;
        if (!replaced) {
          replaced = true;
          first.dispose();
          serving = dependable().then((next) => noting(next, thrown, true));
        }
        const next = await serving;
        if (report !== next.report) changed((report = next.report));
        return next.restyle(input, options);
      }
    },
    helpers: async () => (await (await serving).helpers?.()) ?? 0,
    dispose() {
      first.dispose();
      if (replaced) void serving.then((engine) => engine.dispose());
    },
  };
}

/** The engine with a line in its report that says why it serves. */
function noting(engine: Engine, thrown: unknown, replaced: boolean): Engine {
  const { name, detail } = toProblem(thrown, 'EngineFailed');
  const fallbacks = [`Accelerator: ${detail ?? name}`, ...engine.report.fallbacks];
  return { ...engine, report: { ...engine.report, fallbacks, ...(replaced && { replaced: true as const }) } };
}
