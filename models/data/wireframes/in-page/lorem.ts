import type { Random } from '../../random.ts';
import type { InlineStyles } from './inline-style.ts';

const WORDS =
  `lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore magna aliqua enim ad minim
  veniam quis nostrud exercitation ullamco laboris nisi aliquip ex ea commodo consequat duis aute irure in reprehenderit voluptate velit esse cillum
  eu fugiat nulla pariatur excepteur sint occaecat cupidatat non proident sunt culpa qui officia deserunt mollit anim id est laborum`.split(
    /\s+/,
  );

/** Writes other words of about the same length into the texts, and gives back their own to those that would move a box. */
export function writeLorem(
  styles: InlineStyles,
  root: Element,
  texts: readonly Element[],
  random: Random,
): void {
  const nodes = texts.flatMap((element) =>
    [...element.childNodes].filter(
      (node): node is Text => node instanceof Text && (node.nodeValue ?? '').trim() !== '',
    ),
  );
  const watched = [...root.querySelectorAll('*')];
  const before = watched.map((element) => element.getBoundingClientRect());
  const written = nodes.map((node) => write(styles, node, random));
  for (let round = 0; round < 3 && moved(watched, before).length > 0; round++)
    for (const element of moved(watched, before))
      for (const text of written) if (element.contains(text.node) || round > 0) text.back();
}

function write(styles: InlineStyles, node: Text, random: Random): { node: Text; back: () => void } {
  const own = node.nodeValue ?? '';
  const holder = node.parentElement!;
  const widthOf = (): number => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return range.getBoundingClientRect().width;
  };
  const alone = holder.childNodes.length === 1 && holder.getClientRects().length <= 1;
  const before = widthOf();
  const spacing = holder.style.letterSpacing;
  const back = (): void => {
    node.nodeValue = own;
    if (alone) holder.style.letterSpacing = spacing;
  };
  const words = wordsLike(own, random);
  styles.change(() => (node.nodeValue = words), back);
  const computed = getComputedStyle(holder);
  const oneLine = before > 0 && holder.getBoundingClientRect().height < parseFloat(computed.fontSize) * 4;
  if (alone && oneLine) {
    const now = parseFloat(computed.letterSpacing) || 0;
    const step = (before - widthOf()) / words.trim().length;
    styles.set(holder, { 'letter-spacing': `${now + step}px` });
  }
  return { node, back };
}

function wordsLike(own: string, random: Random): string {
  return own.replace(/\p{L}[\p{L}\p{M}'’-]+/gu, (word) => {
    const near = WORDS.filter(({ length }) => Math.abs(length - word.length) <= 1);
    const lorem = near.length > 0 ? random.pick(near) : random.pick(WORDS);
    if (word === word.toUpperCase()) return lorem.toUpperCase();
    return /^\p{Lu}/u.test(word) ? lorem[0]!.toUpperCase() + lorem.slice(1) : lorem;
  });
}

function moved(watched: readonly Element[], before: readonly DOMRect[]): Element[] {
  return watched.filter((element, at) => {
    const [was, is] = [before[at]!, element.getBoundingClientRect()];
    return (['x', 'y', 'width', 'height'] as const).some((side) => Math.abs(was[side] - is[side]) > 0.05);
  });
}
