import { middlePixel, type SourceCell } from '../attribution/grid.ts';
import type { Size } from '../prepare/geometry.ts';
import type { Rgb } from './canvas.ts';
import type { Matched } from './element-votes.ts';
import type { ExemplarLook } from './exemplar-look.ts';
import type { Grounds } from './grounds.ts';

/** Of an element's votes so many must name an even element of the exemplar. */
const EVEN_VOTES = 0.5;
/** An element of fewer cells is not judged. */
const FEWEST = 6;

/** What the exemplar says of an element's border: its colour, null for none, undefined where it says nothing. */
export type Border = Rgb | null | undefined;

/**
 * Every cell votes for the border of the exemplar's element that it was matched to, with its softmax weights (eq. 4); the mean of those that have
 * one, if they are most. -> per ground [count]
 */
export function votedBorders(
  { owner, count }: Pick<Grounds, 'owner' | 'count'>,
  size: Size,
  { elements, borders }: ExemplarLook,
  { grid, k, index, weight }: Matched,
): Border[] {
  const cells = new Int32Array(count);
  const [cast, even, bordered] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const sums = new Float64Array(3 * count);
  for (let cell = 0; cell < grid.columns * grid.rows; cell++) {
    const ground = owner[middlePixel(grid, cell as SourceCell, size)]!;
    if (ground < 0) continue;
    cells[ground]!++;
    for (let j = cell * k; j < (cell + 1) * k; j++) {
      const element = elements[index[j]!]!;
      cast[ground]! += weight[j]!;
      if (element < 0) continue;
      even[ground]! += weight[j]!;
      const border = borders[element]!;
      if (border === null) continue;
      bordered[ground]! += weight[j]!;
      for (let c = 0; c < 3; c++) sums[3 * ground + c]! += weight[j]! * border[c]!;
    }
  }
  return Array.from(cells, (own, g) => {
    if (own < FEWEST || even[g]! < EVEN_VOTES * cast[g]!) return undefined;
    if (bordered[g]! < even[g]! / 2) return null;
    return [0, 1, 2].map((c) => sums[3 * g + c]! / bordered[g]!) as Rgb;
  });
}
