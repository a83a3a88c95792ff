import {
  cellsAround,
  cellsIn,
  partOf,
  type Part,
  type SourceCell,
} from '../../models/runtime/geometry/grid.ts';
import { NO_MATCH } from '../../models/runtime/attribution/confidence.ts';
import { heatOverExemplars, heatOverSource, warmest } from '../../models/runtime/match/heat.ts';
import type { Evidence, MatchedEvidence } from './evidence.ts';
import type { Probe } from './question.ts';
import { answerFromPlan, type FromPlan, type ToPlan } from './planned-answer.ts';

/** What a probe lights up: the asked part of one picture, the heat over the other. */
export type Answer = FromExemplar | FromResult | FromPlan | ToPlan;

/** Asked on the result: where in the exemplar its style came from. */
export interface FromExemplar {
  by: 'cells';
  side: 'exemplar';
  /** The one that gave most of it, by its place in the evidence. */
  exemplar: number;
  asked: Part;
  /** Share of the style by cell of that exemplar, 0..1; sums to 1 with one exemplar. */
  heat: Float32Array;
  best: Part;
  /** Mean over the asked cells, 0..1. */
  confidence: number;
  matched: boolean;
}

/** Asked on the exemplar: what of the result took from it. */
export interface FromResult {
  by: 'cells';
  side: 'result';
  /** The one that was asked on. */
  exemplar: number;
  asked: Part;
  /** Share of its style that each source cell took from there, 0..1. */
  heat: Float32Array;
  /** Null where nothing took from there. */
  best: Part | null;
  /** Share of the whole result's style that came from there, 0..1. */
  share: number;
}

/** Exemplar cells around the pointed one that are asked together: a single cell is chosen by chance among its equals. */
const REACH = 2;

/** Answers a probe from the plan, and from the matched cells where there is none. shown: the exemplar in view. */
export function answer(probe: Probe, evidence: Evidence, shown = 0): Answer {
  if (evidence.plan !== null) return answerFromPlan(probe, evidence, evidence.plan, shown);
  return probe.on === 'exemplar' ? askExemplar(probe, evidence) : askResult(probe, evidence);
}

function askResult(probe: Exclude<Probe, { on: 'exemplar' }>, evidence: MatchedEvidence): FromExemplar {
  const { matches, source, exemplars, confidence } = evidence;
  const asked = probe.on === 'layer' ? probe.layer.part : partOf(source, probe.cell);
  const cells: SourceCell[] = probe.on === 'layer' ? cellsIn(source, asked) : [probe.cell];
  const grids = exemplars.map(({ grid }) => grid);
  const heats = heatOverExemplars(matches, grids, cells);
  const given = heats.map((heat) => heat.reduce((sum, share) => sum + share, 0));
  const exemplar = given.indexOf(Math.max(...given));
  const [heat, grid] = [heats[exemplar]!, grids[exemplar]!];
  const mean = cells.reduce((sum, cell) => sum + confidence[cell]!, 0) / cells.length;
  return {
    by: 'cells',
    side: 'exemplar',
    exemplar,
    asked,
    heat,
    best: partOf(grid, warmest(heat, grid) ?? grid.first),
    confidence: mean,
    matched: mean >= NO_MATCH,
  };
}

function askExemplar(
  { exemplar, cell }: Extract<Probe, { on: 'exemplar' }>,
  { matches, source, exemplars }: MatchedEvidence,
): FromResult {
  const { grid } = exemplars[exemplar]!;
  const heat = heatOverSource(matches, cellsAround(grid, cell, REACH));
  const best = warmest(heat, source);
  return {
    by: 'cells',
    side: 'result',
    exemplar,
    asked: around(partOf(grid, cell)),
    heat,
    best: best === null ? null : partOf(source, best),
    share: heat.reduce((sum, share) => sum + share, 0) / heat.length,
  };
}

function around({ x, y, width, height }: Part): Part {
  return {
    x: x - REACH * width,
    y: y - REACH * height,
    width: (2 * REACH + 1) * width,
    height: (2 * REACH + 1) * height,
  };
}
