import type { HeldTensor } from '../ort/held.ts';
import type { OpenHeldMatcher } from '../match/held-match.ts';
import type { Window } from './crop.ts';

/** What a backend on a GPU does with tensors that stay there, beside running graphs. */
export interface OnDevice {
  openMatcher: OpenHeldMatcher;
  /** A window inside a tensor [1, C, H, W] as a tensor of its own, which the caller releases. Throws EngineFailed, OutOfMemory. */
  crop(tensor: HeldTensor, window: Window): Promise<HeldTensor>;
}
