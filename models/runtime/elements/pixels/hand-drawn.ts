import type { Piece } from './find-pieces.ts';
import type { Ground } from './ground.ts';
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
  const bounds = { left, top, right, bottom };
  const thick = Math.max(1, Math.round(piece.pixels.length / (2 * (wide + high))));
  return {
    box: { x: left, y: top, width: wide, height: high },
    found: { ...bounds, corners: [0, 0, 0, 0], colour: ground, gradient: false, parts: [], hull },
    edge: {
      border: [0, 0, 0, 0],
      grown: [0, 0, 0, 0],
      colour: null,
      outside: [null, null, null, null],
      falls: [0, 0, 0, 0],
      isCast: false,
      reach: 0,
    },
    fill: ground,
    stroke: { colour, width: thick, sides: [true, true, true, true] },
    radius: 0,
    shadow: 0,
  };
}
