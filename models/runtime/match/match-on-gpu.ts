import { releaseOnGpu, readFromGpu, type TensorOnGpu } from '../ort/on-gpu.ts';
import type { Size } from '../geometry/plan-geometry.ts';
import { cutCells } from './cells.ts';
import type { Candidates, Correspondence, Matcher } from './match.ts';

/** Cells that are still on a GPU: the top left `cells` of a padded grid [1, C, h, w]. */
export interface CellsOnGpu {
  grid: TensorOnGpu;
  cells: Size;
}

/** An exemplar's side of a match on a GPU: keys [1, D, h, w] and values [1, V, h, w]. */
export interface ExemplarOnGpu {
  keys: TensorOnGpu;
  values: TensorOnGpu;
  cells: Size;
}

/** A match whose warp stayed on a GPU. Its owner releases it (releaseMatch). */
export interface CorrespondenceOnGpu extends Candidates {
  /** `warped` [1, V, h, w] and `confidence` [1, 1, h, w] on the source's padded grid, ready for synthesise. */
  grid: { warped: TensorOnGpu; confidence: TensorOnGpu };
  /** [3, R], read back: the channels of `warped` that are colours. */
  colours: Float32Array;
}

/** Wherever the warp is. */
export type Found = Correspondence | CorrespondenceOnGpu;

/** A matcher on a GPU. `match` takes rows from main memory, for what steering picks; the plain case stays there. */
export interface MatcherOnGpu extends Matcher {
  /** As `match`, for all cells of a source whose queries [1, D, h, w] are on the GPU. */
  matchOnGpu(
    queries: CellsOnGpu,
    sharpness: number,
    bias: Float32Array,
    between: (fraction: number) => Promise<void>,
  ): Promise<CorrespondenceOnGpu>;
}

/**
 * Makes ready for a match what the exemplars' encoder left on the GPU; the tensors stay their owner's and may go afterwards.
 * colours: the channels of the values that CorrespondenceOnGpu.colours reads back. Throws EngineFailed, OutOfMemory.
 */
export type OpenMatcherOnGpu = (
  exemplars: readonly ExemplarOnGpu[],
  colours: readonly [number, number, number],
) => Promise<MatcherOnGpu>;

export const isMatcherOnGpu = (matcher: Matcher): matcher is MatcherOnGpu => 'matchOnGpu' in matcher;

export const isMatchOnGpu = (found: Found): found is CorrespondenceOnGpu => 'grid' in found;

/** The match in main memory, for steering. cells: the source's own. */
export async function readMatch(found: Found, cells: Size): Promise<Correspondence> {
  if (!isMatchOnGpu(found)) return found;
  const { k, index, weight, confidence } = found;
  const { warped } = await readFromGpu({ warped: found.grid.warped });
  return { k, index, weight, confidence, warped: cutCells(warped!, cells) };
}

/** Frees what a match left on the GPU. */
export function releaseMatch(found: Found): void {
  if (isMatchOnGpu(found)) releaseOnGpu(found.grid);
}
