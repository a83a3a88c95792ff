import { middleOf, type Rgb } from '../image/rgb.ts';
import { distanceToMix } from '../segment/find-edges.ts';
import type { Regions } from '../segment/regions.ts';
import type { Colours } from '../image/colours.ts';

/** A pixel between two grounds is a border's if it differs by more from every mix of the two, 0..255. */
const OFF_MIX = 8;
/** A ground has a border if this share of its edge shows one. */
const MOSTLY = 0.5;

/**
 * The colour of the border around each ground, null for a ground without. Where two meet, the border is the smaller one's: a card has one, the
 * page on which it lies has none. [count]
 */
export function bordersOf(source: Colours, { count, extent, owner, label, colour }: Regions): (Rgb | null)[] {
  const { width, data } = source;
  const places = new Int32Array(count);
  const seen: number[][] = Array.from({ length: count }, () => []);
  const meet = (i: number, j: number): void => {
    const [a, b] = [owner[i]!, owner[j]!];
    if (a === b || a < 0 || b < 0) return;
    const inner = extent[a]! < extent[b]! ? a : b;
    places[inner]!++;
    const between = [i, j].find(
      (p) => label[p]! < 0 && distanceToMix(data, p, colour, a, colour, b) > OFF_MIX,
    );
    if (between !== undefined) seen[inner]!.push(between);
  };
  for (let i = 0; i < owner.length; i++) {
    if (i % width > 0) meet(i, i - 1);
    if (i >= width) meet(i, i - width);
  }
  return seen.map((pixels, k) => {
    if (pixels.length === 0 || pixels.length < MOSTLY * places[k]!) return null;
    return middleOf(Int32Array.from(pixels), (i, c) => data[3 * i + c]!);
  });
}
