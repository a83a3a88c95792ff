import type { PageElement } from '../elements/page-element.ts';
import { holdsMiddle } from '../geometry/box.ts';
import { WHITE, type Colour } from '../layers/paint.ts';
import { elementAt, isPlace, type Draft, type DraftDecision } from './draft.ts';

/** What an element lies on in the result, at its middle. */
export interface Ground {
  /** As decided; of a gradient its middle, of a picture its mean as far as it is known. */
  colour: Colour;
  /** A picture: what of it lies under the element nobody knows. */
  isPicture: boolean;
}

const known = new WeakMap<readonly PageElement[], readonly number[][]>();

/** Of each element the boxes and pictures below its middle, the topmost first, the page last. */
function holdersOf(source: readonly PageElement[]): readonly number[][] {
  const before = known.get(source);
  if (before) return before;
  const holders = source.map(({ box }, place) => {
    const below: number[] = [];
    for (let other = place - 1; other > 0; other--) {
      const { kind, box: ground } = source[other]!;
      if ((kind === 'box' || kind === 'picture') && holdsMiddle(ground, box)) below.push(other);
    }
    return place === 0 ? [] : [...below, 0];
  });
  known.set(source, holders);
  return holders;
}

/** Whether an element shows a picture in the result: its own, or one of an exemplar's. */
export function showsPicture(draft: Draft, place: number): boolean {
  const { kind, placeholder } = draft.source[place]!;
  const { fill } = draft.decisionOf[place]!.origin;
  if (isPlace(fill)) return kind === 'picture' && elementAt(draft, fill).kind === 'picture';
  return kind === 'picture' && fill === 'source' && placeholder !== true;
}

/** The page lies on white. */
export function groundOf(draft: Draft, place: number): Ground {
  for (const below of holdersOf(draft.source)[place]!) {
    const { style } = draft.decisionOf[below]!;
    const isPicture = showsPicture(draft, below);
    if (isPicture || style.filled || below === 0) return { colour: style.fill, isPicture };
  }
  return { colour: WHITE, isPicture: false };
}

/** Whether an element lies on a picture of the source's own. */
export function layOnPicture({ source }: Pick<Draft, 'source'>, place: number): boolean {
  const below = holdersOf(source)[place]!.find((other) => source[other]!.style.filled);
  return below !== undefined && isPhoto(source[below]!);
}

/** A picture that shows something: the designer's own. */
export const isPhoto = ({ kind, placeholder }: PageElement): boolean =>
  kind === 'picture' && placeholder !== true;

const keyOf = ({ colour: { r, g, b }, isPicture }: Ground): string =>
  isPicture ? 'picture' : [r, g, b].map((value) => Math.round(255 * value)).join();

/** The elements of a decision by the colour that they lie on in the result, each group in paint order. */
export function byGround(draft: Draft, { elements }: DraftDecision): number[][] {
  const groups = new Map<string, number[]>();
  for (const place of elements) {
    const key = keyOf(groundOf(draft, place));
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return [...groups.values()];
}
