import type { Plan } from '../../models/runtime/plan/plan.ts';
import type { Progress, RestyleInput } from '../../models/runtime/types.ts';
import type { RestyleResult } from '../../models/runtime/restyle-result.ts';

/** How the engine came to run where it runs; shown in the footer. */
export interface EngineReport {
  /** For example `WASM · worker`. */
  backend: string;
  /** One line per home that was tried before and why it failed; empty when the first one served. */
  fallbacks: string[];
  /** Whether this window has `navigator.gpu`. */
  webgpu: boolean;
  /** Whether it took over from an accelerator that broke during a run. */
  replaced?: true;
}

export interface RunOptions {
  signal: AbortSignal;
  onProgress(progress: Progress): void;
  /** Told of the plan as soon as it stands; not called where there is none. */
  onPlan?(plan: Plan): void;
}

/** Somewhere the pipeline runs. */
export interface Engine {
  readonly report: EngineReport;
  /** Resolves with the reason when it can serve no more, idle or not; absent where an engine cannot die by itself. */
  readonly gone?: Promise<Error>;
  /**
   * One restyle; runs are served one after the other. Rejects at once when aborted.
   * @throws errors whose name is Cancelled, EngineFailed, OutOfMemory or one of the pipeline's own
   */
  restyle(input: RestyleInput, options: RunOptions): Promise<RestyleResult>;
  /** How many helpers stand by now; waits for as long as the engine computes. */
  helpers?(): Promise<number>;
  dispose(): void;
}
