import { releaseHeld, readHeld, type HeldTensor } from '../ort/held.ts';
import type { Size } from '../geometry/plan-geometry.ts';
import { cutCells } from './cells.ts';
import type { Candidates, Correspondence, Matcher } from './match.ts';

/** Cells that are still on a GPU: the top left `cells` of a padded grid [1, C, h, w]. */
export interface HeldCells {
  grid: HeldTensor;
  cells: Size;
}

/** An exemplar's side of a match on a GPU: keys [1, D, h, w] and values [1, V, h, w]. */
export interface HeldExemplar {
  keys: HeldTensor;
  values: HeldTensor;
  cells: Size;
}

/** A match whose warp stayed on a GPU. Its owner releases it (releaseMatch). */
export interface HeldCorrespondence extends Candidates {
  /** `warped` [1, V, h, w] and `confidence` [1, 1, h, w] on the source's padded grid, ready for synthesise. */
  grid: { warped: HeldTensor; confidence: HeldTensor };
  /** [3, R], read back: the channels of `warped` that are colours. */
  colours: Float32Array;
}

/** Wherever the warp is. */
export type Found = Correspondence | HeldCorrespondence;

/** A matcher on a GPU. `match` takes rows from main memory, for what steering picks; the plain case stays there. */
export interface HeldMatcher extends Matcher {
  /** As `match`, for all cells of a source whose queries [1, D, h, w] are on the GPU. */
  matchHeld(
    queries: HeldCells,
    sharpness: number,
    bias: Float32Array,
    between: (fraction: number) => Promise<void>,
  ): Promise<HeldCorrespondence>;
}

/**
 * Makes ready for a match what the exemplars' encoder left on the GPU; the tensors stay their owner's and may go afterwards.
 * colours: the channels of the values that HeldCorrespondence.colours reads back. Throws EngineFailed, OutOfMemory.
 */
export type OpenHeldMatcher = (
  exemplars: readonly HeldExemplar[],
  colours: readonly [number, number, number],
) => Promise<HeldMatcher>;

export const isHeldMatcher = (matcher: Matcher): matcher is HeldMatcher => 'matchHeld' in matcher;

export const isHeldMatch = (found: Found): found is HeldCorrespondence => 'grid' in found;

/** The match in main memory, for steering. cells: the source's own. */
export async function readMatch(found: Found, cells: Size): Promise<Correspondence> {
  if (!isHeldMatch(found)) return found;
  const { k, index, weight, confidence } = found;
  const { warped } = await readHeld({ warped: found.grid.warped });
  return { k, index, weight, confidence, warped: cutCells(warped!, cells) };
}

/** Frees what a match left on the GPU. */
export function releaseMatch(found: Found): void {
  if (isHeldMatch(found)) releaseHeld(found.grid);
}
