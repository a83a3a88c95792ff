/** The engine's script starts as a helper in a worker of this name. */
export const HELPER = 'exemplar-helper';

/** A tensor as it crosses between threads. */
export interface SentTensor {
  dims: readonly number[];
  type: string;
  data: unknown;
}

/** Served in a helper's worker: onnxruntime and nothing else. Sessions are told apart by number. */
export interface HelperService {
  /** wasm: onnxruntime's binary, unpacked. */
  load(wasm: Uint8Array): void;
  create(
    model: Uint8Array,
    options: Record<string, unknown>,
  ): Promise<{ session: number; inputNames: readonly string[]; outputNames: readonly string[] }>;
  run(session: number, feeds: Record<string, SentTensor>): Promise<Record<string, SentTensor>>;
  release(session: number): Promise<void>;
}
