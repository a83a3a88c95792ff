import { isInk } from '../../elements/likes.ts';
import type { ElementStyle } from '../../elements/page-element.ts';
import { near } from '../../geometry/box.ts';
import type { Colour } from '../../layers/paint.ts';
import { note, takeAttribute, type Draft, type DraftDecision } from '../draft.ts';
import { groundOf } from '../grounds.ts';
import type { Attribute, Origin } from '../plan.ts';
import { apart } from '../seen.ts';
import { shownBy } from '../theme.ts';
import { isControl } from './round-where-round.ts';
import { standsOut, stoodOut } from './still-seen.ts';

/** Difference of two controls' lift, 0..1, from which one is meant to be stronger in the source. */
const MEANT = 0.12;
/** In the result colours count beside greys: reversed by less is no order of its own. */
const REVERSED = 0.05;
/** Largest difference in a channel of what is one colour: a tie. */
const ONE_COLOUR = 8 / 255;
/** Share of the height within which controls are of one size. */
const SIZE = 0.15;
const PAINT: readonly Attribute[] = ['fill', 'stroke', 'shadow'];

interface Paint {
  style: ElementStyle;
  origin: Record<Attribute, Origin>;
}

/** How much a fill is lifted off its ground, 0..1: the largest difference in a channel, so that yellow on white counts as it is seen. */
const lift = ({ fill, filled }: ElementStyle, ground: Colour): number => (filled ? apart(fill, ground) : 0);

/**
 * order of emphasis: of controls of one size that differ in emphasis in the source (primary over secondary over ghost, chosen over not chosen) the stronger stays
 * the stronger. What is the wrong way round is swapped; of a tie one of both takes its next candidate, or a like control of the exemplar, that
 * restores the order. pinned: elements that the designer decided. -> whether it changed anything
 */
export function keepEmphasis(draft: Draft, pinned: ReadonlySet<number>): boolean {
  const locked = new Set(
    draft.decisions.filter(
      ({ rules, elements }) =>
        rules.some(({ rule }) => rule === 'order of emphasis') || elements.some((place) => pinned.has(place)),
    ),
  );
  const controls = draft.decisions.filter((decision) => isLabelled(draft, decision));
  const ranked = [...controls].sort((a, b) => sourceLift(draft, b) - sourceLift(draft, a));
  let changed = false;
  ranked.forEach((strong, i) => {
    for (const weak of ranked.slice(i + 1)) {
      if (!areRivals(draft, strong, weak) || !isLost(draft, strong, weak)) continue;
      changed = restore(draft, strong, weak, locked) || changed;
    }
  });
  return changed;
}

/** Controls alone, and only with something on them. */
const isLabelled = ({ source }: Draft, { elements }: DraftDecision): boolean =>
  elements.every(
    (place) => isControl(source, place) && source.some((other) => other.parent === place && isInk(other)),
  );

const sourceLift = ({ source }: Draft, { elements }: DraftDecision): number => {
  const { style, below } = source[elements[0]!]!;
  return lift(style, below);
};

const resultLift = (draft: Draft, { elements, style }: DraftDecision): number =>
  Math.min(...elements.map((place) => lift(style, groundOf(draft, place).colour)));

function areRivals(draft: Draft, strong: DraftDecision, weak: DraftDecision): boolean {
  const [a, b] = [draft.source[strong.elements[0]!]!.box.height, draft.source[weak.elements[0]!]!.box.height];
  return near(a, b, SIZE * Math.max(a, b)) && sourceLift(draft, strong) - sourceLift(draft, weak) >= MEANT;
}

function isLost(draft: Draft, strong: DraftDecision, weak: DraftDecision): boolean {
  const [a, b] = [resultLift(draft, strong), resultLift(draft, weak)];
  return (
    b - a >= REVERSED ||
    (strong.style.filled === weak.style.filled && apart(strong.style.fill, weak.style.fill) <= ONE_COLOUR)
  );
}

function restore(
  draft: Draft,
  strong: DraftDecision,
  weak: DraftDecision,
  locked: ReadonlySet<DraftDecision>,
): boolean {
  const [a, b] = [paintOf(strong), paintOf(weak)];
  const isTied = apart(a.style.fill, b.style.fill) <= ONE_COLOUR;
  const free = { strong: !locked.has(strong), weak: !locked.has(weak) };
  if (!isTied && free.strong && free.weak && mayTake(draft, strong, b) && mayTake(draft, weak, a)) {
    wear(strong, b);
    wear(weak, a);
    if (!isLost(draft, strong, weak)) return tell(strong, weak);
    wear(strong, a);
    wear(weak, b);
  }
  for (const [one, isFree] of [
    [weak, free.weak],
    [strong, free.strong],
  ] as const) {
    if (!isFree) continue;
    const before = paintOf(one);
    for (const paint of [...one.candidates, ...controlsLike(draft, one)]) {
      if (!mayTake(draft, one, paint)) continue;
      wear(one, paint);
      if (!isLost(draft, strong, weak)) return tell(one);
    }
    wear(one, before);
  }
  return false;
}

const paintOf = ({ style, origin }: DraftDecision): Paint => ({ style: { ...style }, origin: { ...origin } });

function wear(decision: DraftDecision, { style, origin }: Paint): void {
  for (const attribute of PAINT) takeAttribute(decision, attribute, style, origin[attribute]);
}

function tell(...decisions: readonly DraftDecision[]): true {
  for (const decision of decisions) note(decision, 'order of emphasis', 'fill');
  return true;
}

/** A control takes no picture, and nothing in which it would not be seen. */
function mayTake(
  draft: Draft,
  { elements }: DraftDecision,
  { style, origin: { fill } }: Pick<Paint, 'style' | 'origin'>,
): boolean {
  if (typeof fill === 'object' && draft.exemplars[fill.exemplar]![fill.element]!.kind !== 'box') return false;
  return elements.every((place) => !stoodOut(draft.source[place]!) || standsOut(draft, place, style));
}

/** The paint of the exemplars' controls of nearly this height. */
function controlsLike(draft: Draft, { elements }: DraftDecision): Paint[] {
  const { height } = draft.source[elements[0]!]!.box;
  return shownBy(draft)
    .filter(({ place }) => isControl(draft.exemplars[place.exemplar]!, place.element))
    .filter(({ element: { parent, box } }) => parent >= 0 && near(box.height, height, 0.5 * height))
    .map(({ element, place }) => ({
      style: element.style,
      origin: { fill: place, stroke: place, radius: place, shadow: place },
    }));
}
