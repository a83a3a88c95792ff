import { area } from '../../geometry/box.ts';
import type { FlatParts } from './flat-parts.ts';
import { apart, colourOf } from './found-box.ts';
import type { Ground } from './ground.ts';

/** Px of the longer side of the largest letter, and share of a bare box that its own pixels fill. */
const LETTER = { largest: 96, filled: 0.97 };
/** A box that is no letter: px of its shorter side, and shares of it that an outline and a corner take. */
const SURE = { least: 18, outline: 0.08, corner: 0.36 };
/** Share of a box that its hole has. */
const HOLE = 0.1;
/** A bar: px of its height, and its width over that; no letter is so long. */
const BAR = { high: 12, long: 4 };
/** Colours that differ by less are not told apart, 0..255. */
const SEEN = 2;

/** Whether nothing lies on a small box. */
export function isBare({ box, found: { hull, gradient, ring } }: Ground): boolean {
  if (gradient || Math.max(box.width, box.height) > LETTER.largest) return false;
  if (ring) return true;
  if (box.height <= BAR.high && box.width >= BAR.long * box.height) return false;
  let filled = 0;
  hull.starts.forEach((start, row) => (filled += Math.max(0, hull.ends[row]! - start)));
  return hull.area >= LETTER.filled * filled;
}

/** Whether a bare box is too much of one to be a letter, whatever stands beside it. */
export function isSure({ box: { width, height }, radius, stroke, found }: Ground): boolean {
  const short = Math.min(width, height);
  if (short < SURE.least) return false;
  const outline = found.ring?.width ?? (stroke ? stroke.width : 0);
  return outline === 0 || (outline <= SURE.outline * short && radius <= SURE.corner * short);
}

/** Whether what surrounds a small box shows through its middle, as through a 0. */
export function isHollow(
  { label, source, colour, area: size }: FlatParts,
  { box, found, edge }: Ground,
): boolean {
  if (found.gradient || found.ring || Math.max(box.width, box.height) > LETTER.largest) return false;
  const middle = label[((found.top + found.bottom) >> 1) * source.width + ((found.left + found.right) >> 1)]!;
  if (found.parts.includes(middle) || size[middle]! < HOLE * area(box) || size[middle]! > area(box))
    return false;
  return edge.outside.some(
    (outside) => outside !== null && apart(colourOf({ colour }, middle), outside) <= SEEN,
  );
}
