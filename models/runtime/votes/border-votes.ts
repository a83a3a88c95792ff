import type { Size } from '../geometry/plan-geometry.ts';
import { perChannel, type Rgb } from '../image/rgb.ts';
import { EVEN_VOTES, forEachVote, type Matched } from './element-votes.ts';
import type { ExemplarLook } from './exemplar-look.ts';
import type { Regions } from '../segment/regions.ts';

/** An element of fewer cells is not judged. */
const FEWEST = 6;

/** What the exemplar says of an element's border: its colour, null for none, undefined where it says nothing. */
export type Border = Rgb | null | undefined;

/**
 * Every cell votes for the border of the exemplar's element that it was matched to, with its softmax weights (eq. 4); the mean of those that have
 * one, if they are most. -> per ground [count]
 */
export function votedBorders(
  { owner, count }: Pick<Regions, 'owner' | 'count'>,
  size: Size,
  { elements, borders }: ExemplarLook,
  matched: Matched,
): Border[] {
  const cells = new Int32Array(count);
  const [cast, even, bordered] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const sums = new Float64Array(3 * count);
  forEachVote(owner, size, matched, cells, (ground, cell, weight) => {
    const element = elements[cell]!;
    cast[ground]! += weight;
    if (element < 0) return;
    even[ground]! += weight;
    const border = borders[element]!;
    if (border === null) return;
    bordered[ground]! += weight;
    for (let c = 0; c < 3; c++) sums[3 * ground + c]! += weight * border[c]!;
  });
  return Array.from(cells, (own, g) => {
    if (own < FEWEST || even[g]! < EVEN_VOTES * cast[g]!) return undefined;
    if (bordered[g]! < even[g]! / 2) return null;
    return perChannel((c) => sums[3 * g + c]! / bordered[g]!);
  });
}
