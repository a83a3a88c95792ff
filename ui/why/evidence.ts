import { confidenceMap, unmatchedCells } from '../../models/runtime/attribution/confidence.ts';
import {
  exemplarGrids,
  sourceGrid,
  type ExemplarCell,
  type Grid,
  type SourceCell,
} from '../../models/runtime/attribution/grid.ts';
import { groundRoles } from '../../models/runtime/attribution/ground-roles.ts';
import { sourceLayers, type SourceLayer } from '../../models/runtime/attribution/source-layers.ts';
import type { Card } from '../../models/runtime/card.ts';
import type { Matches, Raster, RestyleInput } from '../../models/runtime/types.ts';
import { ProblemError } from '../problem.ts';

/** What a finished run leaves for Ask why. */
export interface Evidence {
  exemplar: Raster;
  matches: Matches;
  source: Grid<SourceCell>;
  exemplarGrid: Grid<ExemplarCell>;
  /** Back to front; empty where the source has none. */
  layers: readonly SourceLayer[];
  /** [cells] 0..1, calibrated. */
  confidence: Float32Array;
  /** [cells] 1 where no match was found. */
  unmatched: Uint8Array;
}

/**
 * Reads a run's correspondence back: one exemplar, as the panel gives it.
 * @throws EngineFailed when the engine matched on other grids than those that the card plans
 */
export function evidenceOf(
  { source, sourceLayers: root, exemplars }: RestyleInput,
  matches: Matches,
  card: Card,
): Evidence {
  const grid = sourceGrid(source, card);
  const [exemplarGrid] = exemplarGrids(
    exemplars.map(({ image }) => image),
    card,
  );
  const [exemplar] = exemplars;
  if (
    exemplar === undefined ||
    exemplarGrid === undefined ||
    !sameSize(grid, matches.source) ||
    !sameSize(exemplarGrid, matches.exemplars[0])
  )
    throw new ProblemError('EngineFailed', 'The engine matched on another grid than the model card plans.');
  const confidence = confidenceMap(matches, root === undefined ? null : groundRoles(root, grid));
  return {
    exemplar: exemplar.image,
    matches,
    source: grid,
    exemplarGrid,
    layers: root === undefined ? [] : sourceLayers(root),
    confidence,
    unmatched: unmatchedCells(confidence, grid),
  };
}

function sameSize(
  grid: { columns: number; rows: number },
  size: { width: number; height: number } | undefined,
): boolean {
  return grid.columns === size?.width && grid.rows === size.height;
}
