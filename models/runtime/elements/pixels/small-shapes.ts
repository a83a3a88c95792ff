import { boxCorners } from './box-outline.ts';
import { rgbAt } from './fading.ts';
import { groundOfPiece, type Ground } from './ground.ts';
import type { Piece } from './find-pieces.ts';
import type { FlatParts } from './flat-parts.ts';
import { hullOfPixels } from './hulls.ts';

/** Px of the longer side of the smallest and the largest dot, radio button or box to tick: so few pixels have hardly a flat among them. */
const SIZES = { least: 5, largest: 26 };
/** Px by which its sides and its corners may differ. */
const OFF = 1;
const ROUND = 2;
/** Share of its bounds less its corners that a dot fills, and an outline leaves. */
const FILLED = 0.85;
const HOLLOW = 0.62;
/** Share of its side up to which a corner is that of a square. */
const NOT_ROUND = 0.3;

/** A switch: px of its height, width over height, the share of it that its knob leaves, and of half its height that a corner has whose smooth edge counts whole. */
const SWITCH = { least: 10, largest: 40, wide: [1.4, 2.6], left: 0.4, round: 0.75 } as const;

/** A small square or circle that stands alone, filled or outlined, or a switch; null of any other piece. */
export function smallShape(piece: Piece, parts: FlatParts): Ground | null {
  return switchShape(piece, parts) ?? dotShape(piece, parts);
}

/** No word is round to its ends all around. */
function switchShape(piece: Piece, { source }: FlatParts): Ground | null {
  const { left, top, right, bottom, pixels } = piece;
  const [wide, high] = [right - left, bottom - top];
  if (high < SWITCH.least || high > SWITCH.largest) return null;
  if (wide < SWITCH.wide[0] * high || wide > SWITCH.wide[1] * high) return null;
  const hull = hullOfPixels(pixels, source.width, piece);
  const corners = boxCorners(hull);
  if (
    !corners ||
    Math.min(...corners) < (SWITCH.round * high) / 2 ||
    pixels.length < SWITCH.left * wide * high
  )
    return null;
  return { ...groundOfPiece(piece, hull, corners, piece.colour, null), radius: high / 2 };
}

function dotShape(piece: Piece, { source }: FlatParts): Ground | null {
  const { left, top, right, bottom, pixels } = piece;
  const [wide, high] = [right - left, bottom - top];
  if (
    Math.max(wide, high) > SIZES.largest ||
    Math.min(wide, high) < SIZES.least ||
    Math.abs(wide - high) > OFF
  )
    return null;
  const hull = hullOfPixels(pixels, source.width, piece);
  const corners = boxCorners(hull);
  if (!corners || Math.max(...corners) - Math.min(...corners) > ROUND) return null;
  const radius = Math.max(...corners);
  const half = Math.min(wide, high) / 2;
  if (radius > NOT_ROUND * 2 * half && radius < half - ROUND) return null;
  const whole = wide * high - (4 - Math.PI) * radius * radius;
  if (pixels.length >= FILLED * whole) return groundOfPiece(piece, hull, corners, piece.colour, null);
  if (pixels.length > HOLLOW * whole) return null;
  const middle = rgbAt(source.data, ((top + bottom) >> 1) * source.width + ((left + right) >> 1));
  return groundOfPiece(piece, hull, corners, middle, { colour: piece.colour, width: 1 });
}
