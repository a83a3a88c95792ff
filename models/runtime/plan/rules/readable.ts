import type { PageElement } from '../../elements/page-element.ts';
import { luminance, type Colour } from '../../layers/paint.ts';
import type { Draft } from '../draft.ts';
import { groundOf, layOnPicture, type Ground } from '../grounds.ts';
import { contrastOf } from '../seen.ts';
import { inksOnPictures, type Offer } from '../theme.ts';

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

/** Whether an ink can be read on the grounds of all these elements, as far as these are known. */
export const isReadable = (draft: Draft, places: readonly number[], offer: Offer): boolean =>
  places.every((place) => isReadableOn(draft, place, offer, groundOf(draft, place)));

export function isReadableOn(draft: Draft, place: number, offer: Offer, ground: Ground): boolean {
  if (!ground.isPicture) return contrastOf(offer.colour, ground.colour) >= dueContrast(draft, place);
  const light = lightOn(draft, place);
  return light === null || light === isLight(offer.colour);
}

const isLight = (colour: Colour): boolean => luminance(colour) > 0.5;

/** Whether inks on this picture are light: on the source's own as the source has them, on an exemplar's as the exemplar has them; null where it has none. */
export function lightOn(draft: Draft, place: number): boolean | null {
  if (layOnPicture(draft, place)) return isLight(draft.source[place]!.style.fill);
  const inks = inksOnPictures(draft);
  const light = inks.filter(({ colour }) => isLight(colour)).length;
  return inks.length === 0 || 2 * light === inks.length ? null : 2 * light > inks.length;
}
