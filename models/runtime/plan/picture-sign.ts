import type { PageElement } from '../elements/page-element.ts';
import { overlap } from '../geometry/box.ts';

/** Share of a picture box's sides from which a drawing in it is the sign for a picture and goes with it; smaller ones lie on it. */
export const SIGN = 0.5;

/** Whether an element is a drawing that only says that a picture stands in its box. */
export function isSign(elements: readonly PageElement[], place: number): boolean {
  const { kind, parent, box } = elements[place]!;
  const holder = elements[parent];
  if (kind === 'text' || holder?.kind !== 'picture') return false;
  const { width, height } = overlap(box, holder.box);
  return width >= SIGN * holder.box.width && height >= SIGN * holder.box.height;
}
