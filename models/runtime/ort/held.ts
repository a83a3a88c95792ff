import type { FloatTensor, TensorLike } from './ort.ts';

/** A float32 tensor that stayed where it was computed, on a GPU: graphs of the same engine read it there. Its owner releases it. */
export interface HeldTensor {
  dims: readonly number[];
  held: TensorLike;
}

export type Tensor = FloatTensor | HeldTensor;

export const isHeld = (tensor: Tensor): tensor is HeldTensor => 'held' in tensor;

/** Frees what is held; other tensors are the garbage collector's. */
export function releaseHeld(tensors: Readonly<Record<string, Tensor>>): void {
  for (const tensor of Object.values(tensors)) if (isHeld(tensor)) tensor.held.dispose?.();
}

/** The same tensors in main memory; held ones stay valid. */
export async function readHeld(
  tensors: Readonly<Record<string, Tensor>>,
): Promise<Record<string, FloatTensor>> {
  const read = Object.entries(tensors).map(async ([name, tensor]): Promise<[string, FloatTensor]> => {
    if (!isHeld(tensor)) return [name, tensor];
    return [name, { dims: tensor.dims, data: (await tensor.held.getData!()) as Float32Array }];
  });
  return Object.fromEntries(await Promise.all(read));
}
