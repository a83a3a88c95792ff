import { cellAt, cellsIn, type ExemplarCell, type Grid, type SourceCell } from '../geometry/grid.ts';
import { problem } from '../errors.ts';
import type { LayerNode, Steering } from '../types.ts';
import { cellWeights, Regions, type Region } from './regions.ts';

/** Added to the score of an exemplar cell that may not be matched. Finite, because GPUs may not know infinity; exp() of it is 0. */
export const FORBIDDEN = Math.fround(-1e30);

/** Some source cells that are matched under another bias than the rest. */
export interface MatchRule {
  /** [N] added to the scores of the exemplar cells. */
  bias: Float32Array;
  /** [cells] share of this rule's match at each source cell, 0..1. */
  weights: Float32Array;
  /** The confidence where it holds is 1: the user decided. */
  certain: boolean;
}

/** What the user wants of one region. */
export interface Rule extends MatchRule {
  region: Region;
  /** Whose palette the region is drawn with. */
  exemplar: number;
}

/**
 * Bias that keeps every source cell off the forbidden parts, [N]; zeros where there are none.
 * Throws NothingToMatch where they leave nothing.
 */
export function forbiddenBias(
  { forbidden = [] }: Steering,
  grids: readonly Grid<ExemplarCell>[],
): Float32Array {
  const last = grids[grids.length - 1]!;
  const bias = new Float32Array(last.first + last.columns * last.rows);
  for (const { exemplar, ...part } of forbidden)
    for (const cell of cellsIn(grids[exemplar]!, part)) bias[cell] = FORBIDDEN;
  if (bias.every((value) => value !== 0)) throw nothing('Everything of the exemplar is forbidden');
  return bias;
}

/** The bias that allows some exemplar cells alone, less what `bias` forbids; null where that leaves nothing. */
export function confine(bias: Float32Array, allowed: Iterable<number>): Float32Array | null {
  const confined = new Float32Array(bias.length).fill(FORBIDDEN);
  for (const cell of allowed) confined[cell] = bias[cell]!;
  return confined.every((value) => value !== 0) ? null : confined;
}

/** The cells of one exemplar. */
export function cellsOf({ first, columns, rows }: Grid<ExemplarCell>): number[] {
  return Array.from({ length: columns * rows }, (_, i) => first + i);
}

/**
 * Pins and the exemplars of layers as rules, from the weakest to the strongest: a later one covers the former ones. The softmax of a pinned
 * cell is confined to the exemplar cell under the pinned spot, so that it takes that cell's values and no mixture.
 * bias: what forbiddenBias gives. Throws NothingToMatch where forbidden parts leave a rule nothing, BadMessage for a layer that the source lacks.
 */
export function rulesOf(
  { pins = [], layers = [] }: Steering,
  bias: Float32Array,
  source: Grid<SourceCell>,
  grids: readonly Grid<ExemplarCell>[],
  root: LayerNode | undefined,
): Rule[] {
  const regions = new Regions(root);
  const allow = (cells: Iterable<number>, otherwise: string): Float32Array => {
    const confined = confine(bias, cells);
    if (confined === null) throw nothing(otherwise);
    return confined;
  };
  const byLayer = layers
    .map(({ layer, exemplar }) => ({ region: regions.ofLayer(layer), exemplar }))
    .sort((a, b) => area(b.region) - area(a.region))
    .map(({ region, exemplar }): Rule => {
      const why = `Everything of exemplar ${exemplar + 1} is forbidden, but a layer is to take it`;
      return {
        region,
        exemplar,
        bias: allow(cellsOf(grids[exemplar]!), why),
        weights: cellWeights(region, source),
        certain: false,
      };
    });
  const byPin = pins.map(({ at, to }, i): Rule => {
    const region = regions.ofPin(at);
    return {
      region,
      exemplar: to.exemplar,
      bias: allow([cellAt(grids[to.exemplar]!, to)], `Pin ${i + 1} points at a forbidden part`),
      weights: cellWeights(region, source),
      certain: true,
    };
  });
  return [...byLayer, ...byPin];
}

function area({ part }: Region): number {
  return part.width * part.height;
}

function nothing(what: string): Error {
  return problem('NothingToMatch', `${what}; remove a forbidden part or move the pin.`);
}
