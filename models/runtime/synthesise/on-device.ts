import type { TensorOnGpu } from '../ort/on-gpu.ts';
import type { OpenMatcherOnGpu } from '../match/match-on-gpu.ts';
import type { Window } from './crop.ts';

/** What a backend on a GPU does with tensors that stay there, beside running graphs. */
export interface OnDevice {
  openMatcher: OpenMatcherOnGpu;
  /** A window inside a tensor [1, C, H, W] as a tensor of its own, which the caller releases. Throws EngineFailed, OutOfMemory. */
  crop(tensor: TensorOnGpu, window: Window): Promise<TensorOnGpu>;
}
