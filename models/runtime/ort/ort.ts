/** The parts of onnxruntime-web and onnxruntime-node that the pipeline uses, so that neither is imported here. */
export interface TensorLike {
  readonly type: string;
  readonly dims: readonly number[];
  /** Throws where the tensor is not in main memory. */
  readonly data: unknown;
  /** `gpu-buffer` for one that is on a GPU. */
  readonly location?: string;
  /** Reads it back from wherever it is. */
  getData?(): Promise<unknown>;
  dispose?(): void;
}

export interface SessionLike {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Record<string, TensorLike>): Promise<Readonly<Record<string, TensorLike>>>;
  release(): Promise<void>;
}

/** `ort` as the caller imported it; which backend runs is the caller's choice, made in the session options. */
export interface OrtLike {
  readonly Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => TensorLike;
  readonly InferenceSession: {
    create(model: Uint8Array, options?: Record<string, unknown>): Promise<SessionLike>;
  };
}

/** A dense float32 array with its shape, row-major; images and grids are [1, C, H, W]. */
export interface FloatTensor {
  dims: readonly number[];
  data: Float32Array;
}
