import type { Random } from '../../random.ts';
import type { InlineStyles } from './inline-style.ts';
import { rewriteTexts } from './rewrite-texts.ts';

const WORDS =
  `lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore magna aliqua enim ad minim
  veniam quis nostrud exercitation ullamco laboris nisi aliquip ex ea commodo consequat duis aute irure in reprehenderit voluptate velit esse cillum
  eu fugiat nulla pariatur excepteur sint occaecat cupidatat non proident sunt culpa qui officia deserunt mollit anim id est laborum`.split(
    /\s+/,
  );

const ATTEMPTS = 8;
const WIDEST = 0.06;

/** Writes other words of about the same length into the texts; those that cannot take others without moving a box keep their own. */
export function writeLorem(
  styles: InlineStyles,
  root: Element,
  texts: readonly Element[],
  random: Random,
): void {
  rewriteTexts(styles, root, texts, ATTEMPTS, WIDEST, (element) => {
    const nodes = [...element.childNodes].filter(
      (node): node is Text => node instanceof Text && (node.nodeValue ?? '').trim() !== '',
    );
    const own = nodes.map((node) => node.nodeValue ?? '');
    const back = (): void => nodes.forEach((node, at) => (node.nodeValue = own[at]!));
    styles.change(() => nodes.forEach((node, at) => (node.nodeValue = wordsLike(own[at]!, random))), back);
    return back;
  });
}

function wordsLike(own: string, random: Random): string {
  return own.replace(/\p{L}[\p{L}\p{M}'’-]+/gu, (word) => {
    const near = WORDS.filter(({ length }) => Math.abs(length - word.length) <= 1);
    const lorem = near.length > 0 ? random.pick(near) : random.pick(WORDS);
    if (word === word.toUpperCase()) return lorem.toUpperCase();
    return /^\p{Lu}/u.test(word) ? lorem[0]!.toUpperCase() + lorem.slice(1) : lorem;
  });
}
