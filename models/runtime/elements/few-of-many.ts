import { area } from '../geometry/box.ts';
import { makesOf } from './makes.ts';
import type { PageElement } from './page-element.ts';

/** Elements of a page that the network reads at most: what it compares grows with their square. */
export const MOST = 600;

/** A page as the network reads it. */
export interface FewOfMany {
  /** In paint order, the page first; parents are places among them. */
  readonly few: readonly PageElement[];
  /** Of each of these its place on the page. */
  readonly places: readonly number[];
  /** Of each element of the page the place among `few` of the one that speaks for it. */
  readonly standsFor: Int32Array;
}

/**
 * Of a page of very many elements some of each make, for a make is decided as one: first one of every make, the largest first, then more of them in paint
 * order. What is of no make that is read has one of its kind speak for it whose size is likest. A smaller page stays as it is.
 */
export function fewOf(elements: readonly PageElement[], most = MOST): FewOfMany {
  if (elements.length <= most) {
    const places = elements.map((_, i) => i);
    return { few: elements, places, standsFor: Int32Array.from(places) };
  }
  const makes = makesOf(elements);
  const kept = keptPlaces(elements, makes, most);
  const placeOf = new Map(kept.map((place, i) => [place, i]));
  const few = kept.map((place): PageElement => {
    let up = elements[place]!.parent;
    while (up >= 0 && !placeOf.has(up)) up = elements[up]!.parent;
    return { ...elements[place]!, parent: placeOf.get(up) ?? -1 };
  });
  const ofMake = new Map<number, number>();
  kept.forEach((place, i) => {
    if (!ofMake.has(makes[place]!)) ofMake.set(makes[place]!, i);
  });
  const speaker = (element: PageElement, place: number): number => {
    const own = placeOf.get(place) ?? ofMake.get(makes[place]!);
    if (own !== undefined) return own;
    ofMake.set(makes[place]!, likest(few, element));
    return ofMake.get(makes[place]!)!;
  };
  return { few, places: kept, standsFor: Int32Array.from(elements, speaker) };
}

function keptPlaces(elements: readonly PageElement[], makes: Int32Array, most: number): number[] {
  const counts = new Map<number, number>();
  const ranked = elements.map((element, place) => {
    const rank = counts.get(makes[place]!) ?? 0;
    counts.set(makes[place]!, rank + 1);
    return { place, rank, size: rank === 0 ? area(element.box) : 0 };
  });
  const [page, ...others] = ranked;
  others.sort((a, b) => a.rank - b.rank || b.size - a.size || a.place - b.place);
  return [page!, ...others.slice(0, most - 1)].map(({ place }) => place).sort((a, b) => a - b);
}

function likest(few: readonly PageElement[], { kind, box }: PageElement): number {
  const off = (other: PageElement): number => Math.abs(Math.log((1 + area(other.box)) / (1 + area(box))));
  let [best, least] = [0, Infinity];
  few.forEach((other, i) => {
    if (other.kind === kind && off(other) < least) [best, least] = [i, off(other)];
  });
  return best;
}
