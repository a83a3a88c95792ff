import { isInk } from '../../elements/likes.ts';
import type { ElementStyle } from '../../elements/page-element.ts';
import { near } from '../../geometry/box.ts';
import { note, takeAttribute, type Draft, type DraftDecision } from '../draft.ts';
import { groundOf } from '../grounds.ts';
import type { Attribute, Origin } from '../plan.ts';
import { isPictureAt, pairsOn, shownBy } from '../theme.ts';
import { isReadable } from './readable.ts';
import { isLost, rivalsOf, type Rivals } from './rivals.ts';
import { isControl } from './round-where-round.ts';
import { standsOut, stoodOut } from './still-seen.ts';

/** Share of the height within which the exemplar's control may lend its paint. */
const LIKE_HEIGHT = 0.5;
const PAINT: readonly Attribute[] = ['fill', 'stroke', 'shadow'];

interface Paint {
  style: ElementStyle;
  origin: Readonly<Record<Attribute, Origin>>;
}

/**
 * order of emphasis: what is the stronger of two in the source (primary over secondary over ghost, chosen over not chosen) is the stronger in the result. What is the
 * wrong way round is swapped, with the words on it; of a tie one of both takes its next candidate, or a like thing of the exemplar, that restores the
 * order; where nothing does it stays. What it changed once it does not change again. pinned: elements that the designer decided. -> whether it
 * changed anything
 */
export function keepEmphasis(draft: Draft, pinned: ReadonlySet<number>): boolean {
  const isLocked = ({ rules, elements }: DraftDecision): boolean =>
    rules.some(({ rule }) => rule === 'order of emphasis') || elements.some((place) => pinned.has(place));
  const rivals = rivalsOf(draft);
  const contest: Contest = {
    draft,
    locked: new Set(draft.decisions.filter(isLocked)),
    lost: () => rivals.filter((one) => isLost(draft, one)).length,
  };
  let changed = false;
  for (const one of rivals) if (isLost(draft, one) && restore(contest, one)) changed = true;
  return changed;
}

/** What a change must make better: fewer pairs in all whose order is lost. */
interface Contest {
  draft: Draft;
  locked: ReadonlySet<DraftDecision>;
  lost: () => number;
}

function restore(contest: Contest, rivals: Rivals): boolean {
  const { draft, locked, lost } = contest;
  const { strong, weak } = rivals;
  const free = [weak, strong].filter((one) => !locked.has(one));
  if (free.length === 2 && swap(contest, rivals)) return true;
  const most = lost();
  return free.some((one) => {
    const before = paintOf(one);
    for (const paint of [...one.candidates, ...paintsLike(draft, one)]) {
      if (!mayTake(draft, one, paint)) continue;
      wear(one, paint);
      if (!isLost(draft, rivals) && lost() < most) return tell(one);
    }
    wear(one, before);
    return false;
  });
}

/** The words go with the ground that they were matched on. */
function swap({ draft, lost }: Contest, { strong, weak }: Rivals): boolean {
  const most = lost();
  const [a, b] = [paintOf(strong), paintOf(weak)];
  const exchange = (first: Paint, second: Paint): void => (wear(strong, first), wear(weak, second));
  if (!mayTake(draft, strong, b) || !mayTake(draft, weak, a)) return false;
  exchange(b, a);
  if (lost() >= most) {
    exchange(a, b);
    return false;
  }
  const [first, second] = [wordsOn(draft, strong), wordsOn(draft, weak)];
  if (first && second && first !== second) {
    const [one, other] = [paintOf(first), paintOf(second)];
    wear(first, other);
    wear(second, one);
    tell(first, second);
  }
  return tell(strong, weak);
}

/** The one decision whose texts lie on these elements and nowhere else. */
function wordsOn({ source, decisions }: Draft, { elements }: DraftDecision): DraftDecision | null {
  const on = decisions.filter((one) =>
    one.elements.every((place) => source[place]!.kind === 'text' && elements.includes(source[place]!.parent)),
  );
  return on.length === 1 ? on[0]! : null;
}

const paintOf = ({ style, origin }: DraftDecision): Paint => ({ style: { ...style }, origin: { ...origin } });

function wear(decision: DraftDecision, { style, origin }: Paint): void {
  for (const attribute of PAINT) takeAttribute(decision, attribute, style, origin[attribute]);
}

function tell(...decisions: readonly DraftDecision[]): true {
  for (const decision of decisions) note(decision, 'order of emphasis', 'fill');
  return true;
}

/** A control takes no picture, and nothing in which it would not be seen; an ink nothing that cannot be read. */
function mayTake(draft: Draft, { elements }: DraftDecision, { style, origin }: Paint): boolean {
  if (isPictureAt(draft, origin.fill)) return false;
  if (isInk(draft.source[elements[0]!]!))
    return isReadable(draft, elements, { colour: style.fill, origin: origin.fill });
  return elements.every((place) => !stoodOut(draft.source[place]!) || standsOut(draft, place, style));
}

/** The paint of the exemplars' controls of nearly this height; for an ink, their inks on such a ground. */
function paintsLike(draft: Draft, decision: DraftDecision): Paint[] {
  const [first] = decision.elements as readonly [number];
  const own = draft.source[first]!;
  if (isInk(own))
    return pairsOn(draft, groundOf(draft, first).colour, own).map(({ colour, origin: fill }) => ({
      style: { ...decision.style, fill: colour, filled: true, gradient: false },
      origin: { ...decision.origin, fill },
    }));
  const { height } = own.box;
  return shownBy(draft)
    .filter(({ place }) => isControl(draft.exemplars[place.exemplar]!, place.element))
    .filter(({ element: { parent, box } }) => parent >= 0 && near(box.height, height, LIKE_HEIGHT * height))
    .map(({ element: { style }, place }) => ({
      style,
      origin: { fill: place, stroke: place, radius: place, shadow: place },
    }));
}
