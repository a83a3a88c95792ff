import type { Piece } from './find-pieces.ts';
import { oneInk, type Line } from './join-letters.ts';

/** Times its height from which glyphs that touch are words: an icon is about as wide as it is high. */
const WIDE = 1.7;
/** A single letter or digit: px of its height, width over height, and share of its box that is ink. */
const LETTER = { least: 6, most: 14, thin: 0.3, wide: 0.88, ink: 0.34 };
/** Px of the highest box that holds a single letter or an icon alone, and the share of it from which it is an icon: badges are full of their digit. */
const SMALL_BOX = { room: 64, share: (room: number): number => (room <= 26 ? 0.62 : 0.42) };
/** Of an arrow's head no row has more than this share of its width. */
const ARROW = 0.62;
/** Things of one size in a row at one distance are icons (stars): px that they may differ, least px and how many. */
const ROW = { off: 1, least: 9, thin: 0.85, count: 2, ink: 0.06 };

/** Whether a line of pieces is words, in a box of that height. */
export function isText(line: Line, room: number): boolean {
  const [w, h] = [line.right - line.left, line.bottom - line.top];
  if (h < 4) return w >= 6 && line.pieces.length >= 3;
  if (w >= WIDE * h) return true;
  if (line.pieces.length >= 2 && w >= 0.8 * h) return areSideBySide(line);
  const pixels = line.pieces.reduce((sum, piece) => sum + piece.pixels.length, 0);
  if (h < LETTER.least || w < LETTER.thin * h || pixels < LETTER.ink * w * h) return false;
  if (isArrow(line, w)) return false;
  if (room <= SMALL_BOX.room) return h <= SMALL_BOX.share(room) * room && w <= 1.1 * h;
  return h <= LETTER.most && w <= LETTER.wide * h;
}

/** An arrow's head or a slash: one stretch of ink in each row, and none that is wide. */
function isArrow({ pieces }: Line, wide: number): boolean {
  return pieces.length === 1 && pieces[0]!.rows.every((count) => count <= ARROW * wide);
}

/** Whether pieces follow one another rather than lie over or in one another, as an icon's strokes do. */
function areSideBySide({ pieces, top, bottom }: Line): boolean {
  const high = pieces.filter((piece) => piece.bottom - piece.top >= 0.45 * (bottom - top));
  if (high.length < 2) return false;
  const sorted = [...high].sort((a, b) => a.left - b.left);
  return sorted.every((piece, i) => i === 0 || piece.left >= sorted[i - 1]!.right - 1);
}

/** Things of one size in a row, as stars are. */
export function isRow({ pieces }: Line): boolean {
  if (pieces.length < ROW.count) return false;
  const [first, ...rest] = [...pieces].sort((a, b) => a.left - b.left);
  const size = (piece: Piece): [number, number] => [piece.right - piece.left, piece.bottom - piece.top];
  const [w, h] = size(first!);
  if (h < ROW.least || w < ROW.thin * h) return false;
  const ink = first!.pixels.length;
  if (rest.length === 1 && Math.abs(rest[0]!.pixels.length - ink) > ROW.ink * ink) return false;
  return rest.every((piece) => {
    const [width, height] = size(piece);
    return (
      Math.abs(width - w) <= ROW.off &&
      Math.abs(height - h) <= ROW.off &&
      Math.abs(piece.top - first!.top) <= ROW.off
    );
  });
}

/** Figures that touch are of one height and colour with words in their row, and lie on no ground of their own. */
export function isInRow(line: Line, word: Line): boolean {
  const [w, h] = [line.right - line.left, line.bottom - line.top];
  if (h < LETTER.least || h > LETTER.most || w > WIDE * h || w < LETTER.thin * h) return false;
  if (Math.abs(line.top - word.top) > 1 || Math.abs(line.bottom - word.bottom) > 1) return false;
  const pixels = line.pieces.reduce((sum, piece) => sum + piece.pixels.length, 0);
  return pixels >= LETTER.ink * w * h && oneInk(line.pieces[0]!, word.pieces[0]!);
}
