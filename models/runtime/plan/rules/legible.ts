import { isInk } from '../../elements/likes.ts';
import type { PageElement } from '../../elements/page-element.ts';
import { luminance, type Colour } from '../../layers/paint.ts';
import { note, split, takeAttribute, type Draft, type DraftDecision } from '../draft.ts';
import { byGround, groundOf, layOnPicture } from '../grounds.ts';
import type { Origin } from '../plan.ts';
import { apart, contrastOf, toneWith } from '../seen.ts';
import { inksOnPictures, isPictureAt, inksOf, pairsOn, type Offer } from '../theme.ts';

/** WCAG 2.2, 1.4.3 and 1.4.11. */
const SMALL_TEXT = 4.5;
const LARGE = 3;

const isLarge = ({ type }: PageElement): boolean =>
  !type || type.size >= 24 || (type.size >= 18.66 && type.weight >= 700);

/** The contrast that an ink must have in the result: what WCAG asks of it, or what it had in the source where that was less. */
export function dueContrast(draft: Pick<Draft, 'source'>, place: number): number {
  const element = draft.source[place]!;
  const asked = isLarge(element) ? LARGE : SMALL_TEXT;
  return layOnPicture(draft, place) ? asked : Math.min(asked, contrastOf(element.style.fill, element.below));
}

/**
 * legible: an ink that can be read in the source can be read in the result. Of the exemplar's colours the first that can: another candidate; an ink that the
 * exemplar has on such a ground; another of its inks; only then a tone of the ink. On a picture of unknown colours nothing is computed: an ink is light or
 * dark there as the exemplar's inks on pictures are, or as the source's was on its own. -> whether it changed anything
 */
export function keepLegible(draft: Draft): boolean {
  let changed = false;
  for (const decision of [...draft.decisions])
    if (isInk(draft.source[decision.elements[0]!]!)) changed = mend(draft, decision) || changed;
  return changed;
}

function mend(draft: Draft, decision: DraftDecision): boolean {
  const groups = byGround(draft, decision);
  if (groups.every((places) => isReadable(draft, places, decision.style.fill))) return false;
  const { candidates, elements } = decision;
  const other = candidates.find(
    ({ style, origin }) => !isPictureAt(draft, origin.fill) && isReadable(draft, elements, style.fill),
  );
  if (other) return give(draft, decision, { colour: other.style.fill, origin: other.origin.fill });
  if (groups.length > 1) {
    for (const part of split(draft, decision, groups)) mend(draft, part);
    return true;
  }
  const ground = groundOf(draft, elements[0]!);
  if (ground.isPicture) return lightOrDark(draft, decision);
  const own = draft.source[elements[0]!]!;
  const offers = [...pairsOn(draft, ground.colour, own), ...inksOf(draft, decision.style.fill)];
  const offer = offers.find(({ colour }) => isReadable(draft, elements, colour));
  return give(draft, decision, offer ?? { colour: toneOf(draft, decision, ground.colour), origin: 'rule' });
}

function toneOf(draft: Draft, { elements, style }: DraftDecision, ground: Colour): Colour {
  const due = Math.max(...elements.map((place) => dueContrast(draft, place)));
  const side = luminance(style.fill) < luminance(ground) ? 'darker' : 'lighter';
  return toneWith(style.fill, ground, due, side);
}

/** Whether a colour can be read on the grounds of all these elements, as far as these are known. */
export function isReadable(draft: Draft, places: readonly number[], colour: Colour): boolean {
  return places.every((place) => {
    const ground = groundOf(draft, place);
    if (ground.isPicture) {
      const light = lightOn(draft, place);
      return light === null || light === isLight(colour);
    }
    return contrastOf(colour, ground.colour) >= dueContrast(draft, place);
  });
}

const isLight = (colour: Colour): boolean => luminance(colour) > 0.5;

/** Whether inks on this picture are light: on the source's own as the source has them, on an exemplar's as the exemplar has them; null where it has none. */
function lightOn(draft: Draft, place: number): boolean | null {
  if (layOnPicture(draft, place)) return isLight(draft.source[place]!.style.fill);
  const inks = inksOnPictures(draft);
  const light = inks.filter(({ colour }) => isLight(colour)).length;
  return inks.length === 0 || 2 * light === inks.length ? null : 2 * light > inks.length;
}

function lightOrDark(draft: Draft, decision: DraftDecision): boolean {
  const [first] = decision.elements as readonly [number];
  const offers = [...inksOnPictures(draft), ...inksOf(draft, decision.style.fill)];
  const offer = offers.find(({ colour }) => isReadable(draft, decision.elements, colour));
  const own = draft.source[first]!.style.fill;
  const end = lightOn(draft, first) ? { r: 1, g: 1, b: 1 } : { r: 0, g: 0, b: 0 };
  const kept: { colour: Colour; origin: Origin } = isReadable(draft, decision.elements, own)
    ? { colour: own, origin: 'source' }
    : { colour: end, origin: 'rule' };
  return give(draft, decision, offer ?? kept);
}

function give(draft: Draft, decision: DraftDecision, { colour, origin }: Offer): boolean {
  const before = decision.style.fill;
  takeAttribute(decision, 'fill', { ...decision.style, fill: colour, filled: true, gradient: false }, origin);
  const ground = groundOf(draft, decision.elements[0]!);
  const worst = (ink: Colour): number =>
    Math.min(...decision.elements.map((place) => contrastOf(ink, groundOf(draft, place).colour)));
  if (apart(before, colour) === 0) return false;
  const told = ground.isPicture ? undefined : { from: worst(before), to: worst(colour) };
  note(decision, 'legible', 'fill', told);
  return true;
}
