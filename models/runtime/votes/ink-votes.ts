import { countInCells } from '../geometry/grid.ts';
import type { Size } from '../geometry/plan-geometry.ts';
import type { Rgb } from '../image/rgb.ts';
import type { Matched } from './element-votes.ts';
import { distance, type ExemplarLook } from './exemplar-look.ts';

/** A colour farther from the drawn one by this (root mean square over the channels, 0..255) needs e times the votes. */
const TRUST = 32;
/** Shares of the votes are told apart only above this: one stray cell is no reason. */
const STRAY = 0.05;
/** Of a text's votes so many must name a text of the exemplar. */
const TEXT_VOTES = 0.3;

/** A colour of the exemplar's texts, and the WCAG contrast to their grounds there. */
export interface VotedInk {
  colour: Rgb;
  contrast: number;
}

/**
 * The colour of the exemplar's texts that a text of the source was matched to: its pixels vote with the softmax weights (eq. 4) of their
 * cells, and the best of votes and nearness to what the network drew is taken; with the contrast that it has in the exemplar. Null where too
 * few were matched to any text.
 * pixels: of the text, indices into the picture of this size.
 */
export function votedInk(
  pixels: Int32Array,
  size: Size,
  { inks, texts, lines }: ExemplarLook,
  { grid, k, index, weight }: Matched,
  drawn: Rgb,
): VotedInk | null {
  const votes = new Map<number, { vote: number; contrast: number }>();
  let [cast, named] = [0, 0];
  for (const [cell, count] of countInCells(grid, pixels, size)) {
    for (let j = cell * k; j < (cell + 1) * k; j++) {
      const vote = count * weight[j]!;
      cast += vote;
      const line = lines[texts[index[j]!]!];
      if (!line) continue;
      named += vote;
      const own = votes.get(line.ink) ?? { vote: 0, contrast: 0 };
      votes.set(line.ink, { vote: own.vote + vote, contrast: own.contrast + vote * line.contrast });
    }
  }
  if (named < TEXT_VOTES * cast) return null;
  let [best, least]: [VotedInk | null, number] = [null, Infinity];
  for (const [ink, { vote, contrast }] of votes) {
    const { colour } = inks[ink]!;
    const cost = distance(colour, drawn) / TRUST - Math.log(vote / named + STRAY);
    if (cost < least) [best, least] = [{ colour, contrast: contrast / vote }, cost];
  }
  return best;
}
