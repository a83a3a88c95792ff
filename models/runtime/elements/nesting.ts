import { area, holdsMiddle, type Box } from '../geometry/box.ts';
import type { Colour } from '../layers/paint.ts';
import type { PageElement } from './page-element.ts';

const isGround = ({ kind }: PageElement): boolean => kind === 'box' || kind === 'picture';

function lastGround(before: readonly PageElement[], fits: (ground: PageElement) => boolean): number {
  for (let i = before.length - 1; i > 0; i--) if (isGround(before[i]!) && fits(before[i]!)) return i;
  return 0;
}

/** The painted box that holds an element: the last one before it that has its middle in it and is no smaller. */
export const parentOf = (before: readonly PageElement[], box: Box): number =>
  lastGround(before, (ground) => holdsMiddle(ground.box, box) && area(ground.box) >= area(box));

/** What is painted below an element's middle. */
export const colourBelow = (before: readonly PageElement[], box: Box): Colour =>
  before[lastGround(before, ({ box: ground, style }) => style.filled && holdsMiddle(ground, box))]!.style
    .fill;
