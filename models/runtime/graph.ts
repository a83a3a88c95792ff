import { engineProblem, problem } from './errors.ts';
import type { FloatTensor, OrtLike, SessionLike, TensorLike } from './ort.ts';

/** One ONNX graph in the engine. `file` is its name in messages. */
export interface Graph {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  /** Throws EngineFailed or OutOfMemory naming the file; also for an output with NaN or infinity. Integers come back as floats. */
  run(feeds: Readonly<Record<string, FloatTensor>>): Promise<Record<string, FloatTensor>>;
  release(): Promise<void>;
}

/** Reads one output back, frees the engine's copy and refuses values that are not finite. */
function takeOutput(file: string, name: string, tensor: TensorLike): FloatTensor {
  const { data } = tensor;
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

/** Hands a graph to the engine. Throws EngineFailed or OutOfMemory naming the file. */
export async function openGraph(
  ort: OrtLike,
  file: string,
  bytes: Uint8Array,
  options: Record<string, unknown> | undefined,
): Promise<Graph> {
  let session: SessionLike;
  try {
    session = await ort.InferenceSession.create(bytes, options);
  } catch (error) {
    throw engineProblem(file, 'loaded', error);
  }
  return {
    inputNames: session.inputNames,
    outputNames: session.outputNames,
    async run(feeds) {
      const tensors: Record<string, TensorLike> = {};
      for (const [name, { dims, data }] of Object.entries(feeds))
        tensors[name] = new ort.Tensor('float32', data, dims);
      let outputs: Readonly<Record<string, TensorLike>>;
      try {
        outputs = await session.run(tensors);
      } catch (error) {
        throw engineProblem(file, 'run', error);
      }
      const taken: Record<string, FloatTensor> = {};
      for (const name of session.outputNames) taken[name] = takeOutput(file, name, outputs[name]!);
      return taken;
    },
    release: () => session.release(),
  };
}

/** The named output in its expected shape; null stands for any size. Throws ModelCorrupt naming file, output and shapes. */
export function expectOutput(
  file: string,
  outputs: Readonly<Record<string, FloatTensor>>,
  name: string,
  shape: readonly (number | null)[],
): FloatTensor {
  const output = outputs[name];
  const wanted = `[${shape.map((size) => size ?? '?').join(', ')}]`;
  const remedy = 'install the model again.';
  if (!output) throw problem('ModelCorrupt', `${file} has no output "${name}" ${wanted}; ${remedy}`);
  const fits =
    output.dims.length === shape.length && shape.every((size, i) => size === null || size === output.dims[i]);
  if (!fits) {
    throw problem(
      'ModelCorrupt',
      `${file}: output "${name}" is [${output.dims.join(', ')}] and not ${wanted}; ${remedy}`,
    );
  }
  return output;
}
