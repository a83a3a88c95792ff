import type { Rgb } from '../../image/rgb.ts';
import { boxCorners, type Corners } from './box-outline.ts';
import type { Ground } from './ground.ts';
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

/** A small square or circle that stands alone, filled or outlined; null of any other piece. */
export function smallShape(piece: Piece, { source }: FlatParts): Ground | null {
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
  if (pixels.length >= FILLED * whole) return groundOf(piece, corners, hull, piece.colour, null);
  if (pixels.length > HOLLOW * whole) return null;
  const middle = colourAt(source.data, source.width, (left + right) >> 1, (top + bottom) >> 1);
  return groundOf(piece, corners, hull, middle, { colour: piece.colour, width: 1 });
}

const colourAt = (data: Float32Array, width: number, x: number, y: number): Rgb => {
  const i = 3 * (y * width + x);
  return [data[i]!, data[i + 1]!, data[i + 2]!];
};

function groundOf(
  { left, top, right, bottom }: Piece,
  corners: Corners,
  hull: ReturnType<typeof hullOfPixels>,
  fill: Rgb,
  outline: { colour: Rgb; width: number } | null,
): Ground {
  const bounds = { left, top, right, bottom };
  return {
    box: { x: left, y: top, width: right - left, height: bottom - top },
    found: { ...bounds, corners, colour: fill, gradient: false, parts: [], hull },
    edge: {
      border: [0, 0, 0, 0],
      grown: [0, 0, 0, 0],
      colour: null,
      outside: [null, null, null, null],
      falls: [0, 0, 0, 0],
      isCast: false,
    },
    fill,
    stroke: outline && { ...outline, sides: [true, true, true, true] },
    radius: Math.min(Math.max(...corners), (right - left) / 2, (bottom - top) / 2),
    shadow: 0,
  };
}
