import { isInk } from '../elements/likes.ts';
import type { PageElement } from '../elements/page-element.ts';
import { area } from '../geometry/box.ts';
import { apart, type Colour } from '../layers/paint.ts';
import { elementAt, isPlace, type Draft } from './draft.ts';
import type { Origin, Place } from './plan.ts';

/** Largest difference in a channel of two grounds that are one to the eye. */
const ONE_GROUND = 24 / 255;

/** A colour of the exemplars', and whose it is. */
export interface Offer {
  colour: Colour;
  origin: Origin;
}

export interface Shown {
  element: PageElement;
  place: Place;
}

/** All that the exemplars show, one after the other. */
export const shownBy = ({ exemplars }: Pick<Draft, 'exemplars'>): Shown[] =>
  exemplars.flatMap((elements, exemplar) =>
    elements.map((element, place) => ({ element, place: { exemplar, element: place } })),
  );

const offered = ({ element, place }: Shown): Offer => ({ colour: element.style.fill, origin: place });
const isPlain = ({ element: { kind, style } }: Shown): boolean =>
  kind !== 'picture' && style.filled && !style.gradient;

/** Whether a fill is that of an exemplar's picture. */
export const isPictureAt = (draft: Pick<Draft, 'exemplars'>, fill: Origin): boolean =>
  isPlace(fill) && elementAt(draft, fill).kind === 'picture';

/** Whether an element of an exemplar lies on a picture. */
export const liesOnPicture = (
  { exemplars }: Pick<Draft, 'exemplars'>,
  { element, place }: Shown,
): boolean => {
  const holder = exemplars[place.exemplar]![element.parent];
  return holder?.kind === 'picture' && holder.placeholder !== true;
};

/** The inks that the exemplars show on pictures, in paint order. */
export const inksOnPictures = (draft: Pick<Draft, 'exemplars'>): Offer[] =>
  shownBy(draft)
    .filter((shown) => isInk(shown.element) && isPlain(shown) && liesOnPicture(draft, shown))
    .map(offered);

/**
 * The colours that the exemplars show on such a ground: inks of the kind first, those of the nearest size before others, then grounds on it, then what
 * such a ground lies on itself.
 */
export function pairsOn(draft: Pick<Draft, 'exemplars'>, ground: Colour, own: PageElement): Offer[] {
  const all = shownBy(draft).filter(({ element }) => element.parent >= 0);
  const on = all.filter(
    (shown) =>
      apart(shown.element.below, ground) <= ONE_GROUND && isPlain(shown) && !liesOnPicture(draft, shown),
  );
  const size = ({ type, box }: PageElement): number => type?.size ?? box.height;
  const far = ({ element }: Shown): number =>
    Math.abs(Math.log2((1 + size(element)) / (1 + size(own)))) + (element.kind === own.kind ? 0 : 8);
  const inks = on.filter(({ element }) => isInk(element)).sort((a, b) => far(a) - far(b));
  const grounds = on.filter(({ element }) => !isInk(element));
  const below = all
    .filter(
      (shown) =>
        !isInk(shown.element) && isPlain(shown) && apart(shown.element.style.fill, ground) <= ONE_GROUND,
    )
    .flatMap((shown) => belowOf(draft, shown));
  return [...[...inks, ...grounds].map(offered), ...below];
}

function belowOf({ exemplars }: Pick<Draft, 'exemplars'>, { element, place }: Shown): Offer[] {
  const elements = exemplars[place.exemplar]!;
  for (let below = place.element - 1; below >= 0; below--) {
    const { kind, style } = elements[below]!;
    if (kind !== 'picture' && style.filled && apart(style.fill, element.below) === 0)
      return [{ colour: element.below, origin: { ...place, element: below } }];
  }
  return [];
}

/** All inks of the exemplars, the nearest to a colour first. */
export const inksOf = (draft: Pick<Draft, 'exemplars'>, near: Colour): Offer[] =>
  shownBy(draft)
    .filter((shown) => isInk(shown.element) && isPlain(shown))
    .map(offered)
    .sort((a, b) => apart(a.colour, near) - apart(b.colour, near));

/** The even fills of the exemplars' grounds, the largest first. */
export const groundsOf = (draft: Pick<Draft, 'exemplars'>): Shown[] =>
  shownBy(draft)
    .filter((shown) => !isInk(shown.element) && shown.element.kind === 'box' && isPlain(shown))
    .sort((a, b) => area(b.element.box) - area(a.element.box));
