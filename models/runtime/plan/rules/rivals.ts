import { isInk, sameRow, sameSize } from '../../elements/likes.ts';
import type { ElementStyle, PageElement } from '../../elements/page-element.ts';
import { near } from '../../geometry/box.ts';
import { apart, type Colour } from '../../layers/paint.ts';
import type { Draft, DraftDecision } from '../draft.ts';
import { groundOf } from '../grounds.ts';
import { isControl } from './round-where-round.ts';

/** Difference of lift, 0..1, from which the source means one to be stronger. */
const MEANT = 0.12;
/** In the result colours count beside greys: reversed by less is no order of its own. */
const REVERSED = 0.05;
/** Largest difference in a channel of what is one colour: a tie. */
export const ONE_COLOUR = 8 / 255;
/** Share of the height within which controls are of one size. */
const SIZE = 0.15;
/** Px of the lowest control. */
const LOWEST = 24;
/** From so many words or icons in a row on, of which one alone is stronger, that one is the chosen one. */
const ROW = 3;

/** Two decisions of which the source means the first to be the stronger. */
export interface Rivals {
  strong: DraftDecision;
  weak: DraftDecision;
}

/** How much a paint is lifted off its ground, 0..1: the largest difference in a channel, so that yellow on white counts as it is seen. */
const lift = ({ fill, filled }: Pick<ElementStyle, 'fill' | 'filled'>, ground: Colour): number =>
  filled ? apart(fill, ground) : 0;
const liftOf = ({ style, below }: PageElement): number => lift(style, below);

/** Controls of one size on one ground that differ in emphasis, and the chosen words or icon of a row with each of the others. */
export function rivalsOf(draft: Draft): Rivals[] {
  const sourceLift = ({ elements }: DraftDecision): number => liftOf(draft.source[elements[0]!]!);
  const pairs: Rivals[] = [];
  for (const strong of draft.decisions)
    for (const weak of draft.decisions)
      if (
        sourceLift(strong) - sourceLift(weak) >= MEANT &&
        (areControls(draft, strong, weak) || isChosen(draft, strong, weak))
      )
        pairs.push({ strong, weak });
  return pairs.sort(
    (a, b) => sourceLift(b.strong) - sourceLift(a.strong) || sourceLift(b.weak) - sourceLift(a.weak),
  );
}

function areControls({ source }: Draft, strong: DraftDecision, weak: DraftDecision): boolean {
  const [a, b] = [strong, weak].map(({ elements }) => source[elements[0]!]!) as [PageElement, PageElement];
  return (
    a.parent === b.parent &&
    near(a.box.height, b.box.height, SIZE * Math.max(a.box.height, b.box.height)) &&
    [...strong.elements, ...weak.elements].every((place) => isLabelled(source, place))
  );
}

/** A control with one text on it: rows of a list hold more, and badges are lower. */
const isLabelled = (source: readonly PageElement[], place: number): boolean =>
  isControl(source, place) &&
  source[place]!.box.height >= LOWEST &&
  source.filter(({ kind, parent }) => kind === 'text' && parent === place).length === 1;

function isChosen({ source }: Draft, strong: DraftDecision, weak: DraftDecision): boolean {
  if (!isInk(source[strong.elements[0]!]!)) return false;
  return strong.elements.some((place) => {
    const one = source[place]!;
    const row = source.flatMap((other, i) =>
      isInk(other) && sameRow(one, other) && sameSize(one, other) && i !== place ? [i] : [],
    );
    return (
      row.length + 1 >= ROW &&
      row.every((other) => liftOf(one) - liftOf(source[other]!) >= MEANT) &&
      row.some((other) => weak.elements.includes(other))
    );
  });
}

/** Whether the result has the order of two rivals reversed, or both in one paint. */
export function isLost(draft: Draft, { strong, weak }: Rivals): boolean {
  const resultLift = ({ elements, style }: DraftDecision): number =>
    Math.min(...elements.map((place) => lift(style, groundOf(draft, place).colour)));
  const isTied =
    strong.style.filled === weak.style.filled && apart(strong.style.fill, weak.style.fill) <= ONE_COLOUR;
  return isTied || resultLift(weak) - resultLift(strong) >= REVERSED;
}
