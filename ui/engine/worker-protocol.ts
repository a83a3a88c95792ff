import type { Card } from '../../models/runtime/pack/card.ts';
import type { Plan } from '../../models/runtime/plan/plan.ts';
import type { Progress, RestyleInput } from '../../models/runtime/types.ts';
import type { RestyleResult } from '../../models/runtime/restyle-result.ts';

/** What the engine is made of, still gzipped: decompressing is the engine's work, not the panel's. */
export interface EngineParts {
  wasm: Uint8Array;
  card: Card;
  /** By the names that the card gives its ONNX files. */
  files: Record<string, Uint8Array>;
}

/** Served by the engine's script in either home. Runs are told apart by number, because an AbortSignal cannot cross. */
export interface EngineService {
  /**
   * -> what serves, in words for the footer; null where the home's own name says it all.
   * @throws ModelCorrupt, NoBackend, OutOfMemory
   */
  load(parts: EngineParts): Promise<string | null>;
  restyle(run: number, input: RestyleInput): Promise<RestyleResult>;
  /** How many helpers stand by now; also shows whether the engine still answers. */
  helpers(): Promise<number>;
  cancel(run: number): void;
  /** Gives the sessions back; for the page, since a worker is simply ended. */
  dispose(): Promise<void>;
}

/** Sent by the engine as a plain message beside comlink's own. */
export interface ProgressMessage {
  run: number;
  progress: Progress;
}

/** Sent as soon as a run's plan stands, long before its picture; of a run without a plan never. */
export interface PlanMessage {
  run: number;
  plan: Plan;
}

/** What the engine tells of a run while it goes on. */
export type RunMessage = ProgressMessage | PlanMessage;

export function isRunMessage(data: unknown): data is RunMessage {
  if (typeof data !== 'object' || data === null || !('run' in data)) return false;
  return 'progress' in data || 'plan' in data;
}

/** Name of the global by which the script offers its service to the page when it runs without a worker. */
export const PAGE_ENGINE = 'exemplarEngine';

/** Comes to a worker with a port, which shall be answered for as long as the worker lives. */
export const PULSE_REQUEST = { pulse: true } as const;

export function isPulseRequest(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'pulse' in data;
}
