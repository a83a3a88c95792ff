import type { Piece } from './find-pieces.ts';
import type { Ground } from './ground.ts';

/** Share of its shorter side that an outline takes of a letter. */
const HOLLOW = 0.12;
/** Px of an icon's largest shape, length of a bar over its height, and corner of a square over its side. */
const SHAPE = { largest: 24, bar: 2.5, corner: 0.36 };

/**
 * Whether a bare box is none of an icon's shapes and no letter: small ones are squares, circles or bars, and outlines are thin. beside: how many stand in its
 * line; strokes that stand beside each other are letters.
 */
export function isBox({ box: { width, height }, radius, stroke, found }: Ground, beside: number): boolean {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const outline = found.ring?.width ?? (stroke ? stroke.width : 0);
  if (outline > 0 && (beside > 1 || outline > Math.max(2, HOLLOW * short))) return false;
  if (long > SHAPE.largest) return true;
  if (long >= SHAPE.bar * short) return beside === 1 || width > height;
  return long - short <= 1 && (radius >= short / 2 - 0.5 || radius <= SHAPE.corner * short);
}

/** Whether a piece is a bare box and no more. */
export const isThat = ({ left, top, right, bottom }: Piece, { box }: Ground): boolean =>
  Math.abs(left - box.x) <= 1.5 &&
  Math.abs(top - box.y) <= 1.5 &&
  Math.abs(right - box.x - box.width) <= 1.5 &&
  Math.abs(bottom - box.y - box.height) <= 1.5;
