import type { Piece } from './find-pieces.ts';
import { groundOfPiece, type Ground } from './ground.ts';
import { hullOfPixels } from './hulls.ts';

/** Px of its shorter side from which an outline may hold words, and the share of its bounds that is ink at most. */
const LEAST = 20;
const INK = 0.35;
/** Px by which a line drawn by hand strays from straight, and share of a side that lies so near. */
const STRAY = 5;
const DRAWN = 0.75;
/** Px within the bounds where what it holds begins. */
const WITHIN = 3;

/** Whether a piece is an outline around others: no letter has letters in it. */
export function holdsOthers(piece: Piece, pieces: readonly Piece[]): boolean {
  const { left, top, right, bottom, pixels } = piece;
  if (Math.min(right - left, bottom - top) < LEAST) return false;
  if (pixels.length > INK * (right - left) * (bottom - top)) return false;
  return pieces.some(
    (other) =>
      other.left >= left + WITHIN &&
      other.top >= top + WITHIN &&
      other.right <= right - WITHIN &&
      other.bottom <= bottom - WITHIN,
  );
}

/** The box that an outline draws whose sides are not quite straight, as by hand; null where a side is open. width: the picture's px. */
export function drawnBox(piece: Piece, width: number): Ground | null {
  const { left, top, right, bottom, ground, colour } = piece;
  const hull = hullOfPixels(piece.pixels, width, piece);
  const [wide, high] = [right - left, bottom - top];
  const sides = [
    [...hull.starts],
    [...hull.ends].map((end) => wide - end),
    [...hull.tops],
    [...hull.bottoms].map((end) => high - end),
  ];
  const isDrawn = sides.every((gaps) => gaps.filter((gap) => gap <= STRAY).length >= DRAWN * gaps.length);
  if (!isDrawn) return null;
  const thick = Math.max(1, Math.round(piece.pixels.length / (2 * (wide + high))));
  return groundOfPiece(piece, hull, [0, 0, 0, 0], ground, { colour, width: thick });
}
