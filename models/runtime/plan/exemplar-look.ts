import { contrast } from '../image/keep-contrast.ts';
import { toRgb } from '../layers/paint-colours.ts';
import type { PageElement } from '../elements/page-element.ts';
import type { FloatTensor } from '../ort/ort.ts';
import { isAlike } from './taken-as.ts';

/** WCAG contrast ratio of small text. */
const ENOUGH = 4.5;

/** What an exemplar's elements are to each other by their paint, [1, M, M] each. */
export interface ExemplarLook {
  /** 1 where taking the column's element is right where the row's is meant. */
  alike: FloatTensor;
  /** How far the row's colour on the column's is from being readable, 0..1. */
  unread: FloatTensor;
}

/** elements: of all exemplars, one after the other. */
export function exemplarLook(elements: readonly PageElement[]): ExemplarLook {
  const colours = elements.map(({ style }) => toRgb(style.fill));
  return {
    alike: pairs(elements, (a, b) => Number(isAlike(a, b))),
    unread: pairs(colours, (ink, ground) => unread(ink, ground)),
  };
}

/** 0 where the contrast of two colours (0..255) is enough for small text, 1 where they are one colour. */
export function unread(ink: readonly number[], ground: readonly number[]): number {
  return Math.max(0, (ENOUGH - contrast(ink, ground)) / (ENOUGH - 1));
}

function pairs<T>(of: readonly T[], read: (row: T, column: T) => number): FloatTensor {
  const data = new Float32Array(of.length ** 2);
  of.forEach((row, i) => of.forEach((column, j) => (data[i * of.length + j] = read(row, column))));
  return { dims: [1, of.length, of.length], data };
}
