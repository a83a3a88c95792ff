import { WHITE } from './paint.ts';
import { paintAt } from './paint-colours.ts';
import { inkFills, paintsOf, type StyledNode } from './styled-node.ts';

/** Paints of less opacity let what lies below be seen. */
const CLEAR = 0.95;

/** What fills a layer; of a text its most frequent paints. */
export const paintsIn = (node: StyledNode): ReturnType<typeof paintsOf> =>
  node.type === 'TEXT' ? (inkFills(node)[0] ?? []) : paintsOf(node.fills);

/** Whether what lies below a layer is seen through its fill, at one of its ends or in its middle. */
export function isClear(node: StyledNode): boolean {
  const paints = paintsIn(node);
  const { opacity = 1 } = node;
  const cover = (x: number, y: number): number =>
    1 - paints.reduce((left, paint) => left * (1 - opacity * paintAt(paint, x, y, WHITE).a), 1);
  return paints.length > 0 && [0, 0.5, 1].some((at) => cover(at, at) < CLEAR);
}
