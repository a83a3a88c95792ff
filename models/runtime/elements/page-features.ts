import { apart, luminance, saturation, type Colour } from '../layers/paint.ts';
import { log, mean, ratio, stand, type Feature } from './feature.ts';
import { isInk } from './likes.ts';
import type { ElementType, PageElement } from './page-element.ts';

/** What a page says of all its elements at once. */
interface Whole {
  /** How much the strongest ink and the strongest ground stand out. */
  most: { ink: number; ground: number };
  /** Letters in which most of the page is set: px and weight. */
  body: { size: number; weight: number };
  sizes: readonly number[];
  chroma: number;
}

const known = new WeakMap<readonly PageElement[], Whole>();

function wholeOf(elements: readonly PageElement[]): Whole {
  const before = known.get(elements);
  if (before) return before;
  const types = elements.flatMap(({ type }) => (type ? [type] : []));
  const strongest = (ink: boolean): number =>
    elements
      .filter((element) => isInk(element) === ink)
      .reduce((most, element) => Math.max(most, stand(element)), 0);
  const whole = {
    most: { ink: strongest(true), ground: strongest(false) },
    body: { size: middle(types, ({ size }) => size), weight: middle(types, ({ weight }) => weight) },
    sizes: [...new Set(types.map(({ size }) => Math.round(size)))],
    chroma: elements.reduce((most, { style }) => Math.max(most, saturation(style.fill)), 0),
  };
  known.set(elements, whole);
  return whole;
}

/** Half of the page's letters are set in less. */
function middle(types: readonly ElementType[], read: (type: ElementType) => number): number {
  const sorted = [...types].sort((a, b) => read(a) - read(b));
  let left = sorted.reduce((sum, { length }) => sum + length, 0) / 2;
  for (const type of sorted) if ((left -= type.length) <= 0) return read(type);
  return 0;
}

const isNear = (a: Colour, b: Colour): boolean => apart(a, b) <= 4 / 255;

/** An element against its whole page: which letters and contrasts are strong there, and how often its look occurs. */
export const PAGE_FEATURES: Record<string, Feature> = {
  'luminance below': ({ below }) => luminance(below),
  'share of the strongest': (element, { elements }) => {
    const { most } = wholeOf(elements);
    return ratio(stand(element), isInk(element) ? most.ink : most.ground);
  },
  'letters over the body': ({ type }, { elements }) =>
    type ? Math.log2(ratio(type.size, wholeOf(elements).body.size) || 1) : 0,
  'weight over the body': ({ type }, { elements }) =>
    type ? (type.weight - wholeOf(elements).body.weight) / 400 : 0,
  'larger letters': ({ type }, { elements }) =>
    type ? log(wholeOf(elements).sizes.filter((size) => size > Math.round(type.size)).length) : 0,
  'like by look': (_, { likes }, place) => log(likes[place]!.look.length - 1),
  'share of its look': ({ kind }, { elements, likes }, place) =>
    ratio(likes[place]!.look.length, elements.filter((other) => other.kind === kind).length),
  order: (_, { elements }, place) => place / elements.length,
  elements: (_, { elements }) => log(elements.length),
};

/** An exemplar's colours against all of its page. */
export const PAGE_COLOURS: Record<string, Feature> = {
  'like by colour': ({ style }, { elements }) =>
    log(elements.filter((other) => isNear(other.style.fill, style.fill)).length - 1),
  'share of the chroma': ({ style }, { elements }) => ratio(saturation(style.fill), wholeOf(elements).chroma),
  'colour of grounds': ({ style }, { elements }) =>
    mean(
      elements.filter((other) => isNear(other.style.fill, style.fill)).map((other) => Number(!isInk(other))),
    ),
};
