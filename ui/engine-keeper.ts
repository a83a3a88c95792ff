import type { Engine, EngineReport } from './engine/engine.ts';
import { toProblem, type Problem } from './problem.ts';
import type { EngineStatus } from './state.ts';

/** Keeps at most one engine: started on demand, thrown away when it breaks, a fresh one on the next demand. */
export interface EngineKeeper {
  /** @throws what starting throws: NoBackend, ModelCorrupt, OutOfMemory */
  engine(): Promise<Engine>;
  /** Disposes of a broken engine. */
  drop(problem: Problem): void;
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
  const forget = (problem: Problem): void => {
    kept = null;
    tell({ name: 'failed', problem });
  };
  return {
    engine() {
      if (kept !== null) return kept;
      tell({ name: 'starting' });
      const starting = start((report) => tell({ name: 'ready', report }));
      kept = starting;
      starting.then(
        ({ report }) => kept === starting && tell({ name: 'ready', report }),
        (thrown: unknown) => kept === starting && forget(toProblem(thrown, 'NoBackend')),
      );
      return starting;
    },
    retire() {
      const retired = kept;
      kept = null;
      retired?.then(
        (engine) => engine.dispose(),
        // It never started; the keeper has told so.
        () => undefined,
      );
    },
    drop(problem) {
      const broken = kept;
      if (broken === null) return;
      forget(problem);
      broken.then(
        (engine) => engine.dispose(),
        () => undefined,
      );
    },
  };
}
