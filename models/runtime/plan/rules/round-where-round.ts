import { roundness } from '../../elements/feature.ts';
import type { ElementStyle, PageElement } from '../../elements/page-element.ts';
import { elementAt, isPlace, note, takeAttribute, type Draft, type DraftDecision } from '../draft.ts';
import type { Origin, Place } from '../plan.ts';
import { halfSide } from '../taken-as.ts';
import { shownBy } from '../theme.ts';

/** Share of half of the shorter side from which a shape is round to its ends. */
const ROUND = 0.9;
/** Corners up to so many px are every theme's plain ones: that they meet on something thin says nothing. */
const PLAIN = 8;
/** Px of the tallest control; what is taller is a card, a sheet, a picture. */
const TALLEST = 72;
/** Things that a control holds at most: an icon, a word, a sign, a badge. */
const HELD = 4;
/** How often the one's height and elongation go into the other's where both are one kind of control. */
const LIKE = { height: 1.75, elongation: 3 };
/** Sides of a circle differ by less. */
const SQUARE = 1.1;

const isRound = ({ style, box }: PageElement): boolean => roundness(style, box) >= ROUND;
const isCircle = (element: PageElement): boolean => {
  const { width, height } = element.box;
  return isRound(element) && Math.max(width, height) <= SQUARE * Math.min(width, height);
};
const isFull = (radius: number, element: PageElement): boolean =>
  halfSide(element) > PLAIN && radius >= ROUND * halfSide(element);

/**
 * round only where its kind is: a shape is round to its ends where the source's is, or where the exemplar's is that is the same kind of control. A circle stays
 * one. No radius exceeds half of the shorter side.
 */
export function keepRoundness(draft: Draft): void {
  for (const decision of draft.decisions) {
    const [first] = decision.elements as readonly [number];
    const element = draft.source[first]!;
    if (element.parent < 0 || (element.kind !== 'box' && element.kind !== 'picture')) continue;
    if (isCircle(element)) keepCircle(decision, element);
    else if (isFull(decision.style.radius, element) && !mayBeRound(draft, decision, first))
      square(draft, decision, element);
    decision.style.radius = Math.min(decision.style.radius, halfSide(element));
  }
}

function keepCircle(decision: DraftDecision, element: PageElement): void {
  if (roundness(decision.style, element.box) >= ROUND) return;
  takeAttribute(decision, 'radius', element.style, 'source');
  note(decision, 'round only where its kind is', 'radius');
}

function mayBeRound(draft: Draft, { origin: { radius } }: DraftDecision, place: number): boolean {
  if (radius === 'source' || isRound(draft.source[place]!)) return true;
  return isPlace(radius) && isSameControl(draft, place, radius);
}

function isSameControl({ source, exemplars }: Draft, place: number, from: Place): boolean {
  const [a, b] = [source[place]!, exemplars[from.exemplar]![from.element]!];
  const times = (x: number, y: number): number => Math.max(x / y, y / x);
  return (
    isRound(b) &&
    a.kind === b.kind &&
    isControl(source, place) &&
    isControl(exemplars[from.exemplar]!, from.element) &&
    times(a.box.height, b.box.height) <= LIKE.height &&
    times(a.box.width / a.box.height, b.box.width / b.box.height) <= LIKE.elongation
  );
}

export function isControl(elements: readonly PageElement[], place: number): boolean {
  const { kind, box } = elements[place]!;
  if (kind !== 'box' || box.height > TALLEST) return false;
  return elements.filter(({ parent }) => parent === place).length <= HELD;
}

/** The corners of another candidate, of the exemplar's element of the nearest size, or its own. */
function square(draft: Draft, decision: DraftDecision, element: PageElement): void {
  const fits = ({ radius }: ElementStyle): boolean => !isFull(radius, element);
  const far = (other: PageElement): number =>
    Math.abs(Math.log2(halfSide(other) / halfSide(element))) + (other.kind === element.kind ? 0 : 1);
  const candidate = decision.candidates.find(
    ({ style, origin }) => fits(style) && isPlace(origin.radius) && !isRound(elementAt(draft, origin.radius)),
  );
  const like = shownBy(draft)
    .filter(({ element: other }) => other.parent >= 0 && (other.kind === 'box' || other.kind === 'picture'))
    .filter(({ element: other }) => halfSide(other) > PLAIN && !isRound(other) && fits(other.style))
    .sort((a, b) => far(a.element) - far(b.element))[0];
  const [style, origin]: [ElementStyle, Origin] = candidate
    ? [candidate.style, candidate.origin.radius]
    : like
      ? [like.element.style, like.place]
      : [element.style, 'source'];
  takeAttribute(decision, 'radius', style, origin);
  note(decision, 'round only where its kind is', 'radius');
}
