import { cellConfidence, unmatchedCells } from '../../models/runtime/attribution/confidence.ts';
import type { ExemplarCell, Grid, SourceCell } from '../../models/runtime/geometry/grid.ts';
import { planConfidence, unsureCells } from '../../models/runtime/attribution/plan-confidence.ts';
import { sourceLayers, type SourceLayer } from '../../models/runtime/attribution/source-layers.ts';
import type { Plan } from '../../models/runtime/plan/plan.ts';
import { ProblemError } from '../bridge/problem.ts';
import type { Matches, Raster, RestyleInput } from '../../models/runtime/types.ts';
import type { RestyleResult } from '../../models/runtime/restyle-result.ts';

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
  /** What every element of the source becomes; null of a model that knows no elements. */
  plan: Plan | null;
  source: Grid<SourceCell>;
  /** Back to front; empty where the source has none. */
  layers: readonly SourceLayer[];
  /** [cells] 0..1: of the elements of the plan, else of the matched cells. */
  confidence: Float32Array;
  /** [cells] 1 where no match was found. */
  unmatched: Uint8Array;
}

/**
 * Reads a run's correspondence back, with what the network predicted on its grid.
 * @throws ProblemError EngineFailed when the engine tells other grids than it matched on: a hosted one may be of another version
 */
export function evidenceOf(
  input: RestyleInput,
  { matches, grids, plan }: Pick<RestyleResult, 'matches' | 'grids' | 'plan'>,
): Evidence {
  const { sourceLayers: root, exemplars } = input;
  const { source: grid } = grids;
  const areMatched = grids.exemplars.map((own, i) => sameSize(own, matches.exemplars[i]));
  if (areMatched.length === 0 || areMatched.includes(false) || !sameSize(grid, matches.source))
    throw new ProblemError('EngineFailed', 'The engine tells other grids than it matched on.');
  const confidence = plan === null ? cellConfidence(matches) : planConfidence(plan, grid);
  return {
    input,
    exemplars: exemplars.map(({ image }, i) => ({ image, grid: grids.exemplars[i]! })),
    matches,
    plan,
    source: grid,
    layers: root === undefined ? [] : sourceLayers(root),
    confidence,
    unmatched: plan === null ? unmatchedCells(confidence, grid) : unsureCells(confidence),
  };
}

function sameSize(
  grid: { columns: number; rows: number },
  size: { width: number; height: number } | undefined,
): boolean {
  return grid.columns === size?.width && grid.rows === size.height;
}
