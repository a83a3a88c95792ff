import { bottom, middleX, middleY, overlap, right, type Box } from '../geometry/box.ts';
import { sameColumn, sameRow, sameSize } from './likes.ts';
import type { PageElement } from './page-element.ts';

/** What two elements of a page are to each other; the attention of the element network has a bias for each (names as in the pack's card). */
export const RELATIONS = [
  'parent',
  'child',
  'same parent',
  'same size',
  'same row',
  'same column',
  'left of',
  'above',
  'nearness',
] as const;

/** Share of the frame's longer side at which nearness has fallen to 1/e. */
const NEAR = 0.15;

/** `a` ends before `b` begins, and half of the lower one lies in the other's row. */
const leftOf = (a: Box, b: Box): boolean =>
  right(a) <= b.x + 1 && 2 * overlap(a, b).height > Math.min(a.height, b.height);
const above = (a: Box, b: Box): boolean =>
  bottom(a) <= b.y + 1 && 2 * overlap(a, b).width > Math.min(a.width, b.width);

/** [N, N, R] row-major, 0..1: of each pair (of, to). frame: px. */
export function relationsOf(
  elements: readonly PageElement[],
  frame: { width: number; height: number },
): Float32Array {
  const count = elements.length;
  const scale = NEAR * Math.max(frame.width, frame.height);
  const values = new Float32Array(count * count * RELATIONS.length);
  for (let i = 0; i < count; i++)
    for (let j = 0; j < count; j++) {
      const [a, b] = [elements[i]!, elements[j]!];
      const apart = Math.hypot(middleX(a.box) - middleX(b.box), middleY(a.box) - middleY(b.box));
      const at = (i * count + j) * RELATIONS.length;
      values[at] = Number(a.parent === j);
      values[at + 1] = Number(b.parent === i);
      values[at + 2] = Number(a.parent === b.parent);
      values[at + 3] = Number(sameSize(a, b));
      values[at + 4] = Number(sameRow(a, b));
      values[at + 5] = Number(sameColumn(a, b));
      values[at + 6] = Number(leftOf(a.box, b.box));
      values[at + 7] = Number(above(a.box, b.box));
      values[at + 8] = Math.exp(-apart / scale);
    }
  return values;
}
