import type { InlineStyles } from './inline-style.ts';
import { linesOf } from './words.ts';

/** Changes how an element's own words look; gives the way back. */
export type Rewrite = (element: Element) => () => void;

/**
 * Rewrites texts so that no box moves: lines keep their length by the space between letters, and what would move a box all the same is
 * tried again so many times and then left as it was.
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
  const written = texts.flatMap((element) => {
    // What shares its lines hangs on its base line.
    const near = [element, ...element.children, ...(element.parentElement?.children ?? [])];
    const was = near.map((one) => one.getBoundingClientRect());
    for (let attempt = 0; attempt < attempts; attempt++) {
      const { back, space } = keepingWidth(styles, element, rewrite);
      if (Math.abs(space) <= widest && !moved(near, was)) return [back];
      back();
    }
    return [];
  });
  if (moved(watched, before)) for (const back of written) back();
}

function keepingWidth(
  styles: InlineStyles,
  element: Element,
  rewrite: Rewrite,
): { back: () => void; space: number } {
  const { style } = element as HTMLElement;
  const [spacing, priority] = [
    style.getPropertyValue('letter-spacing'),
    style.getPropertyPriority('letter-spacing'),
  ];
  const width = widthOf(element);
  const fits = element.childElementCount === 0 && !getComputedStyle(element).whiteSpace.startsWith('pre');
  const undo = rewrite(element);
  const size = parseFloat(getComputedStyle(element).fontSize) || 1;
  let space = 0;
  if (fits) {
    const step = (width - widthOf(element)) / Math.max(1, (element.textContent ?? '').length);
    const now = parseFloat(getComputedStyle(element).letterSpacing) || 0;
    space = step / size;
    styles.set(element, { 'letter-spacing': `${now + step}px` });
  }
  const back = (): void => {
    undo();
    style.setProperty('letter-spacing', spacing, priority);
  };
  return { back, space };
}

/** Length of an element's lines together. */
const widthOf = (element: Element): number => linesOf(element).reduce((sum, { width }) => sum + width, 0);

function moved(elements: readonly Element[], before: readonly DOMRect[]): boolean {
  return elements.some((element, at) => {
    const [was, is] = [before[at]!, element.getBoundingClientRect()];
    return (['x', 'y', 'width', 'height'] as const).some((side) => Math.abs(was[side] - is[side]) > 0.05);
  });
}
