import { middlePixel, type Grid, type SourceCell } from '../geometry/grid.ts';
import type { Rgb } from '../image/rgb.ts';
import { distance, type ExemplarLook } from './exemplar-look.ts';
import type { Size } from '../geometry/plan-geometry.ts';
import type { Regions } from '../segment/regions.ts';

/** A colour farther from the drawn one by this (root mean square over the channels, 0..255) needs e times the votes. */
const TRUST = 16;
/** Shares of the votes are told apart only above this: one stray cell is no reason. */
const STRAY = 0.1;
/** Of an element's votes so many must name an even colour; else its look in the exemplar is a picture or a gradient. */
export const EVEN_VOTES = 0.5;
/**
 * An icon or a chip has too few cells for an election: what the network drew, which has seen the whole frame, is better. Where layers say what
 * the cells are, fewer do.
 */
const ELECTORATE = { guessed: 64, fromLayers: 5 };

/** What the match found, for the finish: how the source's cells lie, and which of the exemplars' cells they are like. */
export interface Matched {
  grid: Grid<SourceCell>;
  k: number;
  /** [cells * k] exemplar cells, best first. */
  index: Int32Array;
  /** [cells * k] softmax weights. */
  weight: Float32Array;
}

/** Per ground of a source: how much each of the exemplars' even colours was matched to it, and how much was matched at all. */
export interface Votes {
  /** [count * swatches] */
  forSwatch: Float64Array;
  /** [count] */
  cast: Float64Array;
  /** Cells on each ground. [count] */
  cells: Int32Array;
}

/**
 * Every cell votes for the colour of the exemplar's element that it was matched to, with its softmax weights (eq. 4); the votes of a flat
 * element are counted together. A cell alone may be wrong or in between; an element has one look.
 */
export function countVotes(
  { owner, count }: Pick<Regions, 'owner' | 'count'>,
  size: Size,
  look: ExemplarLook,
  matched: Matched,
): Votes {
  const swatches = look.grounds.length;
  const votes = {
    forSwatch: new Float64Array(count * swatches),
    cast: new Float64Array(count),
    cells: new Int32Array(count),
  };
  forEachVote(owner, size, matched, votes.cells, (element, cell, weight) => {
    votes.cast[element]! += weight;
    const swatch = look.cells[cell]!;
    if (swatch >= 0) votes.forSwatch[element * swatches + swatch]! += weight;
  });
  return votes;
}

/**
 * Every cell of the source votes, for the ground in its middle, for the exemplar's cells that it was matched to. owner: ground of each pixel, -1
 * for none; counts the voting cells of each ground in `cells`.
 */
export function forEachVote(
  owner: Int32Array,
  size: Size,
  { grid, k, index, weight }: Matched,
  cells: Int32Array,
  visit: (ground: number, exemplarCell: number, weight: number) => void,
): void {
  for (let cell = 0; cell < grid.columns * grid.rows; cell++) {
    const ground = owner[middlePixel(grid, cell as SourceCell, size)]!;
    if (ground < 0) continue;
    cells[ground]!++;
    for (let j = cell * k; j < (cell + 1) * k; j++) visit(ground, index[j]!, weight[j]!);
  }
}

/**
 * The colour that an element was elected to have: the best of votes and nearness to what the network drew, which weighs the whole frame.
 * Null where too few cells can vote, or most voted for nothing even.
 */
export function elected(
  { grounds }: ExemplarLook,
  votes: Votes,
  element: number,
  drawn: Rgb,
  fromLayers: boolean,
): Rgb | null {
  const electorate = fromLayers ? ELECTORATE.fromLayers : ELECTORATE.guessed;
  const of = votes.forSwatch.subarray(element * grounds.length, (element + 1) * grounds.length);
  const cast = votes.cast[element]!;
  if (votes.cells[element]! < electorate || of.reduce((sum, share) => sum + share, 0) < EVEN_VOTES * cast)
    return null;
  let [best, least] = [drawn, Infinity];
  grounds.forEach(({ colour }, swatch) => {
    if (of[swatch] === 0) return;
    const cost = distance(colour, drawn) / TRUST - Math.log(of[swatch]! / cast + STRAY);
    if (cost < least) [best, least] = [colour, cost];
  });
  return best;
}
