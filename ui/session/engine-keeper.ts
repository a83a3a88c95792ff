import type { Engine, EngineReport } from '../engine/engine.ts';
import { toProblem, type Problem } from '../bridge/problem.ts';
import type { EngineStatus } from './engine-slice.ts';

/** Keeps at most one engine: started on demand, thrown away when it breaks or dies, a fresh one on the next demand. */
export interface EngineKeeper {
  /** @throws what starting throws: NoBackend, ModelCorrupt, OutOfMemory */
  engine(): Promise<Engine>;
  /** Disposes of a broken engine; one that was replaced meanwhile is none of its business. */
  drop(broken: Engine, problem: Problem): void;
  /** Disposes of an engine whose model is no longer the one to run. */
  retire(): void;
}

/**
 * @param start is handed a listener for a new report of the engine that it starts
 * @param tell hears every change of the engine's status, failures included
 */
export function createEngineKeeper(
  start: (changed: (report: EngineReport) => void) => Promise<Engine>,
  tell: (status: EngineStatus) => void,
): EngineKeeper {
  let kept: Promise<Engine> | null = null;
  let serving: Engine | null = null;

  const drop = (broken: Engine, problem: Problem): void => {
    if (broken !== serving) return;
    kept = serving = null;
    tell({ name: 'failed', problem });
    broken.dispose();
  };
  const serve = (engine: Engine): void => {
    serving = engine;
    tell({ name: 'ready', report: engine.report });
    void engine.gone?.then((reason) => drop(engine, toProblem(reason, 'EngineFailed')));
  };
  return {
    engine() {
      if (kept !== null) return kept;
      tell({ name: 'starting' });
      const starting = start((report) => tell({ name: 'ready', report }));
      kept = starting;
      starting.then(
        (engine) => kept === starting && serve(engine),
        (thrown: unknown) => {
          if (kept !== starting) return;
          kept = null;
          tell({ name: 'failed', problem: toProblem(thrown, 'NoBackend') });
        },
      );
      return starting;
    },
    retire() {
      const retired = kept;
      kept = serving = null;
      retired?.then(
        (engine) => engine.dispose(),
        // It never started; the keeper has told so.
        () => undefined,
      );
    },
    drop,
  };
}
