import type { InlineStyles } from './inline-style.ts';
import { rewriteTexts } from './rewrite-texts.ts';
import { linesOf } from './words.ts';

const WIDEST = 0.25;

/** Writes texts in a hand that the page has loaded, on the lines that they had. */
export function writeByHand(
  styles: InlineStyles,
  root: Element,
  texts: readonly Element[],
  family: string,
): void {
  rewriteTexts(styles, root, texts, 1, WIDEST, (element) => {
    const { style } = element as HTMLElement;
    const names = ['font-family', 'line-height'] as const;
    const former = names.map(
      (name) => [name, style.getPropertyValue(name), style.getPropertyPriority(name)] as const,
    );
    const line = linesOf(element)[0]?.height;
    const normal = getComputedStyle(element).lineHeight === 'normal';
    styles.set(element, {
      'font-family': `"${family}"`,
      ...(normal && line ? { 'line-height': `${line}px` } : {}),
    });
    return () => {
      for (const [name, value, priority] of former) style.setProperty(name, value, priority);
    };
  });
}
