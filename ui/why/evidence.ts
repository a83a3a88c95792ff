import { confidenceMap, unmatchedCells } from '../../models/runtime/attribution/confidence.ts';
import {
  exemplarGrids,
  sourceGrid,
  type ExemplarCell,
  type Grid,
  type SourceCell,
} from '../../models/runtime/geometry/grid.ts';
import { groundRoles } from '../../models/runtime/layers/ground-roles.ts';
import { sourceLayers, type SourceLayer } from '../../models/runtime/attribution/source-layers.ts';
import type { Card } from '../../models/runtime/pack/card.ts';
import type { Attributes, Matches, Raster, RestyleInput, RestyleResult } from '../../models/runtime/types.ts';
import { ProblemError } from '../bridge/problem.ts';

/** One exemplar and how its cells lie over it. */
export interface ExemplarEvidence {
  image: Raster;
  grid: Grid<ExemplarCell>;
}

/** What a finished run leaves for Ask why and for steering. */
export interface Evidence {
  /** What was run, for running it again under other settings. */
  input: RestyleInput;
  /** At least one, in the order of the run. */
  exemplars: readonly ExemplarEvidence[];
  matches: Matches;
  /** Absent where the model predicts none. */
  attributes?: Attributes;
  source: Grid<SourceCell>;
  /** Back to front; empty where the source has none. */
  layers: readonly SourceLayer[];
  /** [cells] 0..1, calibrated. */
  confidence: Float32Array;
  /** [cells] 1 where no match was found. */
  unmatched: Uint8Array;
}

/**
 * Reads a run's correspondence back, with what the network predicted on its grid.
 * @throws EngineFailed when the engine matched on other grids than those that the card plans
 */
export function evidenceOf(
  input: RestyleInput,
  { matches, attributes }: Pick<RestyleResult, 'matches' | 'attributes'>,
  card: Card,
): Evidence {
  const { source, sourceLayers: root, exemplars, settings } = input;
  const grid = sourceGrid(source, card, settings.size);
  const grids = exemplarGrids(
    exemplars.map(({ image }) => image),
    card,
  );
  const asPlanned = grids.every((planned, i) => sameSize(planned, matches.exemplars[i]));
  if (grids.length === 0 || !asPlanned || !sameSize(grid, matches.source))
    throw new ProblemError('EngineFailed', 'The engine matched on another grid than the model card plans.');
  const confidence = confidenceMap(matches, root === undefined ? null : groundRoles(root, grid));
  return {
    input,
    exemplars: exemplars.map(({ image }, i) => ({ image, grid: grids[i]! })),
    matches,
    ...(attributes && { attributes }),
    source: grid,
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
