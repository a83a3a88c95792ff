import type { Part } from '../attribution/grid.ts';

/** Whether the middle of a part lies in one of others. */
export function isInside({ x, y, width, height }: Part, others: readonly Part[]): boolean {
  const [mx, my] = [x + width / 2, y + height / 2];
  return others.some(
    (other) => mx >= other.x && mx <= other.x + other.width && my >= other.y && my <= other.y + other.height,
  );
}
