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

interface Ran {
  /** What was run, for running it again under other settings. */
  input: RestyleInput;
  /** At least one, in the order of the run. */
  exemplars: readonly ExemplarEvidence[];
  source: Grid<SourceCell>;
  /** Back to front; empty where the source has none. */
  layers: readonly SourceLayer[];
  /** [cells] 0..1: of the elements of the plan, else of the matched cells. */
  confidence: Float32Array;
  /** [cells] 1 where no match was found. */
  unmatched: Uint8Array;
}

/** What every element of the source becomes tells why; matches: where cells were matched too. */
interface ToldByPlan {
  plan: Plan;
  matches: Matches | null;
}

/** Of a model that knows no elements: the match of cells tells why. */
interface ToldByCells {
  plan: null;
  matches: Matches;
}

export type PlannedEvidence = Ran & ToldByPlan;
export type MatchedEvidence = Ran & ToldByCells;

/** What a finished run leaves for Ask why and for steering. */
export type Evidence = PlannedEvidence | MatchedEvidence;

/**
 * Reads a run's correspondence back, with what the network predicted on its grid.
 * @throws ProblemError EngineFailed when the engine tells other grids than it matched on: a hosted one may be of another version
 */
export function evidenceOf(
  input: RestyleInput,
  { cells, grids, plan }: Pick<RestyleResult, 'cells' | 'grids' | 'plan'>,
): Evidence {
  const { sourceLayers: root, exemplars } = input;
  const { source: grid } = grids;
  if (grids.exemplars.length !== exemplars.length || (cells && !isOn(grids, cells.matches)))
    throw new ProblemError('EngineFailed', 'The engine tells other grids than it matched on.');
  const told = toldBy(cells, plan);
  const confidence = told.plan === null ? cellConfidence(told.matches) : planConfidence(told.plan, grid);
  return {
    input,
    exemplars: exemplars.map(({ image }, i) => ({ image, grid: grids.exemplars[i]! })),
    ...told,
    source: grid,
    layers: root === undefined ? [] : sourceLayers(root),
    confidence,
    unmatched: plan === null ? unmatchedCells(confidence, grid) : unsureCells(confidence),
  };
}

/** @throws ProblemError EngineFailed when the engine tells neither a plan nor the match of cells */
function toldBy(cells: RestyleResult['cells'], plan: RestyleResult['plan']): ToldByPlan | ToldByCells {
  if (plan !== null) return { plan, matches: cells?.matches ?? null };
  if (!cells) throw new ProblemError('EngineFailed', 'The engine tells neither a plan nor a match.');
  return { plan, matches: cells.matches };
}

function isOn(grids: RestyleResult['grids'], { source, exemplars }: Matches): boolean {
  return sameSize(grids.source, source) && grids.exemplars.every((own, i) => sameSize(own, exemplars[i]));
}

function sameSize(
  grid: { columns: number; rows: number },
  size: { width: number; height: number } | undefined,
): boolean {
  return grid.columns === size?.width && grid.rows === size.height;
}
