/// <reference lib="dom.iterable" />
import { colorOf } from './css-color.ts';
import type { Context } from './reading.ts';
import { charactersOf, decorationIn, type Run } from './texts.ts';

export const hasOwnWords = (element: Element): boolean =>
  [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '',
  );

/** A word in other type within a text: paints no box, holds words alone. */
export function isPlainInline(element: Element, context: Context): boolean {
  if (!(element instanceof HTMLElement) || element.hasAttribute('data-drawing')) return false;
  const style = getComputedStyle(element);
  const pseudo = context.reading.pseudoBoxes[element.getAttribute('data-node') ?? ''];
  return (
    style.display === 'inline' &&
    style.position === 'static' &&
    style.visibility === 'visible' &&
    style.opacity === '1' &&
    style.backgroundImage === 'none' &&
    colorOf(style.backgroundColor).a === 0 &&
    style.boxShadow === 'none' &&
    ['borderLeftWidth', 'borderBottomWidth', 'paddingLeft', 'marginLeft'].every(
      (side) => parseFloat(style[side as 'paddingLeft']) === 0,
    ) &&
    pseudo === undefined &&
    !/^(IMG|INPUT|SELECT|BUTTON|TEXTAREA|CANVAS|VIDEO|IFRAME|METER|PROGRESS|OBJECT)$/.test(element.tagName) &&
    [...element.children].every((child) => child.tagName === 'BR' || isPlainInline(child, context))
  );
}

/** The runs of a plain inline element. */
export function inlineRuns(element: Element, context: Context): Run[] {
  const style = getComputedStyle(element);
  const decoration = decorationIn(style, context);
  return [...element.childNodes].flatMap((node): Run[] => {
    if (node instanceof Text)
      return [{ text: node, characters: charactersOf(node.data, style), style, decoration }];
    if (!(node instanceof Element)) return [];
    return node.tagName === 'BR'
      ? [{ text: null, characters: '\n', style, decoration }]
      : inlineRuns(node, { ...context, decoration });
  });
}
