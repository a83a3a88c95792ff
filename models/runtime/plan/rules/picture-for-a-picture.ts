import { roundness } from '../../elements/feature.ts';
import type { PageElement } from '../../elements/page-element.ts';
import { area, around, bottom, overlap, right, type Box } from '../../geometry/box.ts';
import { elementAt, isPlace, note, takeAttribute, type Draft, type DraftDecision } from '../draft.ts';
import { isPhoto } from '../grounds.ts';
import type { Place } from '../plan.ts';
import { isPictureAt, shownBy, type Shown } from '../theme.ts';

/** A portrait is round to its ends, as high as wide, and no larger (px of the longer side); a letter or an icon in a circle is as small. */
const FACE = { round: 0.9, square: 1.15, largest: 120 };
/** Px up to which a square place may be one for a face. */
const AVATAR = 72;
/** Sides of what is nearly a square: a picture of another shape shows nothing in a small round place. */
const SQUARISH = 1.5;
/** How often a picture cut out of pixels may be enlarged before it is a blur; that of a layer is an image of its own size. */
const ENLARGED = 3;
/** Share of a picture's side that must be free of words and badges in one piece for a part to be cut out of it. */
const FREE = 1 / 3;
/** What covers more of a picture is a veil over it, and part of its look. */
const VEIL = 0.9;

/**
 * picture for a picture: a placeholder takes the exemplar's pictures, siblings different ones as far as they go, and loses its cross; faces go to round places
 * and nowhere else; pictures with words all over them are left alone. What is no picture takes none.
 */
export function givePictures(draft: Draft): void {
  const used = new Map<string, number>();
  for (const decision of draft.decisions) {
    const first = draft.source[decision.elements[0]!]!;
    if (first.kind !== 'picture') refusePicture(draft, decision);
    else if (!isPhoto(first)) spread(draft, decision, used);
  }
}

/** Whether a placeholder takes pictures already, as this rule gives them. */
function spread(draft: Draft, decision: DraftDecision, used: Map<string, number>): void {
  const { pictures = [] } = decision;
  const fitting = decision.elements.map((place) => picturesFor(draft, draft.source[place]!, decision));
  if (fitting.some((all) => all.length === 0)) {
    if (isPictureAt(draft, decision.origin.fill)) keepOwn(draft, decision);
    return;
  }
  const among = new Set<string>();
  const taken = fitting.map((all, i): Place => {
    const own = pictures[i] ?? leastUsed(all, used, among).place;
    used.set(keyOf(own), (used.get(keyOf(own)) ?? 0) + 1);
    among.add(keyOf(own));
    return own;
  });
  decision.pictures = taken;
  decision.hidesCross = true;
  const [shown] = taken as [Place];
  if (isPlace(decision.origin.fill) && keyOf(decision.origin.fill) === keyOf(shown)) return;
  takeAttribute(decision, 'fill', { ...elementAt(draft, shown).style, filled: true }, shown);
  note(decision, 'picture for a picture', 'fill');
}

/** Until a quiet colour is found for it (quiet-where-no-picture.ts). */
function keepOwn(draft: Draft, decision: DraftDecision): void {
  takeAttribute(decision, 'fill', draft.source[decision.elements[0]!]!.style, 'source');
  delete decision.pictures;
}

const keyOf = ({ exemplar, element }: Place): string => `${exemplar} ${element}`;

/** among: what siblings have already, which is seen to be the same more than what is elsewhere. */
function leastUsed(
  all: readonly Shown[],
  used: ReadonlyMap<string, number>,
  among: ReadonlySet<string>,
): Shown {
  const often = ({ place }: Shown): number => (used.get(keyOf(place)) ?? 0) + Number(among.has(keyOf(place)));
  return all.reduce((best, one) => (often(one) < often(best) ? one : best));
}

/** The exemplars' pictures that a place may show, the matched one first, then those of the likest size. */
function picturesFor(
  draft: Draft,
  own: PageElement,
  { origin: { fill }, candidates }: DraftDecision,
): Shown[] {
  const meant = [fill, ...candidates.map(({ origin }) => origin.fill)].filter(isPlace).map(keyOf);
  const rank = ({ element, place }: Shown): number => {
    const at = meant.indexOf(keyOf(place));
    return (at < 0 ? meant.length : at) + unlike(element.box, own.box) / 100;
  };
  return shownBy(draft)
    .filter(({ element }) => isPhoto(element) && suits(element, own, isPictureAt(draft, fill)))
    .filter(({ element }) => element.from === 'layers' || isSharp(element.box, own.box))
    .filter((shown) => isFree(draft, shown))
    .sort((a, b) => rank(a) - rank(b));
}

const unlike = (a: Box, b: Box): number =>
  Math.abs(Math.log2(a.width / b.width)) + Math.abs(Math.log2(a.height / b.height));

/**
 * Faces go to small circles and to squares of their own size alone. A small circle takes a face, and another picture only where it was matched to one, and
 * none that is far from square: where the exemplar has letters or a tint in its circles it keeps these.
 */
function suits(picture: PageElement, own: PageElement, isMeant: boolean): boolean {
  if (isFace(picture)) return isFace(own) || (isSmallSquare(own) && own.box.height <= AVATAR);
  return !isFace(own) || (isMeant && elongation(picture) <= SQUARISH);
}

const elongation = ({ box }: PageElement): number =>
  Math.max(box.width, box.height) / Math.min(box.width, box.height);
const isSmallSquare = (element: PageElement): boolean =>
  Math.max(element.box.width, element.box.height) <= FACE.largest && elongation(element) <= FACE.square;
/** A portrait, or what stands for one. */
export const isFace = (element: PageElement): boolean =>
  isSmallSquare(element) && roundness(element.style, element.box) >= FACE.round;

/** The largest cut of the place's proportions. */
function isSharp(picture: Box, own: Box): boolean {
  return Math.max(own.width / picture.width, own.height / picture.height) <= ENLARGED;
}

/** Layers keep words apart from the picture below them; a picture found in pixels has them baked in. */
function isFree({ exemplars }: Draft, { element: { box, from }, place }: Shown): boolean {
  if (from === 'layers') return true;
  const above = exemplars[place.exemplar]!.slice(place.element + 1)
    .map((other) => overlap(other.box, box))
    .filter((part) => part.width > 0 && part.height > 0 && area(part) < VEIL * area(box));
  if (above.length === 0) return true;
  const hull = around(above);
  const beside = Math.max(hull.x - box.x, right(box) - right(hull)) / box.width;
  const over = Math.max(hull.y - box.y, bottom(box) - bottom(hull)) / box.height;
  return Math.max(beside, over) >= FREE;
}

/** A box, a line or an ink that was matched to a picture takes its next candidate, or the exemplar's thing of its kind and likest size, or keeps its own. */
function refusePicture(draft: Draft, decision: DraftDecision): void {
  if (!isPictureAt(draft, decision.origin.fill)) return;
  const own = draft.source[decision.elements[0]!]!;
  const other = decision.candidates.find(
    ({ origin }) => isPlace(origin.fill) && !isPictureAt(draft, origin.fill),
  );
  const [like] = shownBy(draft)
    .filter(
      ({ element }) =>
        element.kind === own.kind && element.style.filled && element.parent < 0 === own.parent < 0,
    )
    .sort((a, b) => unlike(a.element.box, own.box) - unlike(b.element.box, own.box));
  if (other) takeAttribute(decision, 'fill', other.style, other.origin.fill);
  else if (like) takeAttribute(decision, 'fill', like.element.style, like.place);
  else takeAttribute(decision, 'fill', own.style, 'source');
  note(decision, 'picture for a picture', 'fill');
}
