import type { FloatTensor, TensorLike } from './ort.ts';

/** A float32 tensor that stayed where it was computed, on a GPU: graphs of the same engine read it there. Its owner releases it. */
export interface TensorOnGpu {
  dims: readonly number[];
  onGpu: TensorLike;
}

export type Tensor = FloatTensor | TensorOnGpu;

export const isOnGpu = (tensor: Tensor): tensor is TensorOnGpu => 'onGpu' in tensor;

/** Frees what is held; other tensors are the garbage collector's. */
export function releaseOnGpu(tensors: Readonly<Record<string, Tensor>>): void {
  for (const tensor of Object.values(tensors)) if (isOnGpu(tensor)) tensor.onGpu.dispose?.();
}

/** The same tensors in main memory; held ones stay valid. */
export async function readFromGpu(
  tensors: Readonly<Record<string, Tensor>>,
): Promise<Record<string, FloatTensor>> {
  const read = Object.entries(tensors).map(async ([name, tensor]): Promise<[string, FloatTensor]> => {
    if (!isOnGpu(tensor)) return [name, tensor];
    return [name, { dims: tensor.dims, data: (await tensor.onGpu.getData!()) as Float32Array }];
  });
  return Object.fromEntries(await Promise.all(read));
}
