import { engineProblem, problem } from '../errors.ts';
import { isOnGpu, type Tensor } from './on-gpu.ts';
import type { FloatTensor, OrtLike, SessionLike, TensorLike } from './ort.ts';

/** One ONNX graph in the engine. `file` is its name in messages. */
export interface Graph {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  /** Throws EngineFailed or OutOfMemory naming the file; also for an output with NaN or infinity. Integers come back as floats. */
  run(feeds: Readonly<Record<string, Tensor>>): Promise<Record<string, Tensor>>;
  release(): Promise<void>;
}

/**
 * Weights may be int8 with a DequantizeLinear each. onnxruntime keeps those nodes for kernels that compute in int8, of which there are none here,
 * and would run them anew each time; without that pass they are folded into float32 weights when a graph is loaded.
 */
const FOLD_WEIGHTS = { session: { disable_quant_qdq: '1' } };

/** Reads one output back, frees the engine's copy and refuses values that are not finite. */
async function takeOutput(file: string, name: string, tensor: TensorLike): Promise<FloatTensor> {
  const data = tensor.location === 'gpu-buffer' ? await tensor.getData!() : tensor.data;
  if (!(data instanceof Float32Array) && !(data instanceof Int32Array)) {
    throw problem(
      'ModelCorrupt',
      `${file}: output "${name}" is ${tensor.type} and not float32; install the model again.`,
    );
  }
  const values = data instanceof Float32Array ? data : new Float32Array(data);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value - value !== 0) {
      throw problem(
        'EngineFailed',
        `${file}: output "${name}" holds NaN or infinity; try again or choose another model.`,
      );
    }
  }
  const dims = [...tensor.dims];
  tensor.dispose?.();
  return { dims, data: values };
}

/**
 * Hands a graph to the engine. holds: which outputs stay on the GPU, for other graphs to read there; only for a backend that is one. They are not
 * looked at for NaN: what is made of them is. Throws EngineFailed, OutOfMemory or ModelCorrupt naming the file.
 */
export async function openGraph(
  ort: OrtLike,
  file: string,
  bytes: Uint8Array,
  options: Record<string, unknown> | undefined,
  holds?: (output: string) => boolean,
): Promise<Graph> {
  let session: SessionLike;
  try {
    const placed = holds && { preferredOutputLocation: 'gpu-buffer' };
    session = await ort.InferenceSession.create(bytes, { extra: FOLD_WEIGHTS, ...options, ...placed });
  } catch (error) {
    throw engineProblem(file, 'loaded', error);
  }
  const inherited = [...session.inputNames, ...session.outputNames].find((name) => name in Object.prototype);
  if (inherited !== undefined) {
    await session.release();
    // Tensors are handed over in plain objects, by onnxruntime too: a name that every object has would find what nobody put there.
    throw problem('ModelCorrupt', `${file} calls a value "${inherited}"; install the model again.`);
  }
  return {
    inputNames: session.inputNames,
    outputNames: session.outputNames,
    async run(feeds) {
      const tensors: Record<string, TensorLike> = {};
      for (const [name, tensor] of Object.entries(feeds))
        tensors[name] = isOnGpu(tensor) ? tensor.onGpu : new ort.Tensor('float32', tensor.data, tensor.dims);
      let outputs: Readonly<Record<string, TensorLike>>;
      try {
        outputs = await session.run(tensors);
      } catch (error) {
        throw engineProblem(file, 'run', error);
      }
      const taken: Record<string, Tensor> = {};
      for (const name of session.outputNames) {
        const output = outputs[name]!;
        taken[name] = holds?.(name)
          ? { dims: [...output.dims], onGpu: output }
          : await takeOutput(file, name, output);
      }
      return taken;
    },
    release: () => session.release(),
  };
}

/** `expectShape` for an output that is in main memory. */
export function expectOutput(
  file: string,
  outputs: Readonly<Record<string, Tensor>>,
  name: string,
  shape: readonly (number | null)[],
): FloatTensor {
  const output = expectShape(file, outputs, name, shape);
  if (!isOnGpu(output)) return output;
  throw problem('EngineFailed', `${file}: output "${name}" was left on the GPU; try again.`);
}

/** The named output in its expected shape; null stands for any size but 0. Throws ModelCorrupt naming file, output and shapes. */
export function expectShape(
  file: string,
  outputs: Readonly<Record<string, Tensor>>,
  name: string,
  shape: readonly (number | null)[],
): Tensor {
  const output = outputs[name];
  const wanted = `[${shape.map((size) => size ?? '?').join(', ')}]`;
  const remedy = 'install the model again.';
  if (!output) throw problem('ModelCorrupt', `${file} has no output "${name}" ${wanted}; ${remedy}`);
  const fits =
    output.dims.length === shape.length &&
    output.dims.every((size, i) => size > 0 && (shape[i] === null || size === shape[i]));
  if (!fits) {
    throw problem(
      'ModelCorrupt',
      `${file}: output "${name}" is [${output.dims.join(', ')}] and not ${wanted}; ${remedy}`,
    );
  }
  return output;
}
