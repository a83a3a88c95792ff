import { coincides } from '../geometry/box.ts';
import { hasFill } from './paint.ts';
import { isVector, type Shape } from './shape.ts';

/** A stroke across both directions; a straight line's box is only as thick as its stroke. */
export const isDiagonal = ({ node, box }: Shape): boolean =>
  (node.type === 'LINE' || (node.type === 'VECTOR' && !hasFill(node))) && Math.min(box.width, box.height) > 6;

/** The strokes of the cross from corner to corner of a box, two lines or one vector that is both; none where it has no cross. */
export function crossOf(shape: Shape, diagonals: readonly Shape[]): Shape[] {
  const lines = diagonals.filter(({ box }) => coincides(shape.box, box));
  return lines.length >= 2 || lines.some(isVector) ? lines : [];
}
