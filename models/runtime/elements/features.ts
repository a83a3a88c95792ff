import { bottom, middleX, middleY, right } from '../geometry/box.ts';
import {
  flag,
  lift,
  log,
  mean,
  ratio,
  roundness,
  stand,
  strokeLift,
  type Context,
  type Feature,
  type Like,
} from './feature.ts';
import { sameBand, sameLook, sameRow, sameSize } from './likes.ts';
import { PAGE_COLOURS, PAGE_FEATURES } from './page-features.ts';
import { KINDS, type PageElement } from './page-element.ts';

const standAmong =
  (like: Like): Feature =>
  (element, { elements, likes }, place) =>
    stand(element) - mean(likes[place]![like].map((other) => stand(elements[other]!)));
const countOf =
  (like: Like): Feature =>
  (_, { likes }, place) =>
    log(likes[place]![like].length - 1);
/** Place among the elements of one row or band in reading order, 0..1; a half where it is alone. */
const placeIn =
  (like: Like): Feature =>
  (element, { elements, likes }, place) => {
    const all = likes[place]![like];
    const before = all.filter((other) => {
      const { box } = elements[other]!;
      return box.y < element.box.y - 1 || (box.y <= element.box.y + 1 && box.x < element.box.x);
    });
    return all.length < 2 ? 0.5 : before.length / (all.length - 1);
  };
const held =
  (...kinds: readonly PageElement['kind'][]): Feature =>
  (_, { elements, children }, place) =>
    log(children[place]!.filter((child) => kinds.includes(elements[child]!.kind)).length);

const holderOf = ({ parent }: PageElement, { elements }: Context): PageElement =>
  elements[Math.max(0, parent)]!;
/** A feature of what holds the element; the page holds itself. */
const ofHolder =
  (feature: Feature): Feature =>
  (element, context) =>
    feature(holderOf(element, context), context, Math.max(0, element.parent));
/** Of the first text that lies on the element itself; 0 where there is none. */
const ofWords =
  (read: (words: PageElement) => number): Feature =>
  (_, { elements, children }, place) => {
    const words = children[place]!.map((child) => elements[child]!).find(({ kind }) => kind === 'text');
    return words ? read(words) : 0;
  };

const depth: Feature = (element, { elements }) => {
  let levels = 0;
  for (let up = element.parent; up > 0; up = elements[up]!.parent) levels++;
  return levels / 8;
};

/** Geometry, kind and look without hue: what a wireframe has in common with a design. */
const SHARED: Record<string, Feature> = {
  x: ({ box }, { frame }) => middleX(box) / frame.width,
  y: ({ box }, { frame }) => middleY(box) / frame.height,
  'from the foot': ({ box }, { frame }) => log(frame.height - bottom(box)),
  'from the head': ({ box }) => log(box.y),
  'share of the width': ({ box }, { frame }) => box.width / frame.width,
  'share of the height': ({ box }, { frame }) => box.height / frame.height,
  width: ({ box }) => log(box.width),
  height: ({ box }) => log(box.height),
  elongation: ({ box }) => Math.log2(ratio(box.width + 1, box.height + 1)) / 8,
  'flush left': ({ box }) => flag(box.x < 2),
  'flush top': ({ box }) => flag(box.y < 2),
  'flush right': ({ box }, { frame }) => flag(right(box) > frame.width - 2),
  'flush bottom': ({ box }, { frame }) => flag(bottom(box) > frame.height - 2),
  'frame width': (_, { frame }) => log(frame.width),
  'frame elongation': (_, { frame }) => Math.log2(frame.width / frame.height) / 4,
  'x in parent': (element, context) => {
    const { box } = holderOf(element, context);
    return ratio(middleX(element.box) - box.x, box.width);
  },
  'y in parent': (element, context) => {
    const { box } = holderOf(element, context);
    return ratio(middleY(element.box) - box.y, box.height);
  },
  'share of the parent width': (element, context) =>
    ratio(element.box.width, holderOf(element, context).box.width),
  'share of the parent height': (element, context) =>
    ratio(element.box.height, holderOf(element, context).box.height),
  ...Object.fromEntries(KINDS.map((kind) => [kind, (element: PageElement) => flag(element.kind === kind)])),
  'letter size': ({ type }) => (type ? log(type.size) : 0),
  'letter weight': ({ type }) => (type ? type.weight / 900 : 0),
  'text length': ({ type }) => (type ? log(type.length) : 0),
  digits: ({ type }) => type?.digits ?? 0,
  capitals: ({ type }) => type?.capitals ?? 0,
  lines: ({ type }) => (type ? log(type.lines) : 0),
  alignment: ({ type }) => type?.align ?? 0,
  'size against its like': (element, { elements, likes }, place) =>
    element.type
      ? Math.log2(
          ratio(element.type.size, mean(likes[place]!.row.map((other) => elements[other]!.type!.size))),
        )
      : 0,
  filled: ({ style }) => flag(style.filled),
  gradient: ({ style }) => flag(style.gradient),
  stroked: ({ style }) => flag(style.stroke !== null),
  'stroke width': ({ style }) => log(style.stroke?.width ?? 0),
  'stroked sides': ({ style }) => (style.stroke ? mean(style.stroke.sides.map(flag)) : 0),
  shadow: ({ style }) => style.shadow,
  roundness: ({ style, box }) => roundness(style, box),
  radius: ({ style }) => log(style.radius),
  lift,
  'lift amount': (element) => Math.abs(lift(element)),
  'stroke lift': strokeLift,
  'stroke lift amount': (element) => Math.abs(strokeLift(element)),
  'stands out by size': standAmong('size'),
  'stands out by row': standAmong('row'),
  'stands out by band': standAmong('band'),
  'like by size': countOf('size'),
  'like by row': countOf('row'),
  'like by band': countOf('band'),
  'place in row': placeIn('row'),
  'place in band': placeIn('band'),
  'texts held': held('text'),
  'drawings held': held('drawing'),
  'boxes held': held('box', 'line'),
  'pictures held': held('picture'),
  'letters held': ofWords(({ type }) => log(type!.size)),
  'weight held': ofWords(({ type }) => type!.weight / 900),
  'length held': ofWords(({ type }) => log(type!.length)),
  'words lift': ofWords(lift),
  'words align': ofWords(({ type }) => type!.align),
  depth,
  'parent is the page': ({ parent }) => flag(parent <= 0),
  'parent is a picture': ofHolder(({ kind }) => flag(kind === 'picture')),
  'parent width': ofHolder(({ box }) => log(box.width)),
  'parent height': ofHolder(({ box }) => log(box.height)),
  'parent roundness': ofHolder(({ style, box }) => roundness(style, box)),
  'parent lift': ofHolder(lift),
  'parent stroked': ofHolder(({ style }) => flag(style.stroke !== null)),
  'parent shadow': ofHolder(({ style }) => style.shadow),
  'parent stands out': ofHolder(stand),
  'parent stands out by size': ofHolder(standAmong('size')),
  'parent texts': ofHolder(held('text')),
  'parent boxes': ofHolder(held('box', 'line')),
  'parent like by size': ofHolder(countOf('size')),
  'parent drawings': ofHolder(held('drawing')),
  'parent pictures': ofHolder(held('picture')),
  'parent like by look': ofHolder(countOf('look')),
  'holder of the parent lift': ofHolder(ofHolder(lift)),
  'holder of the parent width': ofHolder(ofHolder(({ box }) => log(box.width))),
  'holder of the parent height': ofHolder(ofHolder(({ box }) => log(box.height))),
  ...PAGE_FEATURES,
};

const channels = (
  name: string,
  read: (element: PageElement) => { r: number; g: number; b: number },
): Record<string, Feature> =>
  Object.fromEntries(
    (['r', 'g', 'b'] as const).map((c) => [`${name} ${c}`, (element: PageElement) => read(element)[c]]),
  );

/** What an exemplar alone shows: its colours. Three channels each, so that training may permute them. */
const COLOURS: Record<string, Feature> = {
  ...channels('own', ({ style }) => style.fill),
  ...channels('below', ({ below }) => below),
  ...channels('stroke', ({ style, below }) => style.stroke?.colour ?? below),
  chroma: ({ style: { fill } }) => Math.max(fill.r, fill.g, fill.b) - Math.min(fill.r, fill.g, fill.b),
  'chroma below': ({ below }) => Math.max(below.r, below.g, below.b) - Math.min(below.r, below.g, below.b),
  ...PAGE_COLOURS,
};

export const SOURCE_FEATURES: readonly string[] = Object.keys(SHARED);
export const EXEMPLAR_FEATURES: readonly string[] = [...SOURCE_FEATURES, ...Object.keys(COLOURS)];

/** [N, F] row-major tokens of a page, in the order of SOURCE_FEATURES or EXEMPLAR_FEATURES. frame: px. */
export function featuresOf(
  elements: readonly PageElement[],
  frame: { width: number; height: number },
  side: 'source' | 'exemplar',
): Float32Array {
  const features = Object.values(side === 'source' ? SHARED : { ...SHARED, ...COLOURS });
  const context = contextOf(elements, frame);
  const values = elements.flatMap((element, place) =>
    features.map((feature) => feature(element, context, place)),
  );
  return Float32Array.from(values);
}

function contextOf(elements: readonly PageElement[], frame: Context['frame']): Context {
  const places =
    (like: (a: PageElement, b: PageElement) => boolean) =>
    (element: PageElement): number[] =>
      elements.flatMap((other, place) => (other === element || like(element, other) ? [place] : []));
  const [size, row, band, look] = [places(sameSize), places(sameRow), places(sameBand), places(sameLook)];
  const children: number[][] = elements.map(() => []);
  elements.forEach(({ parent }, place) => children[parent]?.push(place));
  return {
    elements,
    frame,
    children,
    likes: elements.map((element) => ({
      size: size(element),
      row: row(element),
      band: band(element),
      look: look(element),
    })),
  };
}
