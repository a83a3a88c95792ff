import type { InlineStyles } from './inline-style.ts';
import { linesOf } from './words.ts';

/** Changes how an element's own words look; gives the way back. */
export type Rewrite = (element: Element) => () => void;

/** A text as the page has it. */
interface Text {
  readonly element: Element;
  /** What its words could move: what it holds, what it lies in and what shares its lines. */
  readonly near: readonly Element[];
  readonly was: readonly Place[];
  /** Length of its lines together, px. */
  readonly width: number;
  /** Takes its length back by the space between letters. */
  readonly fits: boolean;
}

interface Written extends Text {
  readonly back: () => void;
  /** What was put between letters, em. */
  readonly space: number;
}

/** Of a box within its text's parent, px. */
type Place = readonly [number, number, number, number];

/**
 * Rewrites texts so that no box moves: lines keep their length by the space between letters, and what would move a box all the same is
 * tried again so many times and then left as it was. All texts are written before any is measured, or the page would lay itself out for each.
 * @param widest space between letters that still looks written, em
 */
export function rewriteTexts(
  styles: InlineStyles,
  root: Element,
  texts: readonly Element[],
  attempts: number,
  widest: number,
  rewrite: Rewrite,
): void {
  const watched = [...root.querySelectorAll('*')];
  const before = watched.map((element) => element.getBoundingClientRect());
  const kept: Written[] = [];
  let left = texts.map(measured);
  for (let attempt = 0; attempt < attempts && left.length > 0; attempt++) {
    const written = fitted(styles, left, rewrite);
    // What has grown itself goes first: it may have pushed the others.
    const [sized, grown] = parted(written, (text) => Math.abs(text.space) <= widest && !hasGrown(text));
    for (const { back } of grown) back();
    const [still, moved] = parted(sized, (text) => !hasMoved(text));
    for (const { back } of moved) back();
    kept.push(...still);
    left = [...grown, ...moved];
  }
  const places = watched.map((element) => element.getBoundingClientRect());
  if (before.some((was, at) => differ(sides(was), sides(places[at]!)))) for (const { back } of kept) back();
}

function measured(element: Element): Text {
  const near = [element, ...element.children, ...(element.parentElement?.children ?? [])];
  return {
    element,
    near,
    was: placesOf(element, near),
    width: widthOf(element),
    fits: element.childElementCount === 0 && !getComputedStyle(element).whiteSpace.startsWith('pre'),
  };
}

function fitted(styles: InlineStyles, texts: readonly Text[], rewrite: Rewrite): Written[] {
  const spacings = texts.map(({ element }) => spacingOf(element as HTMLElement));
  const undo = texts.map(({ element }) => rewrite(element));
  const steps = texts.map(({ element, width, fits }) => {
    const { fontSize, letterSpacing } = getComputedStyle(element);
    const length = Math.max(1, (element.textContent ?? '').length);
    const step = fits ? (width - widthOf(element)) / length : 0;
    return { to: (parseFloat(letterSpacing) || 0) + step, space: step / (parseFloat(fontSize) || 1) };
  });
  return texts.map((text, at) => {
    const { to, space } = steps[at]!;
    if (text.fits) styles.set(text.element, { 'letter-spacing': `${to}px` });
    const back = (): void => {
      undo[at]!();
      spacings[at]!();
    };
    return { ...text, back, space };
  });
}

/** The way back to the space that is there now. */
function spacingOf({ style }: HTMLElement): () => void {
  const [value, priority] = [
    style.getPropertyValue('letter-spacing'),
    style.getPropertyPriority('letter-spacing'),
  ];
  return () => style.setProperty('letter-spacing', value, priority);
}

/** Length of an element's lines together. */
const widthOf = (element: Element): number => linesOf(element).reduce((sum, { width }) => sum + width, 0);

const sides = ({ x, y, width, height }: DOMRect): Place => [x, y, width, height];

/** Within the text's parent, so that what moves the parent is not the text's fault; of the parent the size alone. */
function placesOf({ parentElement }: Element, near: readonly Element[]): Place[] {
  const frame = parentElement?.getBoundingClientRect() ?? new DOMRect();
  const inside = near.map((element): Place => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x - frame.x, y - frame.y, width, height];
  });
  return [...inside, [0, 0, frame.width, frame.height]];
}

function hasGrown({ element, was }: Text): boolean {
  const { width, height } = element.getBoundingClientRect();
  const [, , formerWidth, formerHeight] = was[0]!;
  return differ([0, 0, width, height], [0, 0, formerWidth, formerHeight]);
}

const hasMoved = ({ element, near, was }: Text): boolean =>
  placesOf(element, near).some((place, at) => differ(place, was[at]!));

const differ = (one: Place, other: Place): boolean =>
  one.some((side, at) => Math.abs(side - other[at]!) > 0.05);

/** Those for which it holds, and the others. All are asked before any is changed. */
function parted<T>(all: readonly T[], holds: (one: T) => boolean): [T[], T[]] {
  const answers = all.map(holds);
  return [all.filter((_, at) => answers[at]), all.filter((_, at) => !answers[at])];
}
