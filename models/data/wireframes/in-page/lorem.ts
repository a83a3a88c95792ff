import type { Random } from '../../random.ts';
import type { InlineStyles } from './inline-style.ts';
import { linesOf } from './words.ts';

const WORDS =
  `lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore magna aliqua enim ad minim
  veniam quis nostrud exercitation ullamco laboris nisi aliquip ex ea commodo consequat duis aute irure in reprehenderit voluptate velit esse cillum
  eu fugiat nulla pariatur excepteur sint occaecat cupidatat non proident sunt culpa qui officia deserunt mollit anim id est laborum`.split(
    /\s+/,
  );

const ATTEMPTS = 4;

/** Writes other words of about the same length into the texts; those that cannot take others without moving a box keep their own. */
export function writeLorem(
  styles: InlineStyles,
  root: Element,
  texts: readonly Element[],
  random: Random,
): void {
  const watched = [...root.querySelectorAll('*')];
  const before = watched.map((element) => element.getBoundingClientRect());
  const written = texts.flatMap((element) => {
    const near = [element, ...element.children];
    const was = near.map((one) => one.getBoundingClientRect());
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const back = write(styles, element, random);
      if (!moved(near, was)) return [back];
      back();
    }
    return [];
  });
  if (moved(watched, before)) for (const back of written) back();
}

/** Writes into the words that are an element's own, and spaces the letters of a single line so that it stays as wide. */
function write(styles: InlineStyles, element: Element, random: Random): () => void {
  const nodes = [...element.childNodes].filter(
    (node): node is Text => node instanceof Text && (node.nodeValue ?? '').trim() !== '',
  );
  const own = nodes.map((node) => node.nodeValue ?? '');
  const { style } = element as HTMLElement;
  const spacing = style.getPropertyValue('letter-spacing');
  const width = widthOf(element);
  const back = (): void => {
    nodes.forEach((node, at) => (node.nodeValue = own[at]!));
    style.setProperty('letter-spacing', spacing);
  };
  styles.change(() => nodes.forEach((node, at) => (node.nodeValue = wordsLike(own[at]!, random))), back);
  const letters = nodes.reduce((sum, node) => sum + (node.nodeValue ?? '').length, 0);
  const computed = getComputedStyle(element);
  if (nodes.length === 1 && element.childElementCount === 0 && isOneLine(element, computed)) {
    const step = (width - widthOf(element)) / letters;
    styles.set(element, { 'letter-spacing': `${(parseFloat(computed.letterSpacing) || 0) + step}px` });
  }
  return back;
}

const isOneLine = (element: Element, computed: CSSStyleDeclaration): boolean =>
  new Set(linesOf(element).map(({ y }) => Math.round(y))).size === 1 && computed.whiteSpace !== 'pre';

function widthOf(element: Element): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect().width;
}

function wordsLike(own: string, random: Random): string {
  return own.replace(/\p{L}[\p{L}\p{M}'’-]+/gu, (word) => {
    const near = WORDS.filter(({ length }) => Math.abs(length - word.length) <= 1);
    const lorem = near.length > 0 ? random.pick(near) : random.pick(WORDS);
    if (word === word.toUpperCase()) return lorem.toUpperCase();
    return /^\p{Lu}/u.test(word) ? lorem[0]!.toUpperCase() + lorem.slice(1) : lorem;
  });
}

function moved(elements: readonly Element[], before: readonly DOMRect[]): boolean {
  return elements.some((element, at) => {
    const [was, is] = [before[at]!, element.getBoundingClientRect()];
    return (['x', 'y', 'width', 'height'] as const).some((side) => Math.abs(was[side] - is[side]) > 0.05);
  });
}
