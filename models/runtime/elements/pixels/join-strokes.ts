import { find, singles, unite } from '../../segment/union-find.ts';
import type { Piece } from './find-pieces.ts';
import { lineOf } from './join-letters.ts';

/** Px between the strokes of one icon. */
const APART = 4;

/** Strokes that lie close together are one drawing as long as it is no larger than `largest` px. */
export function joinStrokes(pieces: readonly Piece[], largest: number): Piece[][] {
  const parent = singles(pieces.length);
  const sorted = [...pieces].sort((a, b) => a.left - b.left || a.top - b.top);
  sorted.forEach((a, i) => {
    for (let j = i + 1; j < sorted.length && sorted[j]!.left <= a.right + APART; j++) {
      const b = sorted[j]!;
      const down = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom);
      const whole = lineOf([a, b]);
      const isOne = Math.max(whole.right - whole.left, whole.bottom - whole.top) <= largest;
      if (down <= APART && isOne) unite(parent, i, j);
    }
  });
  const groups = new Map<number, Piece[]>();
  sorted.forEach((piece, i) => {
    const root = find(parent, i);
    groups.set(root, [...(groups.get(root) ?? []), piece]);
  });
  return [...groups.values()];
}
